package no.naervaer.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.naervaer.municipality.EngineIdentity;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A contact teacher without a mouse: from the login to the next task with Tab, Enter,
 * Space and letters, in a real browser.
 */
@RequiresChromium
class KeyboardAloneTest extends WholeApplication {

	private static final String REASONS = "Sov lenge etter en dårlig natt.\nØnsker å bli møtt ved døra.";

	@Autowired
	private EngineIdentity identity;

	@Test
	void aContactTaskIsDoneWithTheKeyboardAlone() {
		CaseWorld world = newWorld("nittedal");
		new ScenarioRun(world, (limit) -> {
		}).play(Scenario.told("nittedal", """
				pupil grade=7
				at 2025-09-12 10:00
				now lesson matematikk
				"""));
		try (Browser browser = new Browser()) {
			Page page = TasklistUser.of("nittedal", "laerer1", this.identity).openLogin(browser.open(), this.port);
			Keyboard keyboard = new Keyboard(page);
			keyboard.write("Brukernavn", "nittedal.laerer1");
			keyboard.write("Passord", TasklistUser.PASSWORD);
			keyboard.press("Enter");
			Locator card = page.locator("li.task").filter(withText("Kontakt hjemmet"));
			assertThat(card).hasCount(1);
			keyboard.goTo("Kontakt hjemmet");
			keyboard.press("Enter");
			assertThat(page.locator(".fjs-container")).isVisible();
			keyboard.goTo("Hvorfor");
			keyboard.press("Enter");
			assertThat(page.locator(".naervaer-page")).containsText("Ugyldige timer i dag: 1.");
			Browser.screenshot(page, "keyboard-1-why");
			keyboard.goBackTo("Skjema");
			keyboard.press("Enter");
			assertThat(page.locator(".fjs-container")).isVisible();
			keyboard.choose("Hvordan", "Telefon");
			keyboard.choose("Hvem du snakket med, eller prøvde å nå", "Foresatt");
			keyboard.tick("Jeg har vist til kommunens rutine for fravær (første kontakt)");
			keyboard.write("Mulige grunner til fraværet", REASONS);
			keyboard.write("Loggført i Visma (referanse)", "Elevmappa 12.09.2025");
			keyboard.choose("Bekymring etter samtalen", "Usikker");
			keyboard.choose("Hos hvem", "Skolen");
			keyboard.goTo("Fullfør");
			Browser.screenshot(page, "keyboard-2-filled-in");
			keyboard.press("Enter");
			assertThat(page.locator("li.task").filter(withText("Inviter til kartleggingssamtale"))).hasCount(1);
			keyboard.goTo("Inviter til kartleggingssamtale");
			keyboard.press("Enter");
			assertThat(page.locator(".fjs-container")).containsText("Inviter foresatte og eleven");
			Browser.screenshot(page, "keyboard-3-next");
			assertThat(world.staff().variable("NIT-S03", "reasonsFound")).isEqualTo(REASONS);
			assertThat(world.staff().openSteps()).containsExactly("NIT-S03");
		}
	}

	private static Locator.FilterOptions withText(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}

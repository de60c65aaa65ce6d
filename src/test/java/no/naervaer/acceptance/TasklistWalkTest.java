package no.naervaer.acceptance;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.naervaer.municipality.EngineIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The contact teacher and the principal in Tasklist, in a real browser. What they saw is
 * kept in {@code target/screenshots}.
 */
@RequiresChromium
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:tasklist-walk;DB_CLOSE_DELAY=-1")
class TasklistWalkTest extends WholeApplication {

	@Autowired
	private EngineIdentity identity;

	private CaseWorld world;

	@BeforeEach
	void missedLesson() {
		this.world = newWorld("nittedal");
		this.world.school().enrol("elev1", TestSchool.USUAL_GRADE);
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(AbsenceLines.of("lesson matematikk", LocalDate.parse("2025-09-12")));
	}

	@Test
	@DisplayName("NIT-A11 in Tasklist: contact, invitation due in five school days, and the principal when it is late")
	void contactInvitationAndPrincipal() {
		try (Browser browser = new Browser()) {
			contact(logIn(browser, "laerer1"));
			this.world.time().until("2025-09-22T08:00:00");
			Page principal = logIn(browser, "rektor1");
			principal.getByText("Min gruppes").click();
			Locator late = principal.locator("li.task").filter(new Locator.FilterOptions().setHasText("Test elev1"));
			late.first().locator("h4").click();
			assertThat(principal.locator(".fjs-container")).containsText("Inviter");
			Browser.screenshot(principal, "tasklist-principal-late-invitation");
		}
	}

	private void contact(Page page) {
		Locator card = page.locator("li.task").filter(new Locator.FilterOptions().setHasText("Kontakt hjemmet"));
		assertThat(card).containsText("Test elev1");
		assertThat(card).containsText("7A");
		Browser.screenshot(page, "tasklist-contact-teacher");
		card.locator("h4").click();
		page.getByLabel("Telefon").check();
		page.getByLabel("Foresatt").first().check();
		page.getByLabel("Jeg har vist til kommunens rutine").check();
		page.getByLabel("Mulige grunner").fill("Sov lenge etter en dårlig natt. Sier at morgenene er tunge.");
		page.getByLabel("Usikker", new Page.GetByLabelOptions().setExact(true)).check();
		page.getByLabel("Skolen", new Page.GetByLabelOptions().setExact(true)).check();
		page.getByLabel("Loggført i Visma").fill("Visma, elevmappa");
		Browser.screenshot(page, "form-contact-filled-in");
		page.getByText("Fullfør", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("li.task").filter(new Locator.FilterOptions().setHasText("Inviter"))).hasCount(1);
		Browser.screenshot(page, "tasklist-invitation");
		assertThat(this.world.staff().due("NIT_S03_")).isEqualTo("2025-09-19T15:30:00");
	}

	private Page logIn(Browser browser, String staffId) {
		return TasklistUser.of("nittedal", staffId, this.identity).logIn(browser, this.port);
	}

}

package no.naervaer.acceptance;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.naervaer.municipality.EngineIdentity;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The principal lets one teacher stand in for another, in a real browser. */
@RequiresChromium
class HandingOverInTasklistTest extends WholeApplication {

	@Autowired
	private EngineIdentity identity;

	@Test
	void thePrincipalHandsTheTasksOverAndEndsItEarly() {
		CaseWorld world = newWorld("nittedal");
		world.school().enrol("elev1", TestSchool.USUAL_GRADE);
		world.time().until("2025-09-12T10:00:00");
		world.absence(AbsenceLines.of("lesson matematikk", LocalDate.parse("2025-09-12")));
		try (Browser browser = new Browser()) {
			Page principal = user("rektor1").logIn(browser, this.port);
			handOver(principal);
			Page teacher = user("laerer1").logIn(browser, this.port);
			assertThat(teacher.locator("li.task")).hasCount(0);
			teacher.getByText("Start prosess").click();
			assertThat(teacher.locator(".modal-body")).containsText("Meld bekymring");
			assertThat(teacher.locator(".modal-body")).not().containsText("Overlat oppgaver");
			Page substitute = user("laerer2").logIn(browser, this.port);
			Locator task = substitute.locator("li.task").filter(withText("Kontakt hjemmet"));
			assertThat(task).containsText("Vikar for");
			assertThat(task).containsText("Kari Lærer");
			task.locator("h4").click();
			assertThat(substitute.locator(".fjs-container")).containsText("Test elev1");
			assertThat(substitute.getByLabel("Telefon")).isEnabled();
			Browser.screenshot(substitute, "handing-over-substitute");
			end(principal);
			substitute.reload();
			assertThat(substitute.locator("li.task")).hasCount(0);
			teacher.reload();
			assertThat(teacher.locator("li.task").filter(withText("Kontakt hjemmet"))).hasCount(1);
		}
	}

	private void handOver(Page page) {
		page.getByText("Start prosess").click();
		page.locator(".modal-body").getByText("Overlat oppgaver til en annen").click();
		choose(page, "Hvem er borte?", "ka lær", "Kari Lærer, Kontaktlærer, Hagen skole");
		Locator substitute = page.getByLabel("Hvem skal gjøre oppgavene?");
		substitute.pressSequentially("eli");
		assertThat(page.getByText("Ingen ansatt på skolen din passer.")).isVisible();
		substitute.clear();
		choose(page, "Hvem skal gjøre oppgavene?", "ola", "Ola Lærer, Kontaktlærer, Hagen skole");
		page.locator("input[id*='Field_substituteUntil']").fill("19.09.2025");
		page.locator("input[id*='Field_substituteUntil']").press("Tab");
		page.getByLabel("Borte fra jobb").check();
		Accessibility.hindersNobody(page, ".modal-body");
		Browser.screenshot(page, "handing-over-start");
		page.locator(".modal-footer button.btn-primary").filter(withText("Start")).click();
		assertThat(page.locator(".modal-body")).hasCount(0);
	}

	private static void choose(Page page, String label, String letters, String wanted) {
		Locator field = page.getByLabel(label);
		field.pressSequentially(letters);
		assertThat(page.locator("[role=option]").filter(withText(wanted))).hasCount(1);
		page.locator("[role=option]").filter(withText(wanted)).click();
		assertThat(field).hasValue(wanted);
	}

	private void end(Page page) {
		page.getByText("Min gruppes").click();
		page.locator("li.task").filter(withText("Avslutt vikariatet for Kari Lærer")).locator("h4").click();
		assertThat(page.locator(".fjs-container")).containsText("Ola Lærer gjør oppgavene fra 12. september 2025");
		page.getByLabel("Vikariatet skal ta slutt nå").check();
		Accessibility.hindersNobody(page, "[cam-tasklist-form-camunda]");
		Browser.screenshot(page, "handing-over-end");
		page.getByText("Fullfør", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("li.task").filter(withText("Avslutt vikariatet"))).hasCount(0);
	}

	private TasklistUser user(String staffId) {
		return TasklistUser.of("nittedal", staffId, this.identity);
	}

	private static Locator.FilterOptions withText(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

}

package no.naervaer.acceptance;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import no.naervaer.municipality.EngineIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The tabs beside a task's form, in a real browser. */
@RequiresChromium
class TasklistTabsTest extends WholeApplication {

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
	void whyTheTaskIsThereAndWhatHappenedInTheCase() {
		try (Browser browser = new Browser()) {
			Page page = logIn(browser, "laerer1");
			page.locator("li.task").first().locator("h4").click();
			open(page, "Hvorfor");
			Locator tab = page.locator(".naervaer-page");
			assertThat(tab).containsText("NIT-T01");
			assertThat(tab).containsText("12. september 2025");
			assertThat(tab).containsText("Grensen er antatt, og må bekreftes mot kommunens egen plan.");
			assertThat(tab).containsText("Fristen er mandag 15. september 2025 klokka 15.30.");
			assertThat(tab).containsText("Neste skoledag, regnet fra fredag 12. september, da grensen ble passert.");
			assertThat(tab).not().containsText("[A]");
			Accessibility.hindersNobody(page, ".naervaer-page");
			Browser.screenshot(page, "tab-why");
			open(page, "Saken");
			assertThat(page.locator(".naervaer-page")).containsText("Ny oppgave: Kontakt hjemmet");
			Accessibility.hindersNobody(page, ".naervaer-page");
			Browser.screenshot(page, "tab-case");
		}
	}

	@Test
	void whatFollowsFromTheProcedureIsReadAndNotChanged() {
		try (Browser browser = new Browser()) {
			Page page = logIn(browser, "laerer1");
			page.locator("li.task").first().locator("h4").click();
			Locator head = page.locator("[cam-tasklist-task-meta]");
			assertThat(head.locator(".due-date")).isVisible();
			assertThat(head.locator(".assignee")).containsText("Kari Lærer");
			Browser.screenshot(page, "task-head");
			head.locator(".due-date").click();
			head.locator(".groups").click();
			assertThat(head.locator("input, a[href], .followup-date")).hasCount(0);
			assertThat(page.locator(".modal-dialog")).hasCount(0);
			assertThat(page.locator(".createCommentLink")).not().isVisible();
			assertThat(page.getByText("Historikk")).hasCount(0);
			page.getByText("Diagram", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(page.locator(".djs-container [data-element-id^='NIT_S01_']").first()).isVisible();
			page.getByText("Beskrivelse", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(browser.refused()).isEmpty();
		}
	}

	@Test
	void thePupilsYearIsSeenAndReachedByKeyboardAlone() {
		this.world.absence(Stream
			.of("sick 2025-08-20", "sick 2025-08-21", "invalid 2025-08-27", "undocumented 2025-09-03",
					"late 2025-09-08", "leave 2025-09-09", "lesson-reported 2025-09-02", "left 2025-09-04")
			.map((words) -> words.split(" "))
			.map((words) -> AbsenceLines.of(words[0].replace("reported", "reported norsk").replace("left", "left 2"),
					LocalDate.parse(words[1])))
			.toArray(String[]::new));
		try (Browser browser = new Browser()) {
			Page page = logIn(browser, "laerer1");
			page.locator("li.task").first().locator("h4").click();
			Locator tab = page.getByText("Eleven", new Page.GetByTextOptions().setExact(true));
			tab.waitFor();
			press(page, "Tab", () -> isFocused(tab));
			page.keyboard().press("Enter");
			Locator map = page.locator(".naervaer-map");
			map.waitFor();
			assertThat(page.locator(".naervaer-page")).containsText("Test elev1, 7A, Hagen skole");
			press(page, "Tab", () -> map.locator("td:focus").count() > 0);
			press(page, "ArrowUp", () -> focusedDay(page).startsWith("Mandag"));
			assertThat(focusedDay(page)).isEqualTo("Mandag 8. september 2025: kom for sent, gyldig");
			page.keyboard().press("ArrowDown");
			assertThat(page.locator(".naervaer-told")).hasText("Tirsdag 9. september 2025: innvilget permisjon");
			page.keyboard().press("ArrowLeft");
			assertThat(page.locator(".naervaer-told"))
				.hasText("Tirsdag 2. september 2025: borte 1 time (norsk), gyldig");
			Accessibility.hindersNobody(page, ".naervaer-page");
			Browser.screenshot(page, "tab-pupil");
			press(page, "Tab", () -> page.locator("summary:focus").count() > 0);
			page.keyboard().press("Enter");
			assertThat(page.locator("details")).containsText("Onsdag 3. september 2025".toLowerCase());
			Accessibility.hindersNobody(page, ".naervaer-page");
			Browser.screenshot(page, "tab-pupil-dates");
		}
	}

	private static void press(Page page, String key, BooleanSupplier until) {
		for (int pressed = 0; pressed < 150 && !until.getAsBoolean(); pressed++) {
			page.keyboard().press(key);
		}
		assertThat(until.getAsBoolean()).as("reached by pressing " + key).isTrue();
	}

	private static boolean isFocused(Locator element) {
		return (boolean) element.evaluate(
				"(it) => it.contains(document.activeElement) || document.activeElement.contains(it) && document.activeElement !== document.body");
	}

	private static String focusedDay(Page page) {
		return page.locator(".naervaer-map td:focus").getAttribute("title");
	}

	@Test
	void aPlayedCaseIsRead() {
		this.world.staff().complete("NIT-S01", "concern", "ja");
		this.world.staff().complete("NIT-S03", "meetingDate", "2025-09-15", "lateReason", null);
		this.world.time().until("2025-09-15T12:00:00");
		this.world.staff().complete("NIT-S04b", "qBullied", "nei");
		this.world.staff().complete("NIT-S04c");
		this.world.staff()
			.complete("NIT-S04", "measuresAgreed", "ja", "closeAgreement", true, "closeEvaluationDate", "2025-10-13",
					"closeNewMeeting", null, "closeNewMeetingDate", null);
		this.world.staff().complete("NIT-S09");
		this.world.staff()
			.complete("NIT-S09b", "agreementDate", "2025-09-15", "evaluationDate", "2025-10-13", "evaluationDateReason",
					null);
		try (Browser browser = new Browser()) {
			Page page = logIn(browser, "laerer1");
			page.locator("li.task").first().locator("h4").click();
			open(page, "Saken");
			Locator tab = page.locator(".naervaer-page");
			assertThat(tab.locator("caption")
				.filter(new Locator.FilterOptions().setHasText("Tiltak og hvem som gjør dem"))).hasCount(1);
			assertThat(tab).containsText("Utført: Kontakt hjemmet");
			assertThat(tab).containsText("Fikk dere kontakt? Ja.");
			assertThat(tab).containsText("Møtedato: 15. september 2025.");
			Accessibility.hindersNobody(page, ".naervaer-page");
			Browser.screenshot(page, "tab-case-played");
			open(page, "Hvorfor");
			assertThat(tab).containsText("Oppgaven kom fordi");
			Accessibility.hindersNobody(page, ".naervaer-page");
			Browser.screenshot(page, "tab-why-played");
		}
	}

	@Test
	void withoutTheServerATabSaysSo() {
		try (Browser browser = new Browser()) {
			Page page = logIn(browser, "laerer1");
			page.locator("li.task").first().locator("h4").click();
			page.route("**/plugin/naervaer/default/task/*/pupil", Route::abort);
			open(page, "Eleven");
			assertThat(page.locator(".naervaer-page")).hasText("Fikk ikke hentet dette. Prøv igjen om litt.");
		}
	}

	@Test
	void theTabsAreForThoseWhoMayReadTheTask() {
		String task = this.world.staff().task("NIT_S01").getId();
		try (Browser browser = new Browser()) {
			assertThat(status(logIn(browser, "laerer1"), task)).isEqualTo(200);
			assertThat(status(logIn(browser, "laerer3"), task)).isEqualTo(404);
			Page nobody = browser.open();
			assertThat(nobody.request().get(address(task)).status()).isEqualTo(401);
		}
	}

	private int status(Page page, String task) {
		page.locator(".task-filters, [cam-tasks]").first().waitFor();
		return page.request().get(address(task)).status();
	}

	private String address(String task) {
		return "http://localhost:%d/camunda/api/tasklist/plugin/naervaer/default/task/%s/case".formatted(this.port,
				task);
	}

	private static void open(Page page, String tab) {
		page.getByText(tab, new Page.GetByTextOptions().setExact(true)).click();
		page.locator(".naervaer-page").first().waitFor();
	}

	private Page logIn(Browser browser, String staffId) {
		return TasklistUser.of("nittedal", staffId, this.identity).logIn(browser, this.port);
	}

}

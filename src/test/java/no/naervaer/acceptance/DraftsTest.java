package no.naervaer.acceptance;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.naervaer.municipality.EngineIdentity;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Half-done forms in Tasklist, in a real browser. */
@RequiresChromium
class DraftsTest extends WholeApplication {

	private static final String REASONS = "Mulige grunner";

	private static final String WRITTEN = "Grudde seg på søndag: «æ e itj frisk».\n\nSa ærlig fra – ønsker å få være på grupperom.\n  (hardt 'innrykk' & <tegn> \"sitat\")";

	@Autowired
	private EngineIdentity identity;

	private CaseWorld world;

	private Set<String> storedBefore;

	@BeforeEach
	void missedLesson() {
		this.storedBefore = everStored().map(HistoricVariableInstance::getId).collect(Collectors.toSet());
		this.world = newWorld("nittedal");
		this.jdbc.update("delete from draft");
		this.world.school().enrol("elev1", TestSchool.USUAL_GRADE);
		this.world.time().until("2025-12-10T10:42:00");
		this.world.absence(AbsenceLines.of("lesson matematikk", LocalDate.parse("2025-12-10")));
	}

	@Test
	void aHalfDoneFormSurvivesClosingTheBrowserAndIsStoredAsWrittenWhenDone() {
		try (Browser browser = new Browser()) {
			Page page = openTask(browser, "laerer1", "Kontakt hjemmet");
			page.getByLabel("Telefon").check();
			page.getByLabel("Foresatt").first().check();
			page.getByLabel(REASONS).fill(WRITTEN);
			assertThat(line(page)).hasText("Utkast lagret kl. 10.42");
			Browser.screenshot(page, "draft-saved");
			page.context().close();

			Page again = openTask(browser, "laerer1", "Kontakt hjemmet");
			assertThat(line(again)).hasText("Utkastet ditt fra 10. desember kl. 10.42 er hentet fram.");
			assertThat(again.getByLabel(REASONS)).hasValue(WRITTEN);
			assertThat(again.getByLabel("Telefon")).isChecked();
			assertThat(again.getByLabel("Foresatt").first()).isChecked();
			Browser.screenshot(again, "draft-restored");
			again.getByLabel("Jeg har vist til kommunens rutine").check();
			again.getByLabel("Nei", exactly()).last().check();
			again.getByLabel("Loggført i Visma").fill("Visma, elevmappa");
			complete(again);
			assertThat(again.locator("li.task").filter(withText("Kontakt hjemmet"))).hasCount(0);

			assertThat(stored("reasonsFound")).isEqualTo(WRITTEN);
			assertThat(stored("contactedWhoText")).isEqualTo("");
			assertThat(stored("vismaLogged")).isEqualTo("Visma, elevmappa");
			assertThat(drafts()).isZero();
			assertThat(again.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('camunda-form:'))")
				.toString()).isEqualTo("[]");
		}
	}

	@Test
	void aDraftIsItsWritersAloneAndIsForgottenWhenAsked() {
		try (Browser browser = new Browser()) {
			Page teacher = openTask(browser, "laerer1", "Kontakt hjemmet");
			teacher.getByLabel(REASONS).fill("Bare for meg");
			assertThat(line(teacher)).containsText("Utkast lagret");

			Page manager = logIn(browser, "ledelse1");
			manager.getByText("Min gruppes").click();
			Locator tasks = manager.locator("li.task");
			assertThat(tasks.or(manager.getByText("Ingen oppgaver")).first()).isVisible();
			open(manager, this.world.staff().task("NIT_S01_").getId());
			assertThat(manager.getByLabel(REASONS)).hasValue("");
			assertThat(line(manager)).hasText("");

			teacher.getByText("Forkast utkastet").click();
			teacher.getByText("Nei, behold det").click();
			teacher.getByText("Forkast utkastet").click();
			Browser.screenshot(teacher, "draft-discard");
			teacher.getByText("Ja, forkast det jeg har skrevet").click();
			assertThat(line(teacher)).hasText("Utkastet er forkastet.");
			assertThat(teacher.getByLabel(REASONS)).hasValue("");
			assertThat(drafts()).isZero();
			teacher.getByLabel(REASONS).fill("Begynner på nytt");
			assertThat(line(teacher)).containsText("Utkast lagret");
			teacher.reload();
			assertThat(teacher.getByLabel(REASONS)).hasValue("Begynner på nytt");
		}
	}

	@Test
	void whatIsTooLongIsRefusedWholeAndKeptWhole() {
		try (Browser browser = new Browser()) {
			Page page = openTask(browser, "laerer1", "Kontakt hjemmet");
			String tenThousand = "æøå og litt til\n".repeat(625);
			page.getByLabel(REASONS).fill(tenThousand);
			assertThat(line(page)).containsText("Utkast lagret");
			page.reload();
			assertThat(page.getByLabel(REASONS)).hasValue(tenThousand);
			page.getByLabel(REASONS).fill("å".repeat(4001));
			assertThat(page.getByText("Kort ned til høyst 4000 tegn.")).isVisible();
			page.getByLabel(REASONS).fill("å".repeat(4000));
			page.getByLabel("Melding").check();
			page.getByLabel("Foresatt").first().check();
			page.getByLabel("Jeg har vist til kommunens rutine").check();
			page.getByLabel("Nei", exactly()).last().check();
			page.getByLabel("Loggført i Visma").fill("Visma");
			complete(page);
			assertThat(page.locator("li.task").filter(withText("Kontakt hjemmet"))).hasCount(0);
			assertThat(stored("reasonsFound")).isEqualTo("å".repeat(4000));
		}
	}

	@Test
	void whenSavingFailsThePersonIsTold() {
		try (Browser browser = new Browser()) {
			Page page = openTask(browser, "laerer1", "Kontakt hjemmet");
			assertThat(page.getByLabel(REASONS)).isVisible();
			page.route("**/draft", (route) -> route.abort());
			page.getByLabel(REASONS).fill("Uten nett");
			assertThat(line(page)).hasText("Utkastet er ikke lagret.");
			Browser.screenshot(page, "draft-not-saved");
			page.unroute("**/draft");
			page.getByLabel(REASONS).fill("Med nett igjen");
			assertThat(line(page)).containsText("Utkast lagret");
		}
	}

	@Test
	void listsAndDatesAtTheTurnOfTheYearComeBackFromADraftAsTheyWere() {
		agreementIsNext();
		try (Browser browser = new Browser()) {
			Page page = openTask(browser, "laerer1", "Inngå samarbeidsavtale");
			for (String present : new String[] { "Skolen", "Hjem" }) {
				page.getByLabel(present).first().check();
			}
			date(page, "agreementDate", "31.12.2025");
			date(page, "signDate", "01.01.2026");
			page.locator("textarea[id*='Field_goal']").fill("På skolen hver dag.\nFra første time.");
			fillRows(page);
			assertThat(line(page)).containsText("Utkast lagret");
			page.context().close();

			Page again = openTask(browser, "laerer1", "Inngå samarbeidsavtale");
			assertThat(line(again)).containsText("er hentet fram");
			assertThat(field(again, "agreementDate")).hasValue("31.12.2025");
			assertThat(field(again, "signDate")).hasValue("01.01.2026");
			assertThat(again.locator("input[id*='_responsible']").last()).hasValue("Ansvarlig Ærfugl");
			Browser.screenshot(again, "draft-agreement");
			again.getByLabel("Skolen har skrevet under").check();
			again.getByLabel("Hjemmet har skrevet under").check();
			again.getByLabel("Loggført i Visma").fill("Visma");
			complete(again);
			assertThat(again.locator("li.task").filter(withText("Inngå samarbeidsavtale"))).hasCount(0);

			assertThat(stored("agreementDate")).isEqualTo("2025-12-31");
			assertThat(stored("signDate")).isEqualTo("2026-01-01");
			assertThat(stored("goal")).isEqualTo("På skolen hver dag.\nFra første time.");
			assertThat(stored("subGoals")).isEqualTo("");
			assertThat(String.valueOf(stored("planB"))).contains("Ansvarlig Ærfugl");
			assertThat(drafts()).isZero();
		}
	}

	/** Every row that the form has, and one in each empty list. */
	private static void fillRows(Page page) {
		Locator add = page.locator(".fjs-repeat-render-add");
		add.last().click();
		for (Locator responsible : page.locator("input[id*='_responsible']").all()) {
			responsible.fill("Ansvarlig Ærfugl");
		}
		for (Locator measure : page.locator("input[id*='_measure']").all()) {
			if (measure.inputValue().isEmpty()) {
				measure.fill("Møtes på øya");
			}
		}
	}

	private void agreementIsNext() {
		this.world.staff().complete("NIT-S01", "concern", "ja");
		this.world.staff().complete("NIT-S03", "meetingDate", "2025-12-10", "lateReason", null);
		this.world.staff().complete("NIT-S04b", "qBullied", "nei");
		this.world.staff().complete("NIT-S04c");
		this.world.staff()
			.complete("NIT-S04", "measuresAgreed", "ja", "closeAgreement", true, "closeEvaluationDate", "2026-01-14",
					"closeNewMeeting", null, "closeNewMeetingDate", null);
		this.world.staff().complete("NIT-S09");
	}

	private static Locator field(Page page, String key) {
		return page.locator("input[id*='Field_" + key + "']").first();
	}

	private static void date(Page page, String key, String date) {
		field(page, key).fill(date);
		field(page, key).press("Tab");
	}

	private Object stored(String variable) {
		return everStored().filter((kept) -> kept.getName().equals(variable))
			.filter((kept) -> !this.storedBefore.contains(kept.getId()))
			.map(HistoricVariableInstance::getValue)
			.findFirst()
			.orElseThrow(() -> new AssertionError("Nothing is stored as " + variable));
	}

	/** What earlier cases held is not forgotten by the engine. */
	private Stream<HistoricVariableInstance> everStored() {
		return this.engine.getHistoryService().createHistoricVariableInstanceQuery().list().stream();
	}

	private int drafts() {
		return this.jdbc.queryForObject("select count(*) from draft", Integer.class);
	}

	private static Locator line(Page page) {
		return page.locator(".naervaer-draft [role=status]");
	}

	private static void complete(Page page) {
		page.getByText("Fullfør", new Page.GetByTextOptions().setExact(true)).click();
	}

	private static Page.GetByLabelOptions exactly() {
		return new Page.GetByLabelOptions().setExact(true);
	}

	private static Locator.FilterOptions withText(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	private Page openTask(Browser browser, String staffId, String task) {
		Page page = logIn(browser, staffId);
		page.locator("li.task").filter(withText(task)).first().locator("h4").click();
		return page;
	}

	private void open(Page page, String taskId) {
		page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/#/?task=" + taskId);
	}

	private Page logIn(Browser browser, String staffId) {
		return TasklistUser.of("nittedal", staffId, this.identity).logIn(browser, this.port);
	}

}

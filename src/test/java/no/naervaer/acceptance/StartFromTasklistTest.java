package no.naervaer.acceptance;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.naervaer.followup.form.FormRejectedException;
import no.naervaer.municipality.EngineIdentity;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What any member of staff may start, for a pupil of their own school. */
@RequiresChromium
class StartFromTasklistTest extends WholeApplication {

	private static final String PUPILS = """
			elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre
			elev1;Åse Marie;Ødegård;2013;7;7A;975000001;laerer1;2025-08-18;;ja
			elev10;Åsmund;Berg;2013;7;7B;975000001;laerer1;2025-08-18;;nei
			borte;Åsne;Flyttet;2013;7;7B;975000001;laerer1;2025-08-18;2025-09-01;nei
			annen;Åshild;Annenskole;2013;7;7A;975000002;laerer3;2025-08-18;;nei
			""";

	@Autowired
	private EngineIdentity identity;

	private CaseWorld world;

	@BeforeEach
	void school() {
		this.world = newWorld("nittedal");
		this.world.school().put("pupils", PUPILS);
		this.world.time().until("2025-09-12T10:00:00");
	}

	@Test
	void aConcernForAPupilChosenByAFewLettersAndTheKeyboard() {
		try (Browser browser = new Browser()) {
			Page page = start(browser, "Meld bekymring");
			choose(page, "ås", "start-choose-pupil");
			page.getByLabel("Annen bekymring for eleven").check();
			page.getByLabel("Hva er du bekymret for?").fill("Sitter mye alene.");
			Accessibility.hindersNobody(page, ".modal-body");
			Browser.screenshot(page, "start-concern");
			send(page);
			assertThat(this.world.files().log("elev1")).contains("CONCERN Meldt bekymring: Sitter mye alene.");
			assertThat(this.world.staff().tasks("NIT-S01")).hasSize(1);
		}
	}

	@Test
	void theOverallAssessmentAlsoForAPupilWithoutACase() {
		try (Browser browser = new Browser()) {
			Page page = start(browser, "Åpne helhetsvurdering");
			choose(page, "øde", "start-assessment-pupil");
			page.getByLabel("Hva bekymrer deg?").fill("Forhold hjemme.");
			Accessibility.hindersNobody(page, ".modal-body");
			Browser.screenshot(page, "start-assessment");
			send(page);
			assertThat(page.locator("li.task").filter(withText("Gjør helhetsvurdering"))).hasCount(1);
			assertThat(this.world.staff().task("CA9_").getAssignee()).isEqualTo("nittedal.laerer1");
			assertThat(this.world.files().caseState("elev1")).isEqualTo("OPEN");
		}
	}

	@Test
	void aContactGoesIntoTheOpenCaseAndIsNotLostWithoutOne() {
		try (Browser browser = new Browser()) {
			Page page = start(browser, "Registrer kontakt med foresatte");
			choose(page, "åse ød", "start-contact-pupil");
			page.locator("input[id*='Field_contactDate']").fill("11.09.2025");
			page.locator("input[id*='Field_contactDate']").press("Tab");
			page.getByLabel("Telefon").check();
			page.getByLabel("Det dere snakket om").fill("Tunge morgener.");
			press(page);
			Locator refusal = page.locator(".modal-body .alert, .modal-body .notification");
			assertThat(refusal.first()).containsText("Eleven har ingen åpen sak");
			assertThat(refusal.first()).not().containsText("Exception");
			assertThat(refusal.first()).not().containsText("Cannot");
			assertThat(page.getByLabel("Det dere snakket om")).hasValue("Tunge morgener.");
			Browser.screenshot(page, "start-contact-refused");
			this.world.staff().report("elev1", "bekymring", "laerer1", "Sitter mye alene.");
			send(page);
			assertThat(this.world.files().log("elev1"))
				.contains("NOTE Kontakt med foresatte 11.09.2025, telefon: Tunge morgener.");
		}
	}

	@Test
	void onlyTheseCanBeStarted() {
		try (Browser browser = new Browser()) {
			Page page = logIn(browser);
			page.getByText("Start prosess").click();
			Locator processes = page.locator(".modal-body li a");
			assertThat(page.locator(".modal-body")).containsText("Meld bekymring");
			assertThat(page.locator(".modal-body")
				.getByText("nittedal", new Locator.GetByTextOptions().setExact(true))
				.first()).isHidden();
			Browser.screenshot(page, "start-list");
			assertThat(processes.allInnerTexts().stream().map(String::strip).distinct().toList()).hasSize(3)
				.anyMatch((text) -> text.contains("Meld bekymring"))
				.anyMatch((text) -> text.contains("Registrer kontakt med foresatte"))
				.anyMatch((text) -> text.contains("Åpne helhetsvurdering (barnevern)"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "MeldBekymring", "RegistrerKontakt", "ApneHelhetsvurdering" })
	void isForPupilsOfOnesOwnSchool(String process) {
		this.world.staff().report("elev1", "bekymring", "laerer1", "Sitter mye alene.");
		start(process, "elev1", "nittedal.laerer1");
		assertThat(this.world.files().cases("elev1")).isOne();
		assertThatExceptionOfType(FormRejectedException.class)
			.isThrownBy(() -> start(process, "annen", "nittedal.laerer1"))
			.withMessageContaining("Fant ingen elev ved skolen din");
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> start(process, "elev1", "trondheim.laerer1"));
		assertThat(this.world.files().cases("annen")).isZero();
	}

	private void start(String process, String pupil, String user) {
		Map<String, Object> answers = FormAnswer.to("C_" + process, "pupilSearch", pupil, "pupilClass", "");
		this.world.staff()
			.actAs(user,
					() -> this.engine.getRuntimeService()
						.createProcessInstanceByKey(process)
						.processDefinitionTenantId("nittedal")
						.setVariables(answers)
						.execute());
	}

	private Page start(Browser browser, String process) {
		Page page = logIn(browser);
		page.getByText("Start prosess").click();
		page.locator(".modal-body").getByText(process).click();
		return page;
	}

	private static void choose(Page page, String letters, String screenshot) {
		Locator pupil = page.getByLabel("Elevens navn eller elev-id");
		pupil.pressSequentially(letters);
		Locator options = page.locator("[role=option]");
		assertThat(options.filter(withText("Åse Marie Ødegård, 7A, Hagen skole"))).hasCount(1);
		assertThat(options.filter(withText("Flyttet"))).hasCount(0);
		assertThat(options.filter(withText("Annenskole"))).hasCount(0);
		Browser.screenshot(page, screenshot);
		List<String> texts = options.allInnerTexts();
		for (int i = 0; i <= texts.indexOf("Åse Marie Ødegård, 7A, Hagen skole"); i++) {
			pupil.press("ArrowDown");
		}
		pupil.press("Enter");
		assertThat(pupil).hasValue("Åse Marie Ødegård, 7A, Hagen skole");
		assertThat(pupil).hasAttribute("aria-expanded", "false");
	}

	private static void press(Page page) {
		page.locator(".modal-footer button.btn-primary").filter(withText("Start")).click();
	}

	private static void send(Page page) {
		press(page);
		assertThat(page.locator(".modal-body")).hasCount(0);
	}

	private static Locator.FilterOptions withText(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	private Page logIn(Browser browser) {
		return TasklistUser.of("nittedal", "laerer1", this.identity).logIn(browser, this.port);
	}

}

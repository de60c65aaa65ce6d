package no.naervaer.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.naervaer.models.Procedures;
import no.naervaer.municipality.EngineIdentity;
import no.naervaer.municipality.Roles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every form of every municipality as its people see it: opened from its task in
 * Tasklist, in a real browser. It opens without error and in Norwegian, wants what must
 * be answered, and hinders nobody. Each is kept in {@code target/screenshots/forms}.
 */
@RequiresChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:forms-in-tasklist;DB_CLOSE_DELAY=-1")
class FormsInTasklistTest extends WholeApplication {

	/** Words of the forms' viewer that must not be seen. */
	private static final List<String> ENGLISH = List.of("Field is required", "Select", "Search", "Add new",
			"Nothing to show", "Remove", "Choose", "No results", "mm/dd/yyyy", "Complete", "Save");

	private static final Set<String> SERIOUS = Set.of("serious", "critical");

	@Autowired
	private EngineIdentity identity;

	@Autowired
	private Roles roles;

	private Browser browser;

	@BeforeAll
	void openBrowser() {
		this.browser = new Browser();
	}

	@AfterAll
	void closeBrowser() {
		this.browser.close();
	}

	@TestFactory
	Stream<DynamicTest> form() {
		return Procedures.municipalities().stream().flatMap(this::forms);
	}

	private Stream<DynamicTest> forms(String municipality) {
		CaseWorld world = newWorld(municipality);
		TasklistUser everybody = TasklistUser.withEveryRole(world, municipality, this.identity, this.roles);
		world.school()
			.put("pupils",
					"elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre\n"
							+ "elev1;Test;Elev;2013;7;7A;" + TestSchool.SCHOOL + ";alle1;2025-08-18;;nei\n");
		world.time().until("2025-10-15T10:00:00");
		world.staff().report("elev1", "utrygt", "alle1", "Vi er bekymret for eleven");
		Map<String, String> tasks = new FormTasks(this.engine, municipality,
				new CaseKeys(this.jdbc).of(municipality, "elev1").get(0), known(world, municipality))
			.make();
		Page page = everybody.logIn(this.browser, this.port);
		page.setDefaultTimeout(10_000);
		List<String> errors = new ArrayList<>();
		page.onPageError(errors::add);
		return Stream.concat(
				Stream.of(dynamicTest(municipality + ": no form is left out",
						() -> assertThat(tasks.keySet()).containsAll(formsOfTasks(municipality)))),
				tasks.entrySet()
					.stream()
					.map((task) -> dynamicTest(municipality + " " + task.getKey(),
							() -> open(page, municipality + "-" + task.getKey(), task.getValue(), errors))));
	}

	private void open(Page page, String name, String task, List<String> errors) {
		errors.clear();
		page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/#/?task=" + task);
		Locator form = page.locator(".fjs-container");
		form.waitFor();
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tasklist", name + ".png")));
		assertThat(errors).as("errors of the page").isEmpty();
		assertThat(form.innerText().lines().map(String::strip)).as("words that are not Norwegian")
			.doesNotContainAnyElementsOf(ENGLISH);
		assertThat(new AxeBuilder(page).include(".fjs-container")
			.analyze()
			.getViolations()
			.stream()
			.filter((violation) -> SERIOUS.contains(violation.getImpact()))
			.map((violation) -> violation.getId() + ": " + violation.getNodes().get(0).getHtml())).isEmpty();
	}

	private Map<String, Object> known(CaseWorld world, String municipality) {
		Map<String, Object> known = new HashMap<>(Map.of("routineTeacher", municipality + ".alle1", "routineSchool",
				TestSchool.SCHOOL, "vei", "", "urgency", "haster", "followUpRound", 1, "observeUntil", "2025-10-22",
				"teamDue", "2025-10-22", "instans", "schoolNurse"));
		known.putAll(Map.of("attempts", 0, "missedMeetings", 0, "furtherMeasures", "nei"));
		Stream.of(Procedures.SHARED, municipality)
			.flatMap((folder) -> Procedures.forms(folder).stream())
			.map(FormsInTasklistTest::name)
			.filter((form) -> getClass().getResource("/demo/answers/" + form + ".json") != null)
			.forEach((form) -> known.putAll(FormAnswer.to(form)));
		return known;
	}

	private TreeSet<String> formsOfTasks(String municipality) {
		return Procedures.forms(municipality)
			.stream()
			.map(FormsInTasklistTest::name)
			// a municipality's own variant of a shared form begins a process
			.filter((form) -> !form.startsWith("C_"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String name(Path form) {
		return form.getFileName().toString().replace(".form", "");
	}

}

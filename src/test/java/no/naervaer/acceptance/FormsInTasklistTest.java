package no.naervaer.acceptance;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import no.naervaer.models.Procedures;
import no.naervaer.municipality.EngineIdentity;
import no.naervaer.municipality.Roles;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every form of every municipality as its people see it in Tasklist, in a real browser.
 * It opens without error, in Norwegian, and hinders nobody; it asks for the same as the
 * server whatever is chosen in it; filled in and sent, it is stored as it was typed.
 * Forms that together have every kind of field are opened from their tasks and filled in
 * with mouse and keys, the others on one page that stays open. Each is kept in
 * {@code target/screenshots/tasklist}, as it opens and filled in. One municipality alone:
 * {@code -Dnaervaer.forms=nittedal}.
 */
@RequiresChromium
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsInTasklistTest extends WholeApplication {

	@Autowired
	private EngineIdentity identity;

	@Autowired
	private Roles roles;

	@Autowired
	private PlatformTransactionManager transactions;

	private Rehearsal rehearsal;

	private Browser browser;

	@BeforeAll
	void openBrowser() {
		this.browser = new Browser();
		this.rehearsal = new Rehearsal(this.engine, this.transactions);
	}

	@AfterAll
	void closeBrowser() {
		this.browser.close();
	}

	@TestFactory
	Stream<DynamicTest> form() {
		List<String> municipalities = Procedures.municipalities()
			.stream()
			.filter((it) -> it.matches(System.getProperty("naervaer.forms", ".*")))
			.toList();
		Set<String> inTheirTasks = KindsOfField.formsWithAll(formsOfTasks(municipalities));
		Set<String> left = new TreeSet<>(inTheirTasks);
		return Stream.concat(municipalities.stream().flatMap((municipality) -> forms(municipality, left)),
				Stream.of(dynamicTest("every kind of field was filled in with mouse and keys",
						() -> assertThat(left).as("forms not opened from a task").isEmpty())));
	}

	/**
	 * @param inTheirTasks forms to open from their tasks; each is taken out when it is
	 * met
	 */
	private Stream<DynamicTest> forms(String municipality, Set<String> inTheirTasks) {
		CaseWorld world = newWorld(municipality);
		TasklistUser everybody = TasklistUser.withEveryRole(world, municipality, this.identity, this.roles);
		world.school()
			.put("pupils",
					"elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre\n"
							+ "elev1;Test;Elev;2013;7;7A;" + TestSchool.SCHOOL + ";alle1;2025-08-18;;nei\n");
		world.time().jumpTo(LocalDateTime.parse("2025-10-15T10:00:00"));
		world.staff().report("elev1", "utrygt", "alle1", "Vi er bekymret for eleven");
		Map<String, String> tasks = new FormTasks(this.engine, municipality,
				new CaseKeys(this.jdbc).of(municipality, "elev1").get(0), known(world, municipality))
			.make();
		Page page = everybody.logIn(this.browser, this.port);
		FormTrial trial = new FormTrial(this.engine, world, this.rehearsal, page, this.port,
				new DailyAnswers(municipality, world.school().calendar()));
		List<String> first = tasks.keySet().stream().filter(inTheirTasks::remove).toList();
		List<String> others = tasks.keySet().stream().filter((form) -> !first.contains(form)).toList();
		return Stream
			.of(Stream.of(dynamicTest(municipality + ": no form is left out",
					() -> assertThat(tasks.keySet()).containsAll(formsOfTasks(municipality)))),
					first.stream()
						.map((form) -> dynamicTest(municipality + " " + form + ", from its task",
								() -> trial.of(municipality + "-" + form, tasks.get(form), true, this.clock.today()))),
					others.stream()
						.map((form) -> dynamicTest(municipality + " " + form,
								() -> trial.of(municipality + "-" + form, tasks.get(form), false, this.clock.today()))))
			.flatMap((tests) -> tests);
	}

	private Map<String, Object> known(CaseWorld world, String municipality) {
		Map<String, Object> known = new HashMap<>(Map.of("routineTeacher", municipality + ".alle1", "routineSchool",
				TestSchool.SCHOOL, "vei", "", "urgency", "haster", "followUpRound", 1, "observeUntil", "2025-10-22",
				"teamDue", "2025-10-22", "instans", "schoolNurse"));
		known.putAll(Map.of("attempts", 0, "missedMeetings", 0, "furtherMeasures", "nei"));
		known.putAll(Map.of("pupilName", "Test Elev", "className", "7A", "schoolName", "Hagen skole", "rulesText",
				"Fravær over grensen", "absenceText", "4 dager", "concernText", "Vi er bekymret for eleven"));
		known.putAll(Map.of("absentName", "Kari Borte", "substituteName", "Ola Her", "firstDayText", "1. oktober 2025",
				"lastDayText", "31. oktober 2025", "giveBackOn", "2025-11-01", "substituteFrom", "2025-10-01"));
		known.putAll(Map.of("instansAapen", false, "utrygtMeldt", false, "runde", 0, "spor", 0, "maaVarsle", false,
				"maaUndersoke", false, "mappingComplete", true, "highAbsence", false));
		Stream.of(Procedures.SHARED, municipality)
			.flatMap((folder) -> Procedures.forms(folder).stream())
			.map(FormsInTasklistTest::name)
			.filter((form) -> getClass().getResource("/demo/answers/" + form + ".json") != null)
			.forEach((form) -> known.putAll(FormAnswer.to(form)));
		known.putAll(Map.of("meetingDate", "2025-10-14", "decisionFrom", "2025-10-01"));
		return known;
	}

	/** Those that tasks are sure to have, whatever their processes are told. */
	private static List<Path> formsOfTasks(List<String> municipalities) {
		Set<String> shared = Procedures.processes(Procedures.SHARED)
			.stream()
			.flatMap((process) -> Bpmn.readModelFromFile(process.toFile())
				.getModelElementsByType(UserTask.class)
				.stream()
				.map(UserTask::getCamundaFormRef))
			.collect(Collectors.toSet());
		return Stream
			.concat(municipalities.stream()
				.flatMap((municipality) -> Procedures.forms(municipality).stream())
				.filter((form) -> !name(form).startsWith("C_")),
					Procedures.forms(Procedures.SHARED).stream().filter((form) -> shared.contains(name(form))))
			.toList();
	}

	private static TreeSet<String> formsOfTasks(String municipality) {
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

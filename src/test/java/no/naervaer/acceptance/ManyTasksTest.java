package no.naervaer.acceptance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.EngineIdentity;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five hundred open tasks at a school, asked for page by page as Tasklist does: every
 * filter shows what the engine's register says, and no task is lost on the way. Thursday
 * 11 September 2025 at 12:00; a fifth of the tasks is overdue, a fifth due today.
 */
class ManyTasksTest extends WholeApplication {

	static final int PUPILS = 500;

	private static final int PAGE = 15;

	private static final List<String> DAYS = List.of("2025-09-09", "2025-09-10", "2025-09-11", "2025-09-11",
			"2025-09-11");

	private static final String DUE_FIRST = "{\"sortBy\":\"dueDate\",\"sortOrder\":\"asc\"},{\"sortBy\":\"created\",\"sortOrder\":\"asc\"}";

	@Autowired
	private EngineIdentity identity;

	private TaskService tasks;

	private CaseWorld world;

	private final Map<String, RestClient> logins = new HashMap<>();

	@BeforeEach
	void manyTasks() {
		this.tasks = this.engine.getTaskService();
		this.world = fiveHundredTasks(this);
		for (String user : List.of("laerer1", "laerer2", "ledelse1", "specialEdAdviser")) {
			this.identity.setPassword("nittedal", user, PASSWORD);
		}
	}

	/**
	 * Nittedal with its open tasks. They are made once and put back for every test.
	 */
	static CaseWorld fiveHundredTasks(WholeApplication application) {
		CaseWorld world = application.world("nittedal");
		application.slate.startFrom("five hundred tasks", () -> {
			world.openSchool();
			fill(world);
		});
		world.time().jumpTo(LocalDateTime.parse("2025-09-11T12:00:00"));
		return world;
	}

	/** Classes 1A to 10E; the first letters' pupils have laerer1, the others laerer2. */
	private static void fill(CaseWorld world) {
		world.school()
			.put("pupils", IntStream.range(0, PUPILS)
				.mapToObj((pupil) -> "elev%1$d;Test;Elev%1$d;2013;%2$d;%2$d%3$s;%4$s;%5$s;2025-08-18;;nei\n".formatted(
						pupil, grade(pupil), "ABCDE".charAt(pupil / 10 % 5), TestSchool.SCHOOL,
						(pupil / 10 % 5 < 2) ? "laerer1" : "laerer2"))
				.collect(Collectors.joining("",
						"elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre\n",
						"")));
		for (String day : DAYS.stream().distinct().toList()) {
			world.time().jumpTo(LocalDateTime.parse(day + "T10:00:00"));
			world.absence(IntStream.range(0, PUPILS)
				.filter((pupil) -> DAYS.get(pupil % DAYS.size()).equals(day))
				.mapToObj((pupil) -> AbsenceLines.of("lesson matematikk", LocalDate.parse(day), "elev" + pupil))
				.toArray(String[]::new));
		}
	}

	private static int grade(int pupil) {
		return 1 + pupil % 10;
	}

	@Test
	void everyFilterShowsWhatTheRegisterSays() {
		offerSomeToTheAdviser();
		List<Task> all = open();
		assertThat(all).hasSize(PUPILS);
		Predicate<Task> overdue = (task) -> task.getDueDate().before(this.clock.nowAsDate());
		Predicate<Task> today = (
				task) -> NaervaerClock.toLocal(task.getDueDate()).toLocalDate().equals(this.clock.today());
		for (String user : List.of("laerer1", "laerer2")) {
			Predicate<Task> mine = (task) -> ("nittedal." + user).equals(task.getAssignee());
			assertShows(user, "Mine", all, mine);
			assertShows(user, "Forfalt", all, mine.and(overdue));
			assertShows(user, "I dag", all, mine.and(today));
			assertShows(user, "Alle", all, mine);
			assertThat(shown(user, "Ikke tildelt")).isEmpty();
		}
		assertShows("ledelse1", "Min gruppes", all, offeredTo("schoolManagement"));
		assertShows("ledelse1", "Alle", all, offeredTo("schoolManagement"));
		assertThat(shown("ledelse1", "Mine")).isEmpty();
		assertShows("specialEdAdviser", "Min gruppes", all, offeredTo("specialEdAdviser"));
		assertShows("specialEdAdviser", "Ikke tildelt", all,
				offeredTo("specialEdAdviser").and((task) -> task.getAssignee() == null));
		assertThat(shown("laerer1", "Mine").size() + shown("laerer2", "Mine").size()
				+ shown("specialEdAdviser", "Ikke tildelt").size())
			.isEqualTo(PUPILS);
	}

	@Test
	void aTaskIsStillThereWhateverIsDoneWithIt() {
		offerSomeToTheAdviser();
		Task free = open().stream().filter((task) -> task.getAssignee() == null).findFirst().orElseThrow();
		as("specialEdAdviser", () -> this.tasks.claim(free.getId(), "nittedal.specialEdAdviser"));
		assertThat(shown("specialEdAdviser", "Mine")).containsExactly(free.getId());
		assertThat(shown("specialEdAdviser", "Min gruppes")).contains(free.getId());
		assertThat(shown("specialEdAdviser", "Ikke tildelt")).doesNotContain(free.getId());

		Task of = first("laerer1");
		as("laerer1", () -> this.tasks.delegateTask(of.getId(), "nittedal.laerer2"));
		assertThat(shown("laerer2", "Mine")).contains(of.getId());
		as("laerer2", () -> this.tasks.resolveTask(of.getId()));
		assertThat(shown("laerer1", "Mine")).contains(of.getId());

		as("laerer1", () -> {
			Task later = this.tasks.createTaskQuery().taskId(of.getId()).singleResult();
			later.setFollowUpDate(NaervaerClock.toDate(this.clock.now().plusDays(3)));
			this.tasks.saveTask(later);
		});
		assertThat(shown("laerer1", "Mine")).doesNotContain(of.getId());
		assertThat(shown("laerer1", "Til oppfølging")).containsExactly(of.getId());
		assertThat(shown("laerer1", "Alle")).contains(of.getId());

		as("laerer1", () -> this.tasks.setAssignee(of.getId(), null));
		assertThat(shown("ledelse1", "Ikke tildelt")).contains(of.getId());
		assertThat(shown("ledelse1", "Alle")).contains(of.getId());
		assertThat(open()).hasSize(PUPILS);

		this.world.time().until("2025-09-11T15:31:00");
		List<Task> late = this.world.staff()
			.tasks("NIT-S01")
			.stream()
			.filter((task) -> task.getDueDate().before(this.clock.nowAsDate()))
			.toList();
		assertThat(late).hasSize(2 * PUPILS / DAYS.size());
		assertThat(this.world.staff().tasks("NIT-S01")).hasSize(PUPILS);
		List<String> everywhere = new ArrayList<>(shown("laerer1", "Alle"));
		everywhere.addAll(shown("laerer2", "Alle"));
		everywhere.addAll(shown("ledelse1", "Alle"));
		everywhere.addAll(shown("specialEdAdviser", "Alle"));
		assertThat(everywhere).containsAll(open().stream()
			.filter((task) -> task.getTaskDefinitionKey().startsWith("NIT_"))
			.map(Task::getId)
			.toList());
	}

	@Test
	void aPupilAClassAStepAndARoleAreFoundByTheCard() {
		assertThat(found("ledelse1", "pupilName", "like", "%Elev123%")).containsExactly("Test Elev123");
		assertThat(found("ledelse1", "className", "eq", "7C")).hasSize(PUPILS / 50);
		assertThat(found("laerer1", "className", "eq", "7C")).isEmpty();
		assertThat(found("laerer2", "className", "eq", "7C")).hasSize(PUPILS / 50);
		assertThat(found("ledelse1", "step", "eq", "NIT-S01")).hasSize(PUPILS);
		assertThat(found("ledelse1", "roleName", "like", "%Kontaktlærer%")).hasSize(PUPILS);
	}

	/** The same tasks, in the order of their deadlines, none twice. */
	private void assertShows(String user, String filter, List<Task> all, Predicate<Task> expected) {
		List<String> shown = shown(user, filter);
		List<Task> wanted = all.stream().filter(expected).toList();
		assertThat(wanted).as("%s has something in %s", user, filter).isNotEmpty();
		assertThat(shown).as("%s in %s", filter, user)
			.containsExactlyInAnyOrderElementsOf(wanted.stream().map(Task::getId).toList());
		assertThat(count(user, filter)).isEqualTo(wanted.size());
		Map<String, Task> byId = all.stream().collect(Collectors.toMap(Task::getId, (task) -> task));
		assertThat(shown.stream().map((id) -> byId.get(id).getDueDate()).toList())
			.isSortedAccordingTo(Comparator.naturalOrder());
	}

	private void offerSomeToTheAdviser() {
		open().stream().limit(40).forEach((task) -> {
			this.tasks.setAssignee(task.getId(), null);
			this.tasks.addCandidateGroup(task.getId(), "nittedal.%s.specialEdAdviser".formatted(TestSchool.SCHOOL));
		});
	}

	private Predicate<Task> offeredTo(String role) {
		String group = "nittedal.%s.%s".formatted(TestSchool.SCHOOL, role);
		return (task) -> this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.anyMatch(group::equals);
	}

	private Task first(String user) {
		return this.tasks.createTaskQuery().taskAssignee("nittedal." + user).list().get(0);
	}

	private List<Task> open() {
		return this.tasks.createTaskQuery().tenantIdIn("nittedal").orderByTaskId().asc().list();
	}

	private void as(String user, Runnable work) {
		this.world.staff().actAs("nittedal." + user, work);
	}

	/** As Tasklist asks for somebody who is logged in to it. */
	private RestClient http(String user) {
		return this.logins.computeIfAbsent(user, (id) -> {
			TasklistSession session = new TasklistSession(this.port).logIn("nittedal." + id, PASSWORD);
			session.visit();
			return RestClient.builder()
				.baseUrl("http://localhost:" + this.port + "/camunda/api/engine/engine/default")
				.defaultHeaders((headers) -> session.headers().forEach(headers::set))
				.build();
		});
	}

	private String filter(String name) {
		return this.engine.getFilterService().createTaskFilterQuery().filterName(name).singleResult().getId();
	}

	private int count(String user, String filter) {
		return http(user).get()
			.uri("/filter/{id}/count", filter(filter))
			.retrieve()
			.body(JsonNode.class)
			.get("count")
			.asInt();
	}

	/** Ids of the tasks on all pages of the filter. */
	private List<String> shown(String user, String filter) {
		return pages(user, filter, "").stream().map((task) -> task.get("id").asText()).toList();
	}

	/** Pupils of the tasks that the filter «Alle» shows to whoever searches in it. */
	private List<String> found(String user, String variable, String operator, String value) {
		Map<String, String> pupils = new HashMap<>();
		open().forEach(
				(task) -> pupils.put(task.getId(), (String) this.tasks.getVariableLocal(task.getId(), "pupilName")));
		return pages(user, "Alle", ",\"taskVariables\":[{\"name\":\"%s\",\"operator\":\"%s\",\"value\":\"%s\"}]"
			.formatted(variable, operator, value)).stream().map((task) -> pupils.get(task.get("id").asText())).toList();
	}

	private List<JsonNode> pages(String user, String filter, String search) {
		List<JsonNode> found = new ArrayList<>();
		JsonNode page;
		do {
			page = http(user).post()
				.uri("/filter/{id}/list?firstResult={first}&maxResults={size}", filter(filter), found.size(), PAGE)
				.contentType(MediaType.APPLICATION_JSON)
				.accept(MediaType.APPLICATION_JSON)
				.body("{\"sorting\":[%s]%s}".formatted(DUE_FIRST, search))
				.retrieve()
				.body(JsonNode.class);
			page.forEach(found::add);
		}
		while (!page.isEmpty());
		return found;
	}

}

package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * One municipality with one school, seen from outside: files come in through the REST
 * import, time passes, and people complete tasks with the answers of a form. Whoever
 * completes a task is logged in as the person who has it.
 */
class CaseWorld {

	static final String SCHOOL = "975000001";

	private static final String ABSENCE_HEADER = "kilde_id;elev_id;dato;omfang;antall_timer;fag;status;arsak;dokumentert;meldt_av;meldt_kanal;meldt_tidspunkt;slettet\n";

	static final int USUAL_GRADE = 7;

	private static final String PUPIL_HEADER = "elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre\n";

	private static final LocalTime SWEEP = LocalTime.of(15, 30);

	/**
	 * Roles that somebody holds at the school, beside those who have a name of their own.
	 */
	private static final List<String> OTHER_ROLES = List.of("specialEdAdviser", "schoolNurse", "resourceTeam",
			"extendedResourceTeam", "gradeTeam", "leaderGroup", "leaderMeeting", "specialEdTeam", "schoolOffice",
			"attendanceContact", "interdisciplinaryTeam", "bft", "bftIntake", "ppt", "pps", "mappingTeam", "familyTeam",
			"schoolOwner", "schoolBoardBodies");

	private final String municipality;

	private final ProcessEngine engine;

	private final NaervaerClock clock;

	private final RestClient http;

	private final CaseKeys cases;

	private static final ObjectMapper JSON = new ObjectMapper();

	private boolean routinesStart;

	CaseWorld(String municipality, ProcessEngine engine, NaervaerClock clock, CaseKeys cases, int port,
			String adminPassword) {
		this.municipality = municipality;
		this.engine = engine;
		this.clock = clock;
		this.cases = cases;
		this.http = RestClient.builder()
			.baseUrl("http://localhost:" + port + "/api/municipalities/" + municipality)
			.defaultHeaders((headers) -> headers.setBasicAuth("admin", adminPassword))
			.build();
	}

	/** The register of the test school, at the start of the school year. */
	void openSchool() {
		this.clock.moveTo(LocalDateTime.parse("2025-08-15T08:00:00"));
		put("schools", "skole_orgnr;navn\n" + SCHOOL + ";Hagen skole\n975000002;Elva skole\n");
		put("calendar", TestCalendars.tk2526Csv(autumnBreak()));
		StringBuilder staff = new StringBuilder("""
				ansatt_id;navn;epost;skole_orgnr;rolle
				laerer1;Kari Lærer;laerer1@example.org;975000001;contactTeacher
				laerer2;Ola Lærer;laerer2@example.org;975000001;contactTeacher
				laerer3;Eli Lærer;laerer3@example.org;975000002;contactTeacher
				rektor1;Rita Rektor;rektor1@example.org;975000001;principal
				ledelse1;Lars Ledelse;ledelse1@example.org;975000001;schoolManagement
				ledelse2;Lise Ledelse;ledelse2@example.org;975000002;schoolManagement
				rektor2;Roar Rektor;rektor2@example.org;975000002;principal
				""");
		OTHER_ROLES.forEach((role) -> staff.append("%1$s;En %1$s;%1$s@example.org;975000001;%1$s\n".formatted(role)));
		put("staff", staff.toString());
	}

	boolean isSchoolDay(LocalDate day) {
		return TestCalendars.tk2526(autumnBreak()).isSchoolDay(day);
	}

	/** The municipality in the north has its autumn break a week later (common.md §5). */
	private AutumnBreak autumnBreak() {
		return this.municipality.equals("trondheim") ? AutumnBreak.WEEK_41 : AutumnBreak.WEEK_40;
	}

	void enrol(String pupil, int grade) {
		put("pupils", PUPIL_HEADER + pupilRow(pupil, grade));
	}

	/** So many pupils of all grades, numbered from 0. */
	void enrolAll(String prefix, int pupils) {
		put("pupils",
				IntStream.range(0, pupils)
					.mapToObj((pupil) -> pupilRow(prefix + pupil, 1 + pupil % 10))
					.collect(Collectors.joining("", PUPIL_HEADER, "")));
	}

	private static String pupilRow(String pupil, int grade) {
		return "%1$s;Test;%1$s;2013;%2$d;%2$dA;975000001;laerer1;2025-08-18;;nei\n".formatted(pupil, grade);
	}

	JsonNode put(String file, String csv) {
		return this.http.put()
			.uri("/register/" + file)
			.contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
			.body(csv)
			.retrieve()
			.body(JsonNode.class);
	}

	/** Imports rows of absence (without header) and expects every one to be usable. */
	void absence(String... rows) {
		JsonNode answer = this.http.post()
			.uri("/absences")
			.contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
			.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
			.body(ABSENCE_HEADER + String.join("\n", rows) + "\n")
			.retrieve()
			.body(JsonNode.class);
		if (!answer.get("rejected").isEmpty()) {
			throw new AssertionError("Rejected: " + answer.get("rejected"));
		}
		continueAsynchronously();
	}

	/**
	 * Lets time pass until then: timers fire when they are due, and every school day is
	 * swept at 15:30.
	 */
	void until(String moment) {
		LocalDateTime target = LocalDateTime.parse(moment);
		LocalDateTime now = this.clock.now();
		for (LocalDate day = now.toLocalDate(); !day.isAfter(target.toLocalDate()); day = day.plusDays(1)) {
			LocalDateTime end = day.atTime(SWEEP);
			if (end.isAfter(now) && !end.isAfter(target) && isSchoolDay(day)) {
				timers(end);
				sweep(day);
			}
		}
		timers(target);
	}

	JsonNode sweep(LocalDate day) {
		return this.http.post().uri("/sweep?date=" + day).retrieve().body(JsonNode.class);
	}

	private void timers(LocalDateTime until) {
		while (true) {
			continueAsynchronously();
			List<Job> due = this.engine.getManagementService()
				.createJobQuery()
				.tenantIdIn(this.municipality)
				.duedateLowerThan(NaervaerClock.toDate(until.plusSeconds(1)))
				.withRetriesLeft()
				.orderByJobDuedate()
				.asc()
				.list()
				.stream()
				.filter((job) -> this.routinesStart || job.getExecutionId() != null)
				.limit(1)
				.toList();
			if (due.isEmpty()) {
				break;
			}
			LocalDateTime at = NaervaerClock.toLocal(due.get(0).getDuedate());
			if (at.isAfter(this.clock.now())) {
				this.clock.moveTo(at);
			}
			this.engine.getManagementService().executeJob(due.get(0).getId());
		}
		this.clock.moveTo(until);
	}

	/** What the job executor would do at once: go on after an asynchronous step. */
	private void continueAsynchronously() {
		List<Job> waiting = this.engine.getManagementService().createJobQuery().messages().withRetriesLeft().list();
		waiting.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		if (!waiting.isEmpty()) {
			continueAsynchronously();
		}
	}

	/** Rule ids and dates of the pupil's hits, e.g. {@code NIT-T01 2025-09-10}. */
	List<String> hits(String pupil) {
		List<String> hits = new ArrayList<>();
		for (JsonNode hit : this.http.get().uri("/pupils/" + pupil + "/hits").retrieve().body(JsonNode.class)) {
			hits.add(hit.get("rule").asText() + " " + hit.get("date").asText()
					+ (hit.get("withdrawn").asBoolean() ? " withdrawn" : ""));
		}
		return hits;
	}

	JsonNode hit(String pupil, int index) {
		return this.http.get().uri("/pupils/" + pupil + "/hits").retrieve().body(JsonNode.class).get(index);
	}

	JsonNode caseOf(String key) {
		return this.http.get().uri("/cases/" + key).retrieve().body(JsonNode.class);
	}

	/** OPEN or CLOSED, of the pupil's newest case. */
	String caseState(String pupil) {
		List<String> keys = caseKeys(pupil);
		return caseOf(keys.get(keys.size() - 1)).get("state").asText();
	}

	int cases(String pupil) {
		return caseKeys(pupil).size();
	}

	/** Entries of all the pupil's cases: kind and text. */
	List<String> log(String pupil) {
		return entries(pupil).stream()
			.map((entry) -> entry.get("kind").asText() + " " + entry.get("text").asText())
			.toList();
	}

	/** Roles that were told something in the pupil's cases. */
	List<String> notices(String pupil) {
		return entries(pupil).stream()
			.filter((entry) -> entry.get("kind").asText().equals("NOTICE") && entry.hasNonNull("data"))
			.map((entry) -> entry.get("data").asText().replaceAll(".*:\"(\\w+)\".*", "$1"))
			.toList();
	}

	private List<JsonNode> entries(String pupil) {
		List<JsonNode> entries = new ArrayList<>();
		caseKeys(pupil).forEach((key) -> caseOf(key).get("timeline").forEach(entries::add));
		return entries;
	}

	private List<String> caseKeys(String pupil) {
		return this.cases.of(this.municipality, pupil);
	}

	/** Version of the limit table that the newest hit of the rule was found with. */
	int tableVersion(String pupil, String rule) {
		int version = 0;
		for (JsonNode hit : this.http.get().uri("/pupils/" + pupil + "/hits").retrieve().body(JsonNode.class)) {
			version = hit.get("rule").asText().equals(rule) ? hit.at("/table/version").asInt() : version;
		}
		return version;
	}

	/** Version of the limit table in force. */
	int newestLimits() {
		return this.engine.getRepositoryService()
			.createDecisionDefinitionQuery()
			.decisionDefinitionKey("grenser")
			.tenantIdIn(this.municipality)
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	/** A measure of the newest hit of the rule. */
	double measure(String pupil, String rule, String column) {
		double value = Double.NaN;
		for (JsonNode hit : this.http.get().uri("/pupils/" + pupil + "/hits").retrieve().body(JsonNode.class)) {
			if (hit.get("rule").asText().equals(rule)) {
				value = hit.get("measures").get(column).asDouble();
			}
		}
		return value;
	}

	/** Steps of the open tasks in the whole municipality, else their keys. */
	List<String> openSteps() {
		return open().stream().map((task) -> (step(task) != null) ? step(task) : task.getTaskDefinitionKey()).toList();
	}

	private List<Task> open() {
		return this.engine.getTaskService()
			.createTaskQuery()
			.tenantIdIn(this.municipality)
			.orderByTaskCreateTime()
			.asc()
			.list();
	}

	private String step(Task task) {
		return (String) this.engine.getTaskService().getVariableLocal(task.getId(), "step");
	}

	/** Open tasks of a step, or whose key starts so; oldest first. */
	List<Task> tasks(String stepOrKey) {
		return open().stream()
			.filter((task) -> stepOrKey.equals(step(task)) || task.getTaskDefinitionKey().startsWith(stepOrKey))
			.toList();
	}

	/** The one open task of the step, or whose key starts so. */
	Task task(String stepOrKey) {
		List<Task> found = tasks(stepOrKey);
		if (found.size() != 1) {
			throw new AssertionError("Expected one open task %s, found %d".formatted(stepOrKey, found.size()));
		}
		return found.get(0);
	}

	/** When the step's open tasks are due. */
	List<LocalDateTime> dues(String stepOrKey) {
		return tasks(stepOrKey).stream().map((task) -> NaervaerClock.toLocal(task.getDueDate())).toList();
	}

	LocalDateTime due(String key) {
		return NaervaerClock.toLocal(task(key).getDueDate());
	}

	Object variable(String taskKey, String name) {
		return this.engine.getTaskService().getVariable(task(taskKey).getId(), name);
	}

	/** The pupils of the newest such routine task, as its people read them. */
	String newestList(String stepOrKey) {
		List<Task> found = tasks(stepOrKey);
		return found.isEmpty() ? "" : String
			.valueOf(this.engine.getTaskService().getVariable(found.get(found.size() - 1).getId(), "routinePupils"));
	}

	/** Default values of a field in the task's form. */
	List<String> preset(String stepOrKey, String key) {
		return new FormPreset(this.engine).of(task(stepOrKey), key);
	}

	/** Roles whose holders at the pupil's school may take the task. */
	List<String> candidateRoles(String stepOrKey) {
		return candidateGroups(task(stepOrKey)).stream().map((group) -> group.replaceAll(".*\\.", "")).toList();
	}

	private List<String> candidateGroups(Task task) {
		return this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(java.util.Objects::nonNull)
			.toList();
	}

	String user(String staffId) {
		return this.municipality + "." + staffId;
	}

	LocalDateTime now() {
		return this.clock.now();
	}

	/** From here on the recurring routines' timers fire. */
	void letRoutinesStart() {
		this.routinesStart = true;
		this.engine.getManagementService()
			.createJobQuery()
			.tenantIdIn(this.municipality)
			.timers()
			.list()
			.stream()
			.filter((job) -> job.getExecutionId() == null)
			.forEach((job) -> this.engine.getManagementService().recalculateJobDuedate(job.getId(), false));
	}

	/** «Meld bekymring», by a member of staff. */
	void report(String pupil, String kind, String staffId, String text) {
		actAs(user(staffId),
				() -> this.engine.getRuntimeService()
					.createProcessInstanceByKey("MeldBekymring")
					.processDefinitionTenantId(this.municipality)
					.setVariables(
							Map.of("pupilSearch", pupil, "pupilClass", "", "concernKind", kind, "concernText", text))
					.execute());
	}

	/**
	 * Completes the task with a good answer to its form, changed as said (key, value …).
	 */
	void complete(String key, Object... changes) {
		Task task = task(key);
		String form = ((TaskEntity) this.engine.getTaskService()
			.createTaskQuery()
			.taskId(task.getId())
			.initializeFormKeys()
			.singleResult()).getCamundaFormRef().getKey();
		Map<String, Object> variables = answers(form, changes);
		as(task, () -> this.engine.getTaskService().complete(task.getId(), variables));
	}

	private void as(Task task, Runnable work) {
		String user = (task.getAssignee() != null) ? task.getAssignee() : memberOf(candidateGroups(task));
		actAs(user, work);
	}

	void actAs(String user, Runnable work) {
		List<String> groups = this.engine.getIdentityService()
			.createGroupQuery()
			.groupMember(user)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
		this.engine.getIdentityService().setAuthentication(user, groups, List.of(this.municipality));
		try {
			work.run();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
		continueAsynchronously();
	}

	private String memberOf(List<String> groups) {
		return this.engine.getIdentityService().createUserQuery().memberOfGroup(groups.get(0)).list().get(0).getId();
	}

	/** A complete answer to a form, changed as said; null leaves the answer out. */
	Map<String, Object> answers(String form, Object... changes) {
		Map<String, Object> variables = new HashMap<>();
		try (var stream = getClass().getResourceAsStream("/demo/answers/" + form + ".json")) {
			JSON.readTree(stream)
				.fields()
				.forEachRemaining((field) -> variables.put(field.getKey(), value(field.getValue())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		for (int i = 0; i < changes.length; i += 2) {
			Object value = changes[i + 1];
			if (value == null) {
				variables.remove((String) changes[i]);
			}
			else {
				variables.put((String) changes[i], value);
			}
		}
		return variables;
	}

	/** A value as scenarios write it: JSON, or else text as it stands. */
	static Object written(String text) {
		if (!text.matches("\\[.*]|\\{.*}|\".*\"|true|false|null|-?\\d+(\\.\\d+)?")) {
			return text;
		}
		try {
			return value(JSON.readTree(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Object value(JsonNode node) {
		return switch (node.getNodeType()) {
			case STRING -> node.textValue();
			case BOOLEAN -> node.booleanValue();
			case NUMBER -> node.isInt() ? (Object) node.intValue() : (Object) node.doubleValue();
			case NULL -> null;
			default -> SpinValues.jsonValue(node.toString()).create();
		};
	}

	void incidentsAreNone() {
		long incidents = this.engine.getRuntimeService().createIncidentQuery().count();
		if (incidents > 0) {
			throw new AssertionError(
					this.engine.getRuntimeService().createIncidentQuery().list().get(0).getIncidentMessage());
		}
	}

}

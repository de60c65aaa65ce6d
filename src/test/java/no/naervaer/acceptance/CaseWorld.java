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

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.TestCalendars;
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

	private static final LocalTime SWEEP = LocalTime.of(15, 30);

	private final String municipality;

	private final ProcessEngine engine;

	private final NaervaerClock clock;

	private final RestClient http;

	private final ObjectMapper json = new ObjectMapper();

	CaseWorld(String municipality, ProcessEngine engine, NaervaerClock clock, int port, String adminPassword) {
		this.municipality = municipality;
		this.engine = engine;
		this.clock = clock;
		this.http = RestClient.builder()
			.baseUrl("http://localhost:" + port + "/api/municipalities/" + municipality)
			.defaultHeaders((headers) -> headers.setBasicAuth("admin", adminPassword))
			.build();
	}

	/** The register of the test school, at the start of the school year. */
	void openSchool() {
		this.clock.moveTo(LocalDateTime.parse("2025-08-15T08:00:00"));
		put("schools", "skole_orgnr;navn\n" + SCHOOL + ";Hagen skole\n975000002;Elva skole\n");
		put("calendar", TestCalendars.tk2526Csv(TestCalendars.AutumnBreak.WEEK_40));
		put("staff", """
				ansatt_id;navn;epost;skole_orgnr;rolle
				laerer1;Kari Lærer;laerer1@example.org;975000001;contactTeacher
				laerer2;Ola Lærer;laerer2@example.org;975000001;contactTeacher
				laerer3;Eli Lærer;laerer3@example.org;975000002;contactTeacher
				rektor1;Rita Rektor;rektor1@example.org;975000001;principal
				ledelse1;Lars Ledelse;ledelse1@example.org;975000001;schoolManagement
				ledelse2;Lise Ledelse;ledelse2@example.org;975000002;schoolManagement
				rektor2;Roar Rektor;rektor2@example.org;975000002;principal
				""");
	}

	void enrol(String pupil) {
		put("pupils",
				"elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre\n"
						+ pupil + ";Test;" + pupil + ";2013;7;7A;975000001;laerer1;2025-08-18;;nei\n");
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
	}

	static String sick(String pupil, String date) {
		return "s-%1$s-%2$s;%1$s;%2$s;DAG;;;GYLDIG;SYKDOM;nei;FORESATT;MELDING;%2$sT07:45;".formatted(pupil, date);
	}

	static String invalidDay(String pupil, String date) {
		return "u-%1$s-%2$s;%1$s;%2$s;DAG;;;UGYLDIG;UKJENT;nei;;;;".formatted(pupil, date);
	}

	static String lesson(String pupil, String date, String status) {
		return "t-%1$s-%2$s;%1$s;%2$s;TIME;1;matematikk;%3$s;UKJENT;nei;;;;".formatted(pupil, date, status);
	}

	static String late(String pupil, String date) {
		return "l-%1$s-%2$s;%1$s;%2$s;FORSENT;;;UGYLDIG;UKJENT;nei;FORESATT;MELDING;%2$sT08:00;".formatted(pupil, date);
	}

	static String left(String pupil, String date, int lessons) {
		return "f-%1$s-%2$s;%1$s;%2$s;FORLOT;%3$d;;UGYLDIG;UKJENT;nei;;;;".formatted(pupil, date, lessons);
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
			if (end.isAfter(now) && !end.isAfter(target)) {
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
				.duedateLowerThan(NaervaerClock.toDate(until.plusSeconds(1)))
				.withRetriesLeft()
				.orderByJobDuedate()
				.asc()
				.listPage(0, 1);
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

	/** The newest case of the pupil. */
	String caseKey(String pupil) {
		JsonNode hits = this.http.get().uri("/pupils/" + pupil + "/hits").retrieve().body(JsonNode.class);
		return hits.get(hits.size() - 1).get("case").asText();
	}

	List<String> timeline(String caseKey) {
		List<String> lines = new ArrayList<>();
		caseOf(caseKey).get("timeline")
			.forEach((entry) -> lines.add(entry.get("kind").asText() + " " + entry.get("text").asText()));
		return lines;
	}

	/** Keys of the open tasks in the whole municipality, e.g. {@code NIT_S01_…}. */
	List<String> openTasks() {
		return this.engine.getTaskService()
			.createTaskQuery()
			.tenantIdIn(this.municipality)
			.orderByTaskCreateTime()
			.asc()
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.toList();
	}

	/** The one open task whose key starts so. */
	Task task(String key) {
		List<Task> found = this.engine.getTaskService()
			.createTaskQuery()
			.tenantIdIn(this.municipality)
			.taskDefinitionKeyLike(key.replace("_", "\\_") + "%")
			.list();
		if (found.size() != 1) {
			throw new AssertionError("Expected one open task " + key + ", open are " + openTasks());
		}
		return found.get(0);
	}

	LocalDateTime due(String key) {
		return NaervaerClock.toLocal(task(key).getDueDate());
	}

	Object variable(String taskKey, String name) {
		return this.engine.getTaskService().getVariable(task(taskKey).getId(), name);
	}

	/** What the task's card can show to whoever has the task. */
	Map<String, Object> card(String taskKey) {
		return this.engine.getTaskService().getVariablesLocal(task(taskKey).getId());
	}

	/** A variable of the newest open task whose key starts so. */
	Object newestVariable(String taskKey, String name) {
		List<Task> newestFirst = this.engine.getTaskService()
			.createTaskQuery()
			.tenantIdIn(this.municipality)
			.taskDefinitionKeyLike(taskKey.replace("_", "\\_") + "%")
			.orderByTaskCreateTime()
			.desc()
			.list();
		return this.engine.getTaskService().getVariable(newestFirst.get(0).getId(), name);
	}

	List<String> candidateGroups(String key) {
		return this.engine.getTaskService()
			.getIdentityLinksForTask(task(key).getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(java.util.Objects::nonNull)
			.toList();
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
		completeWith(key, answers(form, changes));
	}

	void completeWith(String key, Map<String, Object> variables) {
		Task task = task(key);
		as(task, () -> this.engine.getTaskService().complete(task.getId(), variables));
	}

	private void as(Task task, Runnable work) {
		String user = (task.getAssignee() != null) ? task.getAssignee()
				: memberOf(candidateGroups(task.getTaskDefinitionKey()));
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
			this.json.readTree(stream)
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
				variables.put((String) changes[i],
						(value instanceof List<?> list) ? value(this.json.valueToTree(list)) : value);
			}
		}
		return variables;
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

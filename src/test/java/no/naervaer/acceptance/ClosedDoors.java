package no.naervaer.acceptance;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import no.naervaer.municipality.EngineIdentity;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a member of staff once could do with a login and no longer can, request by
 * request, through the engine's own interface and through Tasklist's session. Nothing is
 * changed by it, and the answer doesn't tell whether what was asked for exists.
 */
abstract class ClosedDoors extends WholeApplication {

	private static final String CANARY = "naervaer.canary";

	private static final String CODE = "${''.getClass().forName('java.lang.System').getMethod('setProperty', "
			+ "''.getClass(), ''.getClass()).invoke(null, '" + CANARY + "', 'sang')}";

	@Autowired
	private EngineIdentity identity;

	private CaseWorld world;

	private Task task;

	private Map<String, TasklistSession> sessions;

	enum Way {

		ENGINE_REST, TASKLIST

	}

	@BeforeEach
	void contactIsDue() {
		System.clearProperty(CANARY);
		this.sessions = new HashMap<>();
		this.world = newWorld("nittedal");
		this.world.school().enrol("elev1", TestSchool.USUAL_GRADE);
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(AbsenceLines.of("lesson matematikk", this.clock.today()));
		this.task = this.world.staff().task("NIT_S01_");
	}

	/** Findings no. 1; CVE-2026-109432. */
	@ParameterizedTest
	@EnumSource
	void noLoginRunsCode(Way way) {
		Map<String, Object> query = Map.of("orQueries", List.of(Map.of("assigneeExpression", CODE)));
		assertThat(as("laerer1", way, "POST", "task/count", query)).isEqualTo(404);
		assertThat(as("laerer1", way, "POST", "task", query)).isEqualTo(404);
		assertThat(as("laerer1", way, "POST", "filter/" + filter() + "/count", query))
			.isEqualTo((way == Way.TASKLIST) ? 400 : 404);
		assertThat(as("laerer1", way, "POST", "filter/" + filter() + "/list", query))
			.isEqualTo((way == Way.TASKLIST) ? 400 : 404);
		assertThat(as("laerer1", way, "POST", "filter/create",
				Map.of("name", "x", "resourceType", "Task", "query", query)))
			.isEqualTo(404);
		assertThat(System.getProperty(CANARY)).as("the canary").isNull();
	}

	/** No. 2 and 4. */
	@ParameterizedTest
	@EnumSource
	void nobodyWritesATasksVariables(Way way) {
		Map<String, Object> before = this.engine.getTaskService().getVariables(this.task.getId());
		Map<String, Object> object = Map.of("type", "Object", "value", "{}", "valueInfo",
				Map.of("objectTypeName", "org.springframework.jdbc.datasource.DriverManagerDataSource",
						"serializationDataFormat", "application/json"));
		for (String scope : List.of("localVariables", "variables")) {
			assertThat(as("laerer1", way, "PUT", own("/" + scope + "/x"), object)).isEqualTo(404);
			assertThat(as("laerer1", way, "PUT", own("/" + scope + "/step"), Map.of("value", "NIT-S18")))
				.isEqualTo(404);
			assertThat(as("laerer1", way, "POST", own("/" + scope),
					Map.of("modifications", Map.of("step", Map.of("value", "NIT-S18")))))
				.isEqualTo(404);
		}
		assertThat(this.engine.getTaskService().getVariables(this.task.getId())).isEqualTo(before);
	}

	/** No. 3. */
	@ParameterizedTest
	@EnumSource
	void nobodyStartsAProcessInTheMiddleOrInAnothersCase(Way way) {
		String caseKey = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceId(this.task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey();
		long before = tasks();
		Map<String, Object> start = Map.of("businessKey", String.valueOf(caseKey), "startInstructions",
				List.of(Map.of("type", "startBeforeActivity", "activityId", "Oppgave_AvsluttVikariat")));
		assertThat(as("rektor2", way, "POST", "process-definition/key/OverlatOppgaver/tenant-id/nittedal/start", start))
			.isEqualTo(404);
		String form = "process-definition/" + handover() + "/submit-form";
		assertThat(
				as("rektor2", way, "POST", form, Map.of("businessKey", String.valueOf(caseKey), "variables", Map.of())))
			.isEqualTo((way == Way.TASKLIST) ? 400 : 404);
		assertThat(tasks()).isEqualTo(before);
	}

	/** No. 5. */
	@ParameterizedTest
	@EnumSource
	void nobodySilencesADeadline(Way way) {
		Job deadline = deadline();
		for (String staff : List.of("laerer1", "laerer3", "rektor2")) {
			assertThat(as(staff, way, "GET", "job", null)).isEqualTo(404);
			assertThat(as(staff, way, "PUT", "job/" + deadline.getId() + "/duedate",
					Map.of("duedate", "2030-01-01T00:00:00.000+0100")))
				.isEqualTo(404);
			assertThat(as(staff, way, "PUT", "job/" + deadline.getId() + "/retries", Map.of("retries", 0)))
				.isEqualTo(404);
			assertThat(as(staff, way, "POST", "job/" + deadline.getId() + "/execute", null)).isEqualTo(404);
			assertThat(as(staff, way, "DELETE", "job/" + deadline.getId(), null)).isEqualTo(404);
		}
		assertThat(deadline().getDuedate()).isEqualTo(deadline.getDuedate());
		assertThat(deadline().getRetries()).isEqualTo(deadline.getRetries());
	}

	/**
	 * No. 5, in the engine itself: it asks for leave only where it knows the timer's
	 * definition.
	 */
	@Test
	void theEngineKnowsWhoseTimersTheDeadlinesAre() {
		assertThat(deadline().getJobDefinitionId()).isNotNull();
		this.engine.getIdentityService()
			.setAuthentication("nittedal.laerer3", List.of("nittedal.ansatte"), List.of("nittedal"));
		try {
			assertThatExceptionOfType(AuthorizationException.class)
				.isThrownBy(() -> this.engine.getManagementService().setJobRetries(deadlineId(), 0));
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

	private String deadlineId() {
		return this.jdbc.queryForObject(
				"select id_ from act_ru_job where process_instance_id_ = ? and handler_cfg_ like '%taskListener%'",
				String.class, this.task.getProcessInstanceId());
	}

	/** No. 6. */
	@ParameterizedTest
	@EnumSource
	void nobodyReadsACasesVariables(Way way) {
		for (String path : List.of(own("/variables"), own("/localVariables"), own("/variables/pupilName"),
				own("/attachment"), "variable-instance", "history/variable-instance", "history/detail",
				"process-instance/" + this.task.getProcessInstanceId() + "/variables")) {
			assertThat(as("laerer1", way, "GET", path, null)).as(path).isEqualTo(404);
		}
	}

	/** No. 6, by the way that is open: the form's own. */
	@Test
	void aFormTellsWhatItShowsAndNothingElseOfTheCase() {
		this.engine.getRuntimeService()
			.setVariable(this.task.getProcessInstanceId(), "pupilThoughts", "Fortalt i fortrolighet");
		for (String query : List.of("", "?variableNames=pupilThoughts", "?variableNames=pupilName,pupilThoughts")) {
			HttpResponse<String> answer = session("laerer1").call("GET", own("/form-variables" + query), "");
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).doesNotContain("pupilThoughts", "fortrolighet");
		}
	}

	/** No. 7. */
	@ParameterizedTest
	@EnumSource
	void nobodySharesATask(Way way) {
		int before = this.engine.getTaskService().getIdentityLinksForTask(this.task.getId()).size();
		assertThat(as("laerer1", way, "POST", own("/identity-links"),
				Map.of("groupId", "nittedal.ansatte", "type", "candidate")))
			.isEqualTo(404);
		assertThat(as("laerer1", way, "POST", own("/identity-links"),
				Map.of("userId", "nittedal.laerer3", "type", "candidate")))
			.isEqualTo(404);
		assertThat(as("laerer1", way, "POST", own("/delegate"), Map.of("userId", "nittedal.laerer3"))).isEqualTo(404);
		for (String somebody : List.of("nobody.here", "nittedal.laerer3", "as.laerer1")) {
			assertThat(as("laerer1", way, "POST", own("/assignee"), Map.of("userId", somebody))).isEqualTo(404);
			assertThat(as("laerer1", way, "POST", own("/claim"), Map.of("userId", somebody)))
				.isEqualTo((way == Way.TASKLIST) ? 400 : 404);
		}
		assertThat(as("ledelse1", way, "POST", own("/assignee"), Map.of("userId", "nittedal.ledelse1"))).isEqualTo(404);
		assertThat(this.engine.getTaskService().getIdentityLinksForTask(this.task.getId())).hasSize(before);
		assertThat(now(this.task).getAssignee()).isEqualTo(this.task.getAssignee());
	}

	/** No. 8. */
	@ParameterizedTest
	@EnumSource
	void nobodyForgesATaskOrAnswersWhatTheFormDoesNotAsk(Way way) {
		assertThat(as("laerer1", way, "PUT", own(""),
				Map.of("name", "Samtykke innhentet", "dueDate", "2030-01-01T00:00:00.000+0100")))
			.isEqualTo(404);
		assertThat(as("laerer1", way, "POST", own("/complete"), Map.of())).isEqualTo(404);
		assertThat(as("laerer1", way, "POST", own("/resolve"), Map.of())).isEqualTo(404);
		assertThat(as("laerer1", way, "POST", own("/submit-form"),
				Map.of("variables",
						Map.of("instans", Map.of("value", "childWelfare"), "svarfelt", Map.of("value", "x")))))
			.isEqualTo((way == Way.TASKLIST) ? 400 : 404);
		assertThat(now(this.task).getName()).isEqualTo(this.task.getName());
		assertThat(now(this.task).getDueDate()).isEqualTo(this.task.getDueDate());
		assertThat(this.engine.getTaskService().getVariable(this.task.getId(), "instans")).isNull();
	}

	/** No. 9 and 12. */
	@ParameterizedTest
	@EnumSource
	void nobodyDeletesUsersOrReadsTheEnginesBooks(Way way) {
		assertThat(as("laerer1", way, "DELETE", "user/nittedal.laerer1", null)).isEqualTo(404);
		assertThat(as("laerer1", way, "PUT", "user/nittedal.laerer1/credentials",
				Map.of("password", "Et-nytt-passord-1", "authenticatedUserPassword", TasklistUser.PASSWORD)))
			.isEqualTo(404);
		Stream
			.of("history/user-operation", "identity/groups?userId=nittedal.laerer1", "metrics", "history/job-log",
					"history/task", "history/process-instance", "deployment", "authorization", "user", "incident",
					"batch", "external-task", "message", "schema/log", "telemetry/configuration", "no-such-thing")
			.forEach((path) -> assertThat(as("laerer1", way, "GET", path, null)).as(path).isEqualTo(404));
		assertThat(this.engine.getIdentityService().createUserQuery().userId("nittedal.laerer1").count()).isOne();
	}

	@ParameterizedTest
	@EnumSource
	void withoutALoginThereIsNothing(Way way) {
		TasklistSession nobody = new TasklistSession(this.port);
		nobody.visit();
		assertThat((way == Way.TASKLIST) ? nobody.call("GET", "task", "").statusCode()
				: status(RestClient.create(base()), "GET", "task", null))
			.isEqualTo(401);
	}

	private String own(String path) {
		return "task/" + this.task.getId() + path;
	}

	private Task now(Task task) {
		return this.engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult();
	}

	private long tasks() {
		return this.engine.getTaskService().createTaskQuery().count();
	}

	private Job deadline() {
		return this.engine.getManagementService().createJobQuery().jobId(deadlineId()).singleResult();
	}

	private String filter() {
		return this.engine.getFilterService().createFilterQuery().filterName("Mine").singleResult().getId();
	}

	private String handover() {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("OverlatOppgaver")
			.tenantIdIn("nittedal")
			.latestVersion()
			.singleResult()
			.getId();
	}

	/** The answer's status. */
	private int as(String staff, Way way, String method, String path, Map<String, Object> body) {
		if (way == Way.TASKLIST) {
			return this.sessions.computeIfAbsent(staff, this::session).call(method, path, json(body)).statusCode();
		}
		RestClient client = RestClient.builder()
			.baseUrl(base())
			.defaultHeaders((headers) -> headers.setBasicAuth(login(staff), TasklistUser.PASSWORD))
			.build();
		return status(client, method, path, body);
	}

	/**
	 * Where the page was opened after the login: that gives it a token against forgery.
	 */
	private TasklistSession session(String staff) {
		TasklistSession session = new TasklistSession(this.port).logIn(login(staff), TasklistUser.PASSWORD);
		session.visit();
		return session;
	}

	private String base() {
		return "http://localhost:" + this.port + "/engine-rest/";
	}

	private String login(String staff) {
		return TasklistUser.of("nittedal", staff, this.identity).id();
	}

	private static int status(RestClient client, String method, String path, Map<String, Object> body) {
		var request = client.method(HttpMethod.valueOf(method)).uri(path.isEmpty() ? "" : path);
		if (body != null) {
			request = request.contentType(MediaType.APPLICATION_JSON).body(json(body));
		}
		return request.exchange((sent, answer) -> answer.getStatusCode().value());
	}

	private static String json(Map<String, Object> body) {
		try {
			return (body != null) ? new ObjectMapper().writeValueAsString(body) : "";
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

package no.naervaer.municipality.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import no.naervaer.municipality.MunicipalityTest;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.StartProcessVariableScope;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The engine runs no code that somebody brings, whoever it is and whatever door is open:
 * what was done in findings no. 1, 2 and 11, with the administrator's rights.
 */
@MunicipalityTest
class EngineLocksTests {

	/** Set by whatever code gets to run. */
	private static final String CANARY = "naervaer.canary";

	private static final String CODE = "${''.getClass().forName('java.lang.System').getMethod('setProperty', "
			+ "''.getClass(), ''.getClass()).invoke(null, '" + CANARY + "', 'sang')}";

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private TestRestTemplate rest;

	@BeforeEach
	@AfterEach
	void silence() {
		System.clearProperty(CANARY);
	}

	/** CVE-2026-109432: the engine's ban on expressions looks at the outermost query. */
	@ParameterizedTest
	@ValueSource(strings = { "task/count", "task" })
	void cve2026109432AnExpressionWithinAQueryIsRefused(String path) {
		ResponseEntity<String> answer = post(path,
				Map.of("orQueries", List.of(Map.of("assigneeExpression", CODE, "taskId", "none"))));
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		nothingRan();
	}

	@ParameterizedTest
	@ValueSource(strings = { "count", "list", "singleResult" })
	void cve2026109432AnExpressionBesideAStoredFilterIsRefused(String result) {
		Filter filter = this.engine.getFilterService()
			.saveFilter(this.engine.getFilterService()
				.newTaskFilter("Prøve")
				.setQuery(this.engine.getTaskService().createTaskQuery().taskId("none")));
		ResponseEntity<String> answer = post("filter/" + filter.getId() + "/" + result,
				Map.of("orQueries", List.of(Map.of("assigneeExpression", CODE))));
		assertThat(answer.getStatusCode().value()).isEqualTo(400);
		nothingRan();
		this.engine.getFilterService().deleteFilter(filter.getId());
	}

	@Test
	void anExpressionInAQueryOfOursIsRefusedAsWell() {
		TaskQuery query = this.engine.getTaskService()
			.createTaskQuery()
			.or()
			.taskAssigneeExpression("${currentUser()}")
			.endOr();
		assertThatExceptionOfType(BadUserRequestException.class).isThrownBy(query::count);
	}

	/** Whoever may save filters: the administrator today. */
	@Test
	void aStoredFilterRunsNoCode() {
		TaskQuery query = this.engine.getTaskService().createTaskQuery().taskAssigneeExpression(CODE);
		Filter filter = this.engine.getFilterService()
			.saveFilter(this.engine.getFilterService().newTaskFilter("Kode").setQuery(query));
		assertThat(catchThrowable(() -> this.engine.getFilterService().count(filter.getId()))).isNotNull();
		nothingRan();
		this.engine.getFilterService().deleteFilter(filter.getId());
	}

	@ParameterizedTest
	@ValueSource(strings = { CODE, "${''.class}", "${''['class']}", "${execution.processEngineServices}",
			"${execution.getProcessEngineServices().getRuntimeService()}", "${execution.class.classLoader}",
			"${T(java.lang.Runtime)}", "${JSON('{}')}", "${S('{}').mapTo('java.lang.Object')}", "${XML('<a/>')}",
			"${frister.class}", "${frister.getClass()}", "${dateTime().class}", "${dateTime().getZone()}",
			"${currentUserGroups().getClass()}", "${now().getClass()}" })
	void anExpressionReachesNothingOutsideTheContract(String text) {
		assertThat(catchThrowable(() -> inAProcess(text))).isNotNull();
		nothingRan();
	}

	@ParameterizedTest
	@ValueSource(strings = { "${dataSource}", "${municipalities}", "${processEngine}", "${runtimeService}",
			"${applicationContext}" })
	void noOtherBeanIsReached(String text) {
		assertThat(catchThrowable(() -> inAProcess(text))).isNotNull();
	}

	@Test
	void theContractsBeansAreReachedInAProcessAndNotInAQuery() {
		assertThat(inAProcess("${frister}")).isNotNull();
		assertThat(catchThrowable(() -> evaluate("${frister}", null))).isNotNull();
	}

	/** No. 2: reading the variable made an object of the class that it named. */
	@Test
	void anObjectIsNoVariable() {
		Task task = this.engine.getTaskService().newTask();
		this.engine.getTaskService().saveTask(task);
		Map<String, Object> object = Map.of("type", "Object", "value", "{}", "valueInfo",
				Map.of("objectTypeName", "org.springframework.jdbc.datasource.DriverManagerDataSource",
						"serializationDataFormat", "application/json"));
		assertThat(put("task/" + task.getId() + "/localVariables/x", object)).isEqualTo(400);
		assertThat(catchThrowable(() -> this.engine.getTaskService()
			.setVariable(task.getId(), "x", Variables.objectValue(new ArrayList<>(List.of(1))).create()))).isNotNull();
		assertThat(catchThrowable(() -> this.engine.getTaskService()
			.setVariable(task.getId(), "x", Variables.fileValue("a.txt").file("a".getBytes()).create()))).isNotNull();
		assertThat(this.engine.getTaskService().getVariables(task.getId())).isEmpty();
		this.engine.getTaskService().deleteTask(task.getId(), true);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript", "groovy", "juel", "feel" })
	void thereAreNoScripts(String language) {
		assertThat(catchThrowable(() -> configuration().getScriptFactory().createScriptFromSource(language, "1 + 1")))
			.isNotNull();
		assertThat(catchThrowable(() -> configuration().getArtifactFactory().getArtifact(ArrayList.class))).isNotNull();
	}

	private static void nothingRan() {
		assertThat(System.getProperty(CANARY)).as("the canary").isNull();
	}

	private Object inAProcess(String text) {
		return evaluate(text, StartProcessVariableScope.getSharedInstance());
	}

	private Object evaluate(String text, VariableScope scope) {
		return configuration().getCommandExecutorTxRequired()
			.execute((context) -> configuration().getExpressionManager().createExpression(text).getValue(scope));
	}

	private ProcessEngineConfigurationImpl configuration() {
		return (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
	}

	private ResponseEntity<String> post(String path, Object body) {
		return administrator().postForEntity("/engine-rest/" + path, body, String.class);
	}

	private int put(String path, Object body) {
		return administrator().exchange("/engine-rest/" + path, HttpMethod.PUT, new HttpEntity<>(body), JsonNode.class)
			.getStatusCode()
			.value();
	}

	private TestRestTemplate administrator() {
		return this.rest.withBasicAuth("admin", MunicipalityTest.ADMIN_PASSWORD);
	}

}

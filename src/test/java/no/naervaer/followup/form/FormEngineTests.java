package no.naervaer.followup.form;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The rules of a form, held by an engine: whoever completes the task, and however.
 */
class FormEngineTests {

	private static ProcessEngine engine;

	@BeforeAll
	static void start() {
		StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
		configuration.setJdbcUrl("jdbc:h2:mem:form-engine");
		configuration.setProcessEngineName("form-engine");
		configuration.setDatabaseSchemaUpdate("create-drop");
		configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin(), new FormEnginePlugin()));
		configuration.setBeans(Map.of("startForm", new StartFormCheck()));
		engine = configuration.buildProcessEngine();
		engine.getRepositoryService()
			.createDeployment()
			.addClasspathResource("followup/form/Test_Form.bpmn")
			.addClasspathResource("followup/form/Test_Ask.form")
			.deploy();
	}

	@AfterAll
	static void stop() {
		engine.close();
	}

	@AfterEach
	void resetClock() {
		ClockUtil.reset();
	}

	@Test
	void refusesAnEmptyCompletionAndNamesTheLabels() {
		Task task = onlyTask(started());
		assertThatExceptionOfType(FormRejectedException.class)
			.isThrownBy(() -> engine.getTaskService().complete(task.getId(), Map.of()))
			.withMessage("Skjemaet kan ikke fullføres ennå. Fyll ut «Rom». Velg et svar på «Hva ble avgjort?».");
		assertThat(onlyTask(task.getProcessInstanceId()).getId()).isEqualTo(task.getId());
	}

	@Test
	void refusesThroughTheFormServiceToo() {
		Task task = onlyTask(started());
		assertThatExceptionOfType(FormRejectedException.class)
			.isThrownBy(() -> engine.getFormService().submitTaskForm(task.getId(), Map.of("room", "A1")))
			.withMessage("Skjemaet kan ikke fullføres ennå. Velg et svar på «Hva ble avgjort?».");
	}

	@Test
	void asksForWhatTheAnswersShowAndNotForWhatTheyHide() {
		Task task = onlyTask(started());
		assertThatExceptionOfType(FormRejectedException.class)
			.isThrownBy(() -> complete(task, Map.of("room", "A1", "outcome", "nei")))
			.withMessageContaining("Fyll ut «Hvorfor ikke?».");
		complete(task, Map.of("room", "A1", "outcome", "ja"));
		assertThat(onlyTask(task.getProcessInstanceId()).getName()).isEqualTo("Second");
	}

	@Test
	void anEarlierAnswerDoesNotCountWhereItMustBeGivenAnew() {
		Task first = onlyTask(started());
		complete(first, Map.of("room", "A1", "outcome", "ja"));
		Task second = onlyTask(first.getProcessInstanceId());
		assertThat(engine.getTaskService().getVariables(second.getId())).containsEntry("room", "A1")
			.doesNotContainKey("outcome");
		assertThatExceptionOfType(FormRejectedException.class).isThrownBy(() -> complete(second, Map.of()))
			.withMessage("Skjemaet kan ikke fullføres ennå. Velg et svar på «Hva ble avgjort?».");
		complete(second, Map.of("outcome", "nei", "why", "Ingen tid"));
	}

	@Test
	void readsListsAndRowsThatTasklistSendsAsJson() {
		Task task = onlyTask(started());
		ObjectNode answers = FormFiles.json("{\"room\": \"A1\", \"outcome\": \"ja\", \"tools\": [\"T9\"], "
				+ "\"rows\": [{\"measure\": \"Følge\"}, {\"measure\": \"\"}]}");
		assertThatExceptionOfType(FormRejectedException.class)
			.isThrownBy(() -> complete(task, FormAnswers.toVariables(answers)))
			.withMessageContaining("Velg blant svarene på «Verktøy».")
			.withMessageContaining("Tiltak, rad 2: Fyll ut «Tiltak».");
	}

	@Test
	void computesExpressionsItselfAndDoesNotTrustTheBrowser() {
		Task task = onlyTask(started());
		complete(task, Map.of("room", "A1", "outcome", "ja", "summary", "noe annet"));
		assertThat(engine.getRuntimeService().getVariable(task.getProcessInstanceId(), "summary")).isEqualTo("A1: ja");
	}

	@Test
	void setsFirstValuesByTheEnginesClock() {
		ClockUtil.setCurrentTime(Date.from(Instant.parse("2025-09-18T07:12:30Z")));
		Task task = onlyTask(started());
		assertThat(engine.getTaskService().getVariable(task.getId(), "told")).isEqualTo("2025-09-18T09:12");
	}

	@Test
	void optionsChosenInAnEarlierFormBecomeRows() {
		Task first = onlyTask(started());
		complete(first, FormAnswers.toVariables(FormFiles.json(
				"{\"room\": \"A1\", \"outcome\": \"ja\", \"tools\": [\"T1\", \"T2\"], \"rows\": [{\"measure\": \"Sitteplass\"}]}")));
		Task second = onlyTask(first.getProcessInstanceId());
		assertThat(FormAnswers.plain(engine.getTaskService().getVariablesTyped(second.getId(), false)))
			.containsEntry("rows", List.of(Map.of("measure", "Sitteplass"), Map.of("measure", "Følge til skolen")));
	}

	@Test
	void parallelOccurrencesOfATaskDoNotAnswerForEachOther() {
		Task first = onlyTask(started());
		complete(first, Map.of("room", "A1", "outcome", "ja"));
		String instance = first.getProcessInstanceId();
		complete(onlyTask(instance), Map.of("outcome", "ja"));
		List<Task> each = tasks(instance);
		assertThat(each).hasSize(2);
		complete(each.get(0), Map.of("room", "A1", "outcome", "ja"));
		assertThatExceptionOfType(FormRejectedException.class).isThrownBy(() -> complete(each.get(1), Map.of()))
			.withMessageContaining("«Rom»")
			.withMessageContaining("«Hva ble avgjort?»");
		complete(each.get(1), Map.of("room", "B2", "outcome", "ja"));
		complete(onlyTask(instance), Map.of());
		assertThat(tasks(instance)).isEmpty();
	}

	@Test
	void refusesAStartFormAndLeavesNothingBehind() {
		assertThatExceptionOfType(FormRejectedException.class)
			.isThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("Test_StartForm"))
			.withMessageContaining("Fyll ut «Rom».");
		assertThat(
				engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("Test_StartForm").list())
			.isEmpty();
		ProcessInstance started = engine.getRuntimeService()
			.startProcessInstanceByKey("Test_StartForm", Map.of("room", "A1", "outcome", "ja"));
		assertThat(onlyTask(started.getId()).getName()).isEqualTo("Started");
	}

	@Test
	void refusesAStartThatNamesACase() {
		assertThatExceptionOfType(FormRejectedException.class).isThrownBy(() -> engine.getRuntimeService()
			.startProcessInstanceByKey("Test_StartForm", "nittedal-2025-00001", Map.of("room", "A1", "outcome", "ja")))
			.withMessageContaining("Velg eleven i skjemaet.");
	}

	@Test
	void tellsWhatTheFormShowsAndNothingElseOfTheCase() {
		Task task = onlyTask(started());
		engine.getRuntimeService()
			.setVariables(task.getProcessInstanceId(), Map.of("room", "A1", "pupilThoughts", "Fortalt i fortrolighet"));
		assertThat(engine.getFormService().getTaskFormVariables(task.getId())).containsEntry("room", "A1")
			.doesNotContainKey("pupilThoughts");
		assertThat(engine.getFormService().getTaskFormVariables(task.getId(), List.of("room", "pupilThoughts"), false))
			.containsOnlyKeys("room");
		assertThat(engine.getFormService().getTaskFormVariables(task.getId(), List.of("pupilThoughts"), false))
			.isEmpty();
	}

	@Test
	void refusesAnAnswerThatTheFormDoesNotAskFor() {
		Task task = onlyTask(started());
		assertThatExceptionOfType(FormRejectedException.class)
			.isThrownBy(() -> submit(task, Map.of("room", "A1", "outcome", "ja", "step", "NIT-S18")))
			.withMessageContaining("som skjemaet ikke spør om");
		assertThat(engine.getTaskService().getVariables(task.getId())).doesNotContainKey("step");
	}

	@Test
	void takesNoAnswerThatIsHiddenOrOnlyToBeRead() {
		Task task = onlyTask(started());
		Object told = engine.getTaskService().getVariable(task.getId(), "told");
		submit(task, Map.of("room", "A1", "outcome", "ja", "why", "Forfalsket", "told", "1999-01-01T00:00"));
		Task next = onlyTask(task.getProcessInstanceId());
		assertThat(engine.getTaskService().getVariables(next.getId())).doesNotContainKey("why")
			.containsEntry("told", told);
	}

	@Test
	void aStartFormIsAnsweredAndNothingElse() {
		String process = engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKey("Test_StartForm")
			.singleResult()
			.getId();
		assertThatExceptionOfType(FormRejectedException.class).isThrownBy(
				() -> engine.getFormService().submitStartForm(process, Map.of("room", "A1", "outcome", "ja", "x", 1)));
		assertThatExceptionOfType(FormRejectedException.class).isThrownBy(() -> engine.getFormService()
			.submitStartForm(process, "nittedal-2025-00001", Map.of("room", "A1", "outcome", "ja")));
		assertThat(engine.getFormService().submitStartForm(process, Map.of("room", "A1", "outcome", "ja"))).isNotNull();
	}

	private static void submit(Task task, Map<String, Object> answers) {
		engine.getFormService().submitTaskForm(task.getId(), answers);
	}

	@Test
	void leavesOtherErrorsAsTheyAre() {
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> engine.getTaskService().complete("no-such-task"))
			.withMessageContaining("no-such-task");
	}

	private static String started() {
		return engine.getRuntimeService().startProcessInstanceByKey("Test_Form").getId();
	}

	private static void complete(Task task, Map<String, Object> answers) {
		engine.getTaskService().complete(task.getId(), answers);
	}

	private static Task onlyTask(String instance) {
		List<Task> tasks = tasks(instance);
		assertThat(tasks).hasSize(1);
		return tasks.get(0);
	}

	private static List<Task> tasks(String instance) {
		return engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
	}

}

package no.naervaer.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/**
 * One task for every form of a municipality, each made where it stands in its process, as
 * if the case had come so far.
 */
class FormTasks {

	private static final Pattern LITERAL = Pattern.compile("\\$\\{(?:'(.*)'|(\\d+))}");

	private final ProcessEngine engine;

	private final String municipality;

	private final String caseKey;

	private final Map<String, Object> known;

	/**
	 * @param caseKey business key of the case that the tasks belong to
	 * @param known what the case knows so far
	 */
	FormTasks(ProcessEngine engine, String municipality, String caseKey, Map<String, Object> known) {
		this.engine = engine;
		this.municipality = municipality;
		this.caseKey = caseKey;
		this.known = known;
	}

	/** Ids of the tasks, by form. */
	Map<String, String> make() {
		Map<String, String> tasks = new TreeMap<>();
		List<ProcessDefinition> processes = this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.tenantIdIn(this.municipality)
			.latestVersion()
			.list();
		Map<String, List<Map<String, Object>>> calls = calls(processes);
		for (ProcessDefinition process : processes) {
			List<Map<String, Object>> told = calls.getOrDefault(process.getKey(), List.of(Map.of()));
			for (UserTask task : elements(process, UserTask.class)) {
				if (!calls.containsKey(process.getKey()) && isTold(task)) {
					// shared, and not of use in this municipality
					continue;
				}
				told.forEach((literals) -> make(process, task, literals, tasks));
			}
		}
		return tasks;
	}

	private void make(ProcessDefinition process, UserTask task, Map<String, Object> literals,
			Map<String, String> tasks) {
		Map<String, Object> variables = new HashMap<>(this.known);
		variables.putAll(literals);
		ProcessInstance instance = this.engine.getRuntimeService()
			.createProcessInstanceById(process.getId())
			.businessKey(this.caseKey)
			.setVariables(variables)
			.startBeforeActivity(task.getId())
			.execute();
		for (Task made : this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(instance.getId())
			.taskDefinitionKey(task.getId())
			.initializeFormKeys()
			.list()) {
			tasks.putIfAbsent(((TaskEntity) made).getCamundaFormRef().getKey(), made.getId());
		}
	}

	private static boolean isTold(UserTask task) {
		return task.getId().startsWith("CA") || task.getCamundaFormRef().startsWith("${");
	}

	/** What each shared process is told by those who call it. */
	private Map<String, List<Map<String, Object>>> calls(Collection<ProcessDefinition> processes) {
		Map<String, List<Map<String, Object>>> calls = new LinkedHashMap<>();
		for (ProcessDefinition process : processes) {
			for (CallActivity call : elements(process, CallActivity.class)) {
				calls.computeIfAbsent(call.getCalledElement(), (key) -> new ArrayList<>()).add(literals(call));
			}
		}
		return calls;
	}

	private static Map<String, Object> literals(CallActivity call) {
		Map<String, Object> literals = new HashMap<>();
		if (call.getExtensionElements() != null) {
			call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().forEach((in) -> {
				Matcher literal = LITERAL.matcher(String.valueOf(in.getCamundaSourceExpression()));
				if (literal.matches()) {
					literals.put(in.getCamundaTarget(),
							(literal.group(1) != null) ? literal.group(1) : Integer.valueOf(literal.group(2)));
				}
			});
		}
		return literals;
	}

	private <T extends org.camunda.bpm.model.bpmn.instance.FlowElement> Collection<T> elements(
			ProcessDefinition process, Class<T> type) {
		return this.engine.getRepositoryService().getBpmnModelInstance(process.getId()).getModelElementsByType(type);
	}

}

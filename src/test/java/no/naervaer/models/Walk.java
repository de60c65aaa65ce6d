package no.naervaer.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import no.naervaer.models.Procedures.Line;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One case on its way through the models, called processes included, as
 * {@code procedures/<municipality>/veier.txt} tells it.
 */
final class Walk {

	private static final Map<String, Object> CASE = Map.of("pupilName", "Ola", "attempts", 0, "missedMeetings", 0,
			"grade", 7, "limitsVersion", 1, "evaluationDate", "2025-11-06", "meetingDate", "2025-10-09", "hitSteps", "",
			"rulesText", "");

	private static int cases;

	private final String tenant;

	private final ModelEngine models;

	private final ProcessEngine engine;

	private final String title;

	private final List<Line> steps;

	private final String businessKey = "SAK-" + ++cases;

	private String root;

	Walk(String tenant, ModelEngine models, String title, List<Line> steps) {
		this.tenant = tenant;
		this.models = models;
		this.engine = models.engine();
		this.title = title;
		this.steps = steps;
	}

	/** The walks of a municipality. */
	static List<Walk> of(String tenant, ModelEngine models) {
		List<Walk> walks = new ArrayList<>();
		for (Line line : Procedures.data(tenant, "veier.txt")) {
			if (line.text().startsWith("walk ")) {
				walks.add(new Walk(tenant, models, line.text().substring("walk ".length()).strip(), new ArrayList<>()));
			}
			else {
				walks.get(walks.size() - 1).steps.add(line);
			}
		}
		return walks;
	}

	String title() {
		return this.title;
	}

	void go() {
		this.models.begin(this.tenant);
		for (Line line : this.steps) {
			try {
				step(line.text().strip());
				continueAsynchronously();
			}
			catch (RuntimeException | AssertionError ex) {
				throw new AssertionError("%s «%s»: %s (open: %s)".formatted(line.place(), line.text().strip(),
						ex.getMessage(), openKeys()), ex);
			}
		}
	}

	private void step(String text) {
		String[] words = text.split("\\s+", 3);
		Map<String, Object> values = (words.length > 2) ? Answers.of(words[2]) : Map.of();
		String name = (words.length > 1) ? words[1] : "";
		switch (words[0]) {
			case "message" -> message(name, values);
			case "start" -> start(name, values);
			case "do" -> complete(only(name), values);
			case "all" -> open(name).forEach((task) -> complete(task, values));
			case "open" -> only(name);
			case "timer" -> fire(name);
			case "send" -> send(name, values);
			case "set" -> Answers.of(text.substring("set".length()))
				.forEach((key, value) -> this.engine.getRuntimeService().setVariable(this.root, key, value));
			case "passed" -> assertThat(this.models.passedInThisWalk()).contains(name);
			case "ends" -> endsAt(name);
			default -> throw new IllegalArgumentException("no such step");
		}
	}

	private void message(String message, Map<String, Object> values) {
		this.root = this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.tenantId(this.tenant)
			.processInstanceBusinessKey(this.businessKey)
			.setVariables(with(values))
			.correlateStartMessage()
			.getId();
	}

	private void start(String process, Map<String, Object> values) {
		this.root = this.engine.getRuntimeService()
			.createProcessInstanceByKey(process)
			.processDefinitionTenantId(this.tenant)
			.businessKey(this.businessKey)
			.setVariables(with(values))
			.execute()
			.getId();
	}

	private static Map<String, Object> with(Map<String, Object> values) {
		Map<String, Object> variables = new HashMap<>(CASE);
		variables.putAll(values);
		return variables;
	}

	/** A checklist arrives as Spin JSON, as Tasklist sends it. */
	private static Map<String, Object> stored(Map<String, Object> values) {
		Map<String, Object> stored = new HashMap<>(values);
		stored.replaceAll((key, value) -> (value instanceof List<?> list) ? Spin.JSON(list) : value);
		return stored;
	}

	private void complete(Task task, Map<String, Object> answers) {
		this.engine.getTaskService().complete(task.getId(), stored(answers));
	}

	private Task only(String key) {
		List<Task> found = open(key);
		assertThat(found).as("open tasks %s", key).hasSize(1);
		return found.get(0);
	}

	/** A shared task that two callers have open is told apart by its step: key@step. */
	private List<Task> open(String key) {
		String[] parts = key.split("@", 2);
		List<Task> found = tasks().stream()
			.filter((task) -> task.getTaskDefinitionKey().equals(parts[0]))
			.filter((task) -> parts.length == 1
					|| parts[1].equals(this.engine.getTaskService().getVariable(task.getId(), "step")))
			.toList();
		assertThat(found).as("open tasks %s", key).isNotEmpty();
		return found;
	}

	private List<Task> tasks() {
		return this.engine.getTaskService().createTaskQuery().processInstanceBusinessKey(this.businessKey).list();
	}

	private List<String> openKeys() {
		return tasks().stream().map(Task::getTaskDefinitionKey).toList();
	}

	private void fire(String activity) {
		List<Job> jobs = ofThisCase(this.engine.getManagementService().createJobQuery().activityId(activity));
		assertThat(jobs).as("waiting timers %s", activity).isNotEmpty();
		this.engine.getManagementService().executeJob(jobs.get(0).getId());
	}

	/** What the job executor would do at once. */
	private void continueAsynchronously() {
		List<Job> waiting = ofThisCase(this.engine.getManagementService().createJobQuery().messages());
		if (!waiting.isEmpty()) {
			waiting.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
			continueAsynchronously();
		}
	}

	private List<Job> ofThisCase(JobQuery jobs) {
		return jobs.list().stream().filter((job) -> this.root.equals(job.getRootProcessInstanceId())).toList();
	}

	/** To everything in the case that waits for it, and to no start event. */
	private void send(String message, Map<String, Object> values) {
		Set<String> instances = instances().stream().map(ProcessInstance::getId).collect(Collectors.toSet());
		var waiting = this.engine.getRuntimeService()
			.createEventSubscriptionQuery()
			.eventName(message)
			.list()
			.stream()
			.filter((found) -> instances.contains(found.getProcessInstanceId()))
			.toList();
		assertThat(waiting).as("what waits for %s", message).isNotEmpty();
		waiting.forEach((found) -> this.engine.getRuntimeService()
			.messageEventReceived(message, found.getExecutionId(), values));
	}

	private void endsAt(String end) {
		assertThat(openKeys()).as("open tasks").isEmpty();
		assertThat(instances()).as("what still runs").isEmpty();
		assertThat(this.models.passedInThisWalk()).contains(end);
	}

	private List<ProcessInstance> instances() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.businessKey)
			.list();
	}

}

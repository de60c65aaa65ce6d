package no.naervaer.acceptance;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import no.naervaer.calendar.NaervaerClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/**
 * Staff and the tasks that wait for them. Whoever completes a task is logged in as the
 * person who has it, or as one of those who may take it.
 */
class TestStaff {

	private final String municipality;

	private final ProcessEngine engine;

	private final PassingTime time;

	TestStaff(String municipality, ProcessEngine engine, PassingTime time) {
		this.municipality = municipality;
		this.engine = engine;
		this.time = time;
	}

	/** Steps of the open tasks in the whole municipality, else their keys. */
	List<String> openSteps() {
		return open().stream().map((task) -> (step(task) != null) ? step(task) : task.getTaskDefinitionKey()).toList();
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

	/** Open tasks of pupils, in an order that is the same at every run. */
	List<Task> openTasksInOrder() {
		Map<String, String> pupils = new HashMap<>();
		this.engine.getRuntimeService()
			.createVariableInstanceQuery()
			.variableName("pupilName")
			.tenantIdIn(this.municipality)
			.list()
			.forEach((name) -> pupils.put(name.getProcessInstanceId(), (String) name.getValue()));
		return open().stream()
			.filter((task) -> pupils.containsKey(task.getProcessInstanceId()))
			.sorted(Comparator.comparing((Task task) -> pupils.get(task.getProcessInstanceId()))
				.thenComparing(Task::getTaskDefinitionKey)
				.thenComparing(Task::getName)
				.thenComparing(Task::getCreateTime))
			.toList();
	}

	/** A task may fall away with another. */
	boolean isStillOpen(Task task) {
		return this.engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
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

	Map<String, Object> variables(Task task, List<String> names) {
		return this.engine.getTaskService().getVariables(task.getId(), names);
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

	String user(String staffId) {
		return this.municipality + "." + staffId;
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
		complete(task, FormAnswer.to(form(task), changes));
	}

	void complete(Task task, Map<String, Object> answers) {
		as(task, () -> this.engine.getTaskService().complete(task.getId(), answers));
	}

	/** As Tasklist does when its form is sent. */
	void submit(Task task, Map<String, Object> answers) {
		as(task, () -> this.engine.getFormService().submitTaskForm(task.getId(), answers));
	}

	/** Id of the task's form. */
	String form(Task task) {
		return ((TaskEntity) this.engine.getTaskService()
			.createTaskQuery()
			.taskId(task.getId())
			.initializeFormKeys()
			.singleResult()).getCamundaFormRef().getKey();
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
		this.time.continueAsynchronously();
	}

	private void as(Task task, Runnable work) {
		String user = (task.getAssignee() != null) ? task.getAssignee() : memberOf(candidateGroups(task));
		actAs(user, work);
	}

	private String memberOf(List<String> groups) {
		return this.engine.getIdentityService().createUserQuery().memberOfGroup(groups.get(0)).list().get(0).getId();
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

	private List<String> candidateGroups(Task task) {
		return this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.toList();
	}

}

package no.naervaer.followup.tasklist;

import java.util.Optional;

import no.naervaer.followup.AbsenceCase;
import no.naervaer.followup.Cases;
import no.naervaer.municipality.TenantScope;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** The case and the step that a task is part of. */
@Component
class TaskCase {

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final TenantScope tenants;

	private final Cases cases;

	TaskCase(RuntimeService runtime, TaskService tasks, TenantScope tenants, Cases cases) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.tenants = tenants;
		this.cases = cases;
	}

	/** Empty for a routine, which concerns no single pupil. */
	Optional<AbsenceCase> of(Task task) {
		ProcessInstance process = this.tenants.call(task.getTenantId(),
				() -> this.runtime.createProcessInstanceQuery()
					.processInstanceId(task.getProcessInstanceId())
					.singleResult());
		return Optional.ofNullable(process)
			.map(ProcessInstance::getBusinessKey)
			.flatMap(this.cases::find)
			.filter((found) -> found.municipality().equals(task.getTenantId()));
	}

	/** The procedure's step; empty when the task is no step of one. */
	String step(Task task) {
		Object step = this.tenants.call(task.getTenantId(), () -> this.tasks.getVariableLocal(task.getId(), "step"));
		return (step != null) ? step.toString() : "";
	}

}

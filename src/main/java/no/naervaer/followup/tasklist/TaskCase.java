package no.naervaer.followup.tasklist;

import java.util.Optional;

import no.naervaer.followup.AbsenceCase;
import no.naervaer.followup.Cases;
import no.naervaer.municipality.EngineIds;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffLine;
import no.naervaer.municipality.TenantScope;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** The case, the pupil and the step that a task is part of. */
@Component
class TaskCase {

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final TenantScope tenants;

	private final Cases cases;

	private final Pupils pupils;

	private final Staff staff;

	TaskCase(RuntimeService runtime, TaskService tasks, TenantScope tenants, Cases cases, Pupils pupils, Staff staff) {
		this.runtime = runtime;
		this.tasks = tasks;
		this.tenants = tenants;
		this.cases = cases;
		this.pupils = pupils;
		this.staff = staff;
	}

	/** Empty for a routine, which concerns no single pupil. */
	Optional<AbsenceCase> of(Task task) {
		return process(task).map(ProcessInstance::getBusinessKey)
			.flatMap(this.cases::find)
			.filter((found) -> found.municipality().equals(task.getTenantId()));
	}

	Optional<Pupil> pupil(Task task) {
		return of(task).flatMap((found) -> this.pupils.find(found.municipality(), found.pupilId()));
	}

	/** Orgnr of the pupil's school, or of the school or teacher whose routine this is. */
	Optional<String> school(Task task) {
		return pupil(task).map(Pupil::school)
			.or(() -> Optional.ofNullable((String) variable(task, "routineSchool")))
			.or(() -> teacher(task).map(StaffLine::school));
	}

	/** The process that all of the case's work around the task runs under. */
	Optional<String> root(Task task) {
		return process(task).map(ProcessInstance::getRootProcessInstanceId);
	}

	/** The procedure's step; empty when the task is no step of one. */
	String step(Task task) {
		Object step = this.tenants.call(task.getTenantId(), () -> this.tasks.getVariableLocal(task.getId(), "step"));
		return (step != null) ? step.toString() : "";
	}

	/** What the task knows under that name; null when it knows nothing. */
	Object variable(Task task, String name) {
		return this.tenants.call(task.getTenantId(), () -> this.tasks.getVariable(task.getId(), name));
	}

	private Optional<ProcessInstance> process(Task task) {
		return Optional.ofNullable(this.tenants.call(task.getTenantId(),
				() -> this.runtime.createProcessInstanceQuery()
					.processInstanceId(task.getProcessInstanceId())
					.singleResult()));
	}

	private Optional<StaffLine> teacher(Task task) {
		return Optional.ofNullable((String) variable(task, "routineTeacher"))
			.flatMap((user) -> EngineIds.staffId(task.getTenantId(), user))
			.flatMap((id) -> this.staff.find(task.getTenantId(), id))
			.flatMap((member) -> this.staff.linesOf(member)
				.stream()
				.filter((line) -> !line.school().isEmpty())
				.findFirst());
	}

}

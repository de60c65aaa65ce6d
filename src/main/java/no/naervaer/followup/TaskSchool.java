package no.naervaer.followup;

import java.util.Optional;

import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** Which school and which case an open task belongs to. */
@Component
class TaskSchool {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final Cases cases;

	private final Pupils pupils;

	private final CaseContext context;

	TaskSchool(TaskService tasks, RuntimeService runtime, Cases cases, Pupils pupils, CaseContext context) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.cases = cases;
		this.pupils = pupils;
		this.context = context;
	}

	/** Empty for a routine's task. */
	Optional<AbsenceCase> caseOf(Task task) {
		return Optional.ofNullable(
				this.runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult())
			.map(ProcessInstance::getBusinessKey)
			.flatMap(this.cases::find)
			.filter((found) -> found.municipality().equals(task.getTenantId()));
	}

	/** Orgnr of the pupil's school, or of the one whose routine it is. */
	Optional<String> of(Task task) {
		return caseOf(task).flatMap((found) -> this.pupils.find(found.municipality(), found.pupilId()))
			.map(Pupil::school)
			.or(() -> Optional.ofNullable((String) this.tasks.getVariable(task.getId(), CaseContext.ROUTINE_SCHOOL)))
			.or(() -> this.context.schoolOfTeacher(task.getTenantId(),
					(String) this.tasks.getVariable(task.getId(), CaseContext.ROUTINE_TEACHER)));
	}

}

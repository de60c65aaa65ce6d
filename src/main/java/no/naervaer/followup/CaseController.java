package no.naervaer.followup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.Access;
import no.naervaer.municipality.TenantScope;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case's state and timeline (design §5). */
@RestController
@RequestMapping("/api/municipalities/{municipality}/cases")
class CaseController {

	private final Cases cases;

	private final CaseLog log;

	private final OpenTasks openTasks;

	private final TaskService tasks;

	private final Access access;

	private final Pupils pupils;

	private final TenantScope tenants;

	CaseController(Cases cases, CaseLog log, OpenTasks openTasks, TaskService tasks, Access access, Pupils pupils,
			TenantScope tenants) {
		this.cases = cases;
		this.log = log;
		this.openTasks = openTasks;
		this.tasks = tasks;
		this.access = access;
		this.pupils = pupils;
		this.tenants = tenants;
	}

	record CaseView(String businessKey, String pupil, String state, LocalDate opened, LocalDate closed, String outcome,
			List<TaskView> tasks, List<LogEntry> timeline) {

	}

	/** An open task; {@code due} is local time. */
	record TaskView(String id, String step, String name, LocalDateTime due, String assignee, boolean overdue) {

	}

	@GetMapping("/{businessKey}")
	@Operation(summary = "State and timeline of a case")
	CaseView get(@PathVariable String municipality, @PathVariable String businessKey) {
		this.access.requireMember(municipality);
		AbsenceCase found = this.cases.find(businessKey)
			.filter((it) -> it.municipality().equals(municipality))
			.orElseThrow(Access::notFound);
		Pupil pupil = this.pupils.find(municipality, found.pupilId()).orElseThrow(Access::notFound);
		this.access.requirePupil(municipality, pupil.school(), pupil.contactTeacherId());
		List<TaskView> open = this.tenants.call(municipality,
				() -> this.openTasks.of(found).stream().map(this::view).toList());
		return new CaseView(found.key(), found.pupilId(), found.isOpen() ? "OPEN" : "CLOSED", found.openedOn(),
				found.closedOn(), found.outcome(), open, this.log.of(businessKey));
	}

	private TaskView view(Task task) {
		return new TaskView(task.getId(), (String) this.tasks.getVariableLocal(task.getId(), StepId.VARIABLE),
				task.getName(), (task.getDueDate() != null) ? NaervaerClock.toLocal(task.getDueDate()) : null,
				task.getAssignee(), Boolean.TRUE.equals(this.tasks.getVariableLocal(task.getId(), "overdue")));
	}

}

package no.naervaer.followup;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/** Which pupils a routine is about, and what its list says of each. */
@Component
class RoutinePupils {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.");

	private final Cases cases;

	private final Pupils pupils;

	private final Roller roles;

	private final OpenTasks openTasks;

	private final TaskService tasks;

	private final RuntimeService runtime;

	RoutinePupils(Cases cases, Pupils pupils, Roller roles, OpenTasks openTasks, TaskService tasks,
			RuntimeService runtime) {
		this.cases = cases;
		this.pupils = pupils;
		this.roles = roles;
		this.openTasks = openTasks;
		this.tasks = tasks;
		this.runtime = runtime;
	}

	/** Pupils with an open case, and those whose last case was closed. */
	List<FollowedPupil> followed(String municipality) {
		return this.cases.newest(municipality).stream().flatMap((of) -> describe(of).stream()).toList();
	}

	/** Pupils of the school with an open task of the step. */
	List<FollowedPupil> withTask(String municipality, String school, String step) {
		return this.tasks.createTaskQuery()
			.taskVariableValueEquals(StepId.VARIABLE, step)
			.tenantIdIn(municipality)
			.list()
			.stream()
			.map(this::businessKey)
			.flatMap((key) -> this.cases.find(key).stream())
			.flatMap((of) -> describe(of).stream())
			.filter((pupil) -> pupil.school().equals(school))
			.toList();
	}

	/** Whether a measure was chosen in a form of the pupil's case. */
	boolean chose(FollowedPupil pupil, String variable, String measure) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(pupil.of().key())
			.tenantIdIn(pupil.of().municipality())
			.list()
			.stream()
			.map((instance) -> this.runtime.getVariable(instance.getId(), variable))
			.anyMatch((value) -> value instanceof SpinJsonNode list && list.isArray()
					&& list.elements()
						.stream()
						.anyMatch((chosen) -> chosen.isString() && chosen.stringValue().equals(measure)));
	}

	private Optional<FollowedPupil> describe(AbsenceCase of) {
		return this.pupils.find(of.municipality(), of.pupilId())
			.map((pupil) -> new FollowedPupil(of, pupil.school(), this.roles.contactTeacher(pupil), line(of, pupil)));
	}

	private String line(AbsenceCase of, Pupil pupil) {
		String state = of.isOpen()
				? this.openTasks.of(of).stream().map(RoutinePupils::task).collect(Collectors.joining(", "))
				: "lukket " + DAY.format(of.closedOn()) + ", følges med";
		return "- %s (%s): %s".formatted(pupil.fullName(), pupil.className(), state);
	}

	private static String task(Task task) {
		return (task.getDueDate() != null)
				? task.getName() + " (frist " + DAY.format(NaervaerClock.toLocal(task.getDueDate())) + ")"
				: task.getName();
	}

	private String businessKey(Task task) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey();
	}

}

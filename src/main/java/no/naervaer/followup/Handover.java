package no.naervaer.followup;

import java.util.Objects;

import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.municipality.EngineIds;
import no.naervaer.register.Pupil;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Gives a pupil's open tasks to the people at the new school or in the new class. Who had
 * a task there, has no access to it any more.
 */
@Component
class Handover {

	private final TaskService tasks;

	private final OpenTasks openTasks;

	private final Roller roles;

	private final TaskHolder holder;

	private final CaseLog log;

	Handover(TaskService tasks, OpenTasks openTasks, Roller roles, TaskHolder holder, CaseLog log) {
		this.tasks = tasks;
		this.openTasks = openTasks;
		this.roles = roles;
		this.holder = holder;
		this.log = log;
	}

	void of(AbsenceCase of, Pupil before, Pupil after) {
		for (Task task : this.openTasks.of(of)) {
			moveGroups(task, before, after);
			movePerson(of, task, before, after);
		}
	}

	private void movePerson(AbsenceCase of, Task task, Pupil before, Pupil after) {
		String had = task.getAssignee();
		boolean otherSchool = !Objects.equals(before.school(), after.school());
		String has = had;
		if (isContactTeachers(task, before)) {
			String teacher = this.roles.contactTeacher(after);
			has = this.holder.give(task, after.school(), teacher);
			if (teacher == null) {
				add(task, after, Roller.CONTACT_TEACHER);
			}
		}
		else if (otherSchool && had != null) {
			has = this.holder.give(task, after.school(), null);
		}
		if (!Objects.equals(had, has)) {
			this.holder.withdrawAccess(task, had);
			this.log.add(of, Kind.TASK_MOVED, (String) this.tasks.getVariableLocal(task.getId(), StepId.VARIABLE), null,
					"«%s» er flyttet fra %s til %s, fordi eleven har byttet %s".formatted(task.getName(),
							this.holder.name(of.municipality(), had), this.holder.name(of.municipality(), has),
							otherSchool ? "skole" : "klasse eller kontaktlærer"));
		}
	}

	private boolean isContactTeachers(Task task, Pupil pupil) {
		return pupil.contactTeacherId() != null
				&& this.holder.isMeantFor(task, EngineIds.user(pupil.municipality(), pupil.contactTeacherId()));
	}

	private void moveGroups(Task task, Pupil before, Pupil after) {
		String oldSchool = EngineIds.group(before.municipality(), before.school(), "");
		for (IdentityLink link : this.tasks.getIdentityLinksForTask(task.getId())) {
			if (IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null
					&& link.getGroupId().startsWith(oldSchool) && !before.school().equals(after.school())) {
				String role = link.getGroupId().substring(oldSchool.length());
				this.tasks.deleteCandidateGroup(task.getId(), link.getGroupId());
				add(task, after, role);
			}
		}
	}

	private void add(Task task, Pupil pupil, String role) {
		this.roles.groups(pupil.municipality(), pupil.school(), role)
			.forEach((group) -> this.tasks.addCandidateGroup(task.getId(), group));
	}

}

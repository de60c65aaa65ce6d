package no.naervaer.followup;

import java.util.Objects;

import no.naervaer.municipality.EngineIds;
import no.naervaer.register.Pupil;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** Gives a pupil's open tasks to the people at the new school or in the new class. */
@Component
class Handover {

	private final TaskService tasks;

	private final OpenTasks openTasks;

	private final Roller roles;

	Handover(TaskService tasks, OpenTasks openTasks, Roller roles) {
		this.tasks = tasks;
		this.openTasks = openTasks;
		this.roles = roles;
	}

	void of(AbsenceCase of, Pupil before, Pupil after) {
		for (Task task : this.openTasks.of(of)) {
			moveGroups(task, before, after);
			moveTeacher(task, before, after);
		}
	}

	private void moveTeacher(Task task, Pupil before, Pupil after) {
		boolean hadTeacher = before.contactTeacherId() != null
				&& EngineIds.user(before.municipality(), before.contactTeacherId()).equals(task.getAssignee());
		boolean otherSchool = !Objects.equals(before.school(), after.school());
		if (hadTeacher) {
			String teacher = this.roles.contactTeacher(after);
			this.tasks.setAssignee(task.getId(), teacher);
			if (teacher == null) {
				add(task, after, Roller.CONTACT_TEACHER);
			}
		}
		else if (otherSchool && task.getAssignee() != null) {
			this.tasks.setAssignee(task.getId(), null);
		}
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

package no.naervaer.followup.tasklist;

import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * The tasks that the person who asks may read. Without a person there is none: code
 * without an authenticated user would see every municipality's.
 */
@Component
class ReadableTasks {

	private final TaskService tasks;

	private final IdentityService identity;

	ReadableTasks(TaskService tasks, IdentityService identity) {
		this.tasks = tasks;
		this.identity = identity;
	}

	/** Empty when there is no such task, or it is somebody else's. */
	Optional<Task> find(String taskId) {
		Authentication authentication = this.identity.getCurrentAuthentication();
		if (authentication == null || authentication.getUserId() == null) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.tasks.createTaskQuery().taskId(taskId).singleResult());
	}

}

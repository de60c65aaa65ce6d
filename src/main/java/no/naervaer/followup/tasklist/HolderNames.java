package no.naervaer.followup.tasklist;

import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.TaskService;

import org.springframework.stereotype.Component;

/**
 * What those are called who have tasks that the person who asks may read. Staff may not
 * read the engine's users: that would open the whole municipality's names and addresses.
 */
@Component
class HolderNames {

	/** A page of the list has fewer tasks than this. */
	private static final int MOST = 50;

	private final OwnMunicipality municipality;

	private final PeopleNames names;

	private final TaskService tasks;

	private final ObjectMapper json;

	HolderNames(OwnMunicipality municipality, PeopleNames names, TaskService tasks, ObjectMapper json) {
		this.municipality = municipality;
		this.names = names;
		this.tasks = tasks;
		this.json = json;
	}

	/** By user; who has no such task is left out. */
	String of(List<String> users) {
		ObjectNode found = this.json.createObjectNode();
		for (String id : this.municipality.ids()) {
			users.stream()
				.distinct()
				.limit(MOST)
				.filter((user) -> this.tasks.createTaskQuery().taskAssignee(user).tenantIdIn(id).count() > 0)
				.forEach((user) -> found.put(user, this.names.user(id, user)));
		}
		return found.toString();
	}

}

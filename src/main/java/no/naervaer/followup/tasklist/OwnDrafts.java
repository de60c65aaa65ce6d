package no.naervaer.followup.tasklist;

import java.time.LocalDateTime;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import no.naervaer.followup.Draft;
import no.naervaer.followup.Drafts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * The drafts of the person who asks, of tasks that this person may read. What a draft
 * holds goes into no message and no log.
 */
@Component
class OwnDrafts {

	private final ReadableTasks tasks;

	private final Drafts drafts;

	private final IdentityService identity;

	private final ObjectMapper json;

	OwnDrafts(ReadableTasks tasks, Drafts drafts, IdentityService identity, ObjectMapper json) {
		this.tasks = tasks;
		this.drafts = drafts;
		this.identity = identity;
		this.json = json;
	}

	Optional<String> find(String taskId) {
		Task task = require(taskId);
		return this.drafts.find(task.getId(), user()).map(this::write);
	}

	String save(String taskId, String answers) {
		Task task = require(taskId);
		requireUsable(answers);
		LocalDateTime savedAt = this.drafts.save(task.getTenantId(), task.getId(), user(), answers)
			.orElseThrow(NotFoundException::new);
		return this.json.createObjectNode().put("savedAt", savedAt.toString()).toString();
	}

	void discard(String taskId) {
		this.drafts.discard(require(taskId).getId(), user());
	}

	private void requireUsable(String answers) {
		if (answers.length() > Drafts.MAX_LENGTH) {
			throw refused(Status.REQUEST_ENTITY_TOO_LARGE,
					"Skjemaet er for stort til å lagres som utkast: %d tegn, og det er plass til %d."
						.formatted(answers.length(), Drafts.MAX_LENGTH));
		}
		if (!read(answers).map(JsonNode::isObject).orElse(false)) {
			throw refused(Status.BAD_REQUEST, "Et utkast er svarene i et skjema, som et JSON-objekt.");
		}
	}

	private Optional<JsonNode> read(String answers) {
		try {
			return Optional.ofNullable(this.json.readTree(answers));
		}
		catch (JsonProcessingException ex) {
			// the parser's own message would repeat what was written
			return Optional.empty();
		}
	}

	private String write(Draft draft) {
		return this.json.createObjectNode()
			.put("savedAt", draft.savedAt().toString())
			.set("content", read(draft.content()).orElseThrow())
			.toString();
	}

	private Task require(String taskId) {
		return this.tasks.find(taskId).orElseThrow(NotFoundException::new);
	}

	/** Somebody: a task was readable. */
	private String user() {
		return this.identity.getCurrentAuthentication().getUserId();
	}

	private WebApplicationException refused(Status status, String message) {
		return new WebApplicationException(message,
				Response.status(status)
					.type(MediaType.APPLICATION_JSON)
					.entity(this.json.createObjectNode().put("message", message).toString())
					.build());
	}

}

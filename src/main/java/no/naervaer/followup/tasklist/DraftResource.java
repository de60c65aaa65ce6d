package no.naervaer.followup.tasklist;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The half-done form of one task. */
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

	private final OwnDrafts drafts;

	private final String taskId;

	DraftResource(OwnDrafts drafts, String taskId) {
		this.drafts = drafts;
		this.taskId = taskId;
	}

	/** {@code {"savedAt", "content"}}, or 204 when there is none. */
	@GET
	public Response read() {
		return this.drafts.find(this.taskId).map(Response::ok).orElseGet(Response::noContent).build();
	}

	/**
	 * Keeps the answers given so far.
	 * @param answers a JSON object
	 * @return {@code {"savedAt"}}
	 */
	@PUT
	@Consumes(MediaType.APPLICATION_JSON)
	public String save(String answers) {
		return this.drafts.save(this.taskId, answers);
	}

	/** Forgets them. */
	@DELETE
	public void discard() {
		this.drafts.discard(this.taskId);
	}

}

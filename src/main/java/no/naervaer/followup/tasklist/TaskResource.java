package no.naervaer.followup.tasklist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the tabs of one task are made of, for somebody who may read that task. */
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {

	private final TaskPages pages;

	private final String taskId;

	TaskResource(TaskPages pages, String taskId) {
		this.pages = pages;
		this.taskId = taskId;
	}

	/** The pupil's absence. */
	@GET
	@Path("pupil")
	public String pupil() {
		return this.pages.pupil(this.taskId);
	}

	/** Why the task is there. */
	@GET
	@Path("why")
	public String why() {
		return this.pages.why(this.taskId);
	}

	/** What happened in the case, and what comes next. */
	@GET
	@Path("case")
	public String theCase() {
		return this.pages.theCase(this.taskId);
	}

}

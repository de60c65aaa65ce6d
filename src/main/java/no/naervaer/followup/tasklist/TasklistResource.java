package no.naervaer.followup.tasklist;

import java.util.List;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Root of {@code /camunda/api/tasklist/plugin/naervaer}. The web application makes it for
 * each request; what answers are the application's own beans.
 */
@Path("plugin/" + TasklistTabs.ID)
public class TasklistResource extends AbstractTasklistPluginRootResource {

	/** The scripts that {@code plugin.js} is put together from. */
	private static final List<String> SCRIPTS = List.of("session", "element", "page", "absence", "heatmap", "table",
			"why", "case", "form", "completable", "drafts", "choice", "pupil", "people", "sorting", "find", "counts",
			"holders", "fixed");

	public TasklistResource() {
		super(TasklistTabs.ID);
		SCRIPTS.forEach((script) -> this.allowedAssets.add("app/" + script + ".js"));
	}

	/** The tabs of one task. */
	@Path("{engineName}/task/{taskId}")
	public TaskResource task(@PathParam("taskId") String taskId) {
		return new TaskResource(bean(TaskPages.class), taskId);
	}

	/** The half-done form of one task, of the person who asks. */
	@Path("{engineName}/task/{taskId}/draft")
	public DraftResource draft(@PathParam("taskId") String taskId) {
		return new DraftResource(bean(OwnDrafts.class), taskId);
	}

	/** The pupils that the person who asks may start something for. */
	@Path("{engineName}/pupils")
	public PupilResource pupils() {
		return new PupilResource(bean(PupilChoices.class));
	}

	/** The staff of the schools that the person who asks leads. */
	@Path("{engineName}/staff")
	public StaffResource staff() {
		return new StaffResource(bean(StaffChoices.class));
	}

	/** What those are called who have tasks that the person who asks may read. */
	@Path("{engineName}/holders")
	public HolderResource holders() {
		return new HolderResource(bean(HolderNames.class));
	}

	private <T> T bean(Class<T> type) {
		return WebApplicationContextUtils.getRequiredWebApplicationContext(this.servletContext).getBean(type);
	}

}

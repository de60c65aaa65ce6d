package no.naervaer.followup.tasklist;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Who has a task, by name. */
@Produces(MediaType.APPLICATION_JSON)
public class HolderResource {

	private final HolderNames names;

	HolderResource(HolderNames names) {
		this.names = names;
	}

	/**
	 * {@code {"<user>": "<name>"}}, for at most fifty.
	 * @param users engine users
	 */
	@GET
	public String names(@QueryParam("user") List<String> users) {
		return this.names.of(users);
	}

}

package no.naervaer.followup.tasklist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Choosing a member of staff by typing a few letters. */
@Produces(MediaType.APPLICATION_JSON)
public class StaffResource {

	private final StaffChoices choices;

	StaffResource(StaffChoices choices) {
		this.choices = choices;
	}

	/**
	 * At most twenty people, {@code [{"id", "name", "roles", "school"}]}.
	 * @param text beginnings of names, two letters at least
	 */
	@GET
	public String search(@QueryParam("q") String text) {
		return this.choices.search(text);
	}

}

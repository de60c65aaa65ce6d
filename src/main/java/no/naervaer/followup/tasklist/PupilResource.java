package no.naervaer.followup.tasklist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Choosing a pupil by typing a few letters. */
@Produces(MediaType.APPLICATION_JSON)
public class PupilResource {

	private final PupilChoices choices;

	PupilResource(PupilChoices choices) {
		this.choices = choices;
	}

	/**
	 * At most twenty pupils, {@code [{"id", "name", "className", "school"}]}.
	 * @param text beginnings of names or class, two letters at least
	 */
	@GET
	public String search(@QueryParam("q") String text) {
		return this.choices.search(text);
	}

}

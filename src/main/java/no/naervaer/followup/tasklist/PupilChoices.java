package no.naervaer.followup.tasklist;

import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import no.naervaer.followup.OwnPupils;

import org.springframework.stereotype.Component;

/**
 * Pupils to choose from. Nothing but name, class and school is told, so that a pupil
 * whose address is protected can be chosen like everybody.
 */
@Component
class PupilChoices {

	private final OwnPupils pupils;

	private final OwnMunicipality municipality;

	private final ObjectMapper json;

	PupilChoices(OwnPupils pupils, OwnMunicipality municipality, ObjectMapper json) {
		this.pupils = pupils;
		this.municipality = municipality;
		this.json = json;
	}

	/** Of the one municipality that the person belongs to; of none for all others. */
	String search(String text) {
		ArrayNode choices = this.json.createArrayNode();
		for (String id : this.municipality.ids()) {
			UnaryOperator<String> names = this.municipality.schoolNames(id);
			this.pupils.beginningWith(id, text)
				.forEach((pupil) -> choices.addObject()
					.put("id", pupil.id())
					.put("name", pupil.fullName())
					.put("className", pupil.className())
					.put("school", names.apply(pupil.school())));
		}
		return choices.toString();
	}

}

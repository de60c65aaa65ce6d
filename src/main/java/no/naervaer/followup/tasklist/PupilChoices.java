package no.naervaer.followup.tasklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import no.naervaer.followup.OwnPupils;
import no.naervaer.municipality.School;
import no.naervaer.municipality.Schools;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Pupils to choose from. Nothing but name, class and school is told, so that a pupil
 * whose address is protected can be chosen like everybody.
 */
@Component
class PupilChoices {

	private final OwnPupils pupils;

	private final Schools schools;

	private final IdentityService identity;

	private final ObjectMapper json;

	PupilChoices(OwnPupils pupils, Schools schools, IdentityService identity, ObjectMapper json) {
		this.pupils = pupils;
		this.schools = schools;
		this.identity = identity;
		this.json = json;
	}

	/** Of the one municipality that the person belongs to; of none for all others. */
	String search(String text) {
		ArrayNode choices = this.json.createArrayNode();
		for (String municipality : municipalities()) {
			Map<String, String> names = this.schools.of(municipality)
				.stream()
				.collect(Collectors.toMap(School::orgnr, School::name));
			this.pupils.beginningWith(municipality, text)
				.forEach((pupil) -> choices.addObject()
					.put("id", pupil.id())
					.put("name", pupil.fullName())
					.put("className", pupil.className())
					.put("school", names.getOrDefault(pupil.school(), pupil.school())));
		}
		return choices.toString();
	}

	private List<String> municipalities() {
		Authentication authentication = this.identity.getCurrentAuthentication();
		return (authentication == null || authentication.getUserId() == null || authentication.getTenantIds() == null)
				? List.of() : authentication.getTenantIds();
	}

}

package no.naervaer.followup.tasklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import no.naervaer.followup.OwnStaff;
import no.naervaer.municipality.School;
import no.naervaer.municipality.Schools;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Staff to choose from, for whoever leads a school; for everybody else there is nobody.
 */
@Component
class StaffChoices {

	private final OwnStaff staff;

	private final Schools schools;

	private final IdentityService identity;

	private final ObjectMapper json;

	StaffChoices(OwnStaff staff, Schools schools, IdentityService identity, ObjectMapper json) {
		this.staff = staff;
		this.schools = schools;
		this.identity = identity;
		this.json = json;
	}

	String search(String text) {
		ArrayNode choices = this.json.createArrayNode();
		for (String municipality : municipalities()) {
			Map<String, String> names = this.schools.of(municipality)
				.stream()
				.collect(Collectors.toMap(School::orgnr, School::name));
			this.staff.beginningWith(municipality, text)
				.forEach((colleague) -> choices.addObject()
					.put("id", colleague.member().id())
					.put("name", colleague.member().name())
					.put("roles", String.join(", ", colleague.roles()))
					.put("school",
							colleague.schools()
								.stream()
								.map((orgnr) -> names.getOrDefault(orgnr, orgnr))
								.collect(Collectors.joining(", "))));
		}
		return choices.toString();
	}

	private List<String> municipalities() {
		Authentication authentication = this.identity.getCurrentAuthentication();
		return (authentication == null || authentication.getUserId() == null || authentication.getTenantIds() == null)
				? List.of() : authentication.getTenantIds();
	}

}

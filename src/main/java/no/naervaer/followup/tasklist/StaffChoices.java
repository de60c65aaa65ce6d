package no.naervaer.followup.tasklist;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import no.naervaer.followup.OwnStaff;

import org.springframework.stereotype.Component;

/**
 * Staff to choose from, for whoever leads a school; for everybody else there is nobody.
 */
@Component
class StaffChoices {

	private final OwnStaff staff;

	private final OwnMunicipality municipality;

	private final ObjectMapper json;

	StaffChoices(OwnStaff staff, OwnMunicipality municipality, ObjectMapper json) {
		this.staff = staff;
		this.municipality = municipality;
		this.json = json;
	}

	String search(String text) {
		ArrayNode choices = this.json.createArrayNode();
		for (String id : this.municipality.ids()) {
			UnaryOperator<String> names = this.municipality.schoolNames(id);
			this.staff.beginningWith(id, text)
				.forEach((colleague) -> choices.addObject()
					.put("id", colleague.member().id())
					.put("name", colleague.member().name())
					.put("roles", String.join(", ", colleague.roles()))
					.put("school", colleague.schools().stream().map(names).collect(Collectors.joining(", "))));
		}
		return choices.toString();
	}

}

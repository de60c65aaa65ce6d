package no.naervaer.followup.tasklist;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import no.naervaer.municipality.School;
import no.naervaer.municipality.Schools;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/** Where the person who asks belongs, and what people call the schools there. */
@Component
class OwnMunicipality {

	private final Schools schools;

	private final IdentityService identity;

	OwnMunicipality(Schools schools, IdentityService identity) {
		this.schools = schools;
		this.identity = identity;
	}

	/** The one municipality of somebody who works in one; none for all others. */
	List<String> ids() {
		Authentication person = this.identity.getCurrentAuthentication();
		return (person == null || person.getUserId() == null || person.getTenantIds() == null) ? List.of()
				: person.getTenantIds();
	}

	/** From orgnr to name; an unknown school is called by its number. */
	UnaryOperator<String> schoolNames(String municipality) {
		Map<String, String> names = this.schools.of(municipality)
			.stream()
			.collect(Collectors.toMap(School::orgnr, School::name));
		return (orgnr) -> names.getOrDefault(orgnr, orgnr);
	}

}

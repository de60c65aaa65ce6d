package no.naervaer.followup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.form.FormRejectedException;
import no.naervaer.municipality.EngineIds;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffLine;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * The pupils that the person who asks may start something for: those of the schools where
 * the person holds a role.
 */
@Component
public class OwnPupils {

	private static final int SHOWN = 20;

	private static final int FEWEST_LETTERS = 2;

	private final Pupils pupils;

	private final Staff staff;

	private final IdentityService identity;

	private final NaervaerClock clock;

	OwnPupils(Pupils pupils, Staff staff, IdentityService identity, NaervaerClock clock) {
		this.pupils = pupils;
		this.staff = staff;
		this.identity = identity;
		this.clock = clock;
	}

	/**
	 * The first twenty pupils whose names or class begin with every word of the text;
	 * none for less than two letters.
	 */
	public List<Pupil> beginningWith(String municipality, String text) {
		return (text == null || text.strip().length() < FEWEST_LETTERS) ? List.of()
				: this.pupils.beginningWith(municipality, schools(municipality), text, this.clock.today(), SHOWN);
	}

	/**
	 * The one pupil that a start form points at, by id or by name.
	 * @throws FormRejectedException when there is none or more than one among the
	 * person's own; the message is for the person
	 */
	Pupil named(DelegateExecution execution) {
		String municipality = execution.getTenantId();
		String wanted = (String) execution.getVariable("pupilSearch");
		List<Pupil> found = this.pupils.search(municipality, schools(municipality), wanted,
				(String) execution.getVariable("pupilClass"));
		if (found.isEmpty()) {
			throw new FormRejectedException(
					"Fant ingen elev ved skolen din med det navnet. Sjekk skrivemåten, eller bruk elev-id.");
		}
		return (found.size() == 1) ? found.get(0) : withId(found, wanted);
	}

	private static Pupil withId(List<Pupil> found, String wanted) {
		return found.stream()
			.filter((pupil) -> pupil.id().equals(wanted.strip()))
			.findFirst()
			.orElseThrow(() -> new FormRejectedException(
					"Det er %d elever ved skolen din som passer. Skriv hele navnet, klassen eller elev-id."
						.formatted(found.size())));
	}

	/** The roles that the person holds in the municipality. */
	List<StaffLine> roles(String municipality) {
		return EngineIds.staffId(municipality, user())
			.flatMap((id) -> this.staff.find(municipality, id))
			.map(this.staff::linesOf)
			.orElse(List.of());
	}

	private Set<String> schools(String municipality) {
		return roles(municipality).stream().map(StaffLine::school).collect(Collectors.toSet());
	}

	private String user() {
		Authentication authentication = this.identity.getCurrentAuthentication();
		if (authentication == null || authentication.getUserId() == null) {
			throw new FormRejectedException("Du må være logget inn for å gjøre dette.");
		}
		return authentication.getUserId();
	}

}

package no.naervaer.followup;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import no.naervaer.followup.form.StartFormCheck;
import no.naervaer.municipality.EngineIds;
import no.naervaer.municipality.ModelBean;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffLine;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * «Meld bekymring»: any employee, about a pupil of their own school. Bean
 * {@code bekymring}.
 */
@ModelBean("bekymring")
public class Bekymring {

	/**
	 * Who may raise what, where not everybody may: the question of a police report is the
	 * principal's alone (common.md §9).
	 */
	private static final Map<String, String> RESERVED = Map.of("politi", Roller.PRINCIPAL);

	private final Concerns concerns;

	private final Pupils pupils;

	private final Staff staff;

	private final IdentityService identity;

	private final StartFormCheck formCheck;

	Bekymring(Concerns concerns, Pupils pupils, Staff staff, IdentityService identity, StartFormCheck formCheck) {
		this.concerns = concerns;
		this.pupils = pupils;
		this.staff = staff;
		this.identity = identity;
		this.formCheck = formCheck;
	}

	/**
	 * Raises the concern that the start form holds.
	 * @throws BadUserRequestException when the form is not filled in, or does not point
	 * at exactly one pupil of the reporter's school; the message is for the reporter
	 */
	public void meld(DelegateExecution execution) {
		this.formCheck.check(execution);
		String municipality = execution.getTenantId();
		String kind = (String) execution.getVariable("concernKind");
		List<StaffLine> roles = roles(municipality);
		String reserved = RESERVED.get(kind);
		if (reserved != null && roles.stream().noneMatch((role) -> role.role().equals(reserved))) {
			throw new BadUserRequestException("Bare rektor kan reise dette spørsmålet. Snakk med rektor ved skolen.");
		}
		Pupil pupil = pupil(municipality, schools(roles), execution);
		AbsenceCase of = this.concerns.raise(municipality, pupil.id(), kind,
				(String) execution.getVariable("concernText"));
		execution.setVariable("caseKey", of.key());
	}

	private Pupil pupil(String municipality, Set<String> schools, DelegateExecution execution) {
		String wanted = (String) execution.getVariable("pupilSearch");
		String className = (String) execution.getVariable("pupilClass");
		List<Pupil> found = this.pupils.search(municipality, schools, wanted, className);
		if (found.isEmpty()) {
			throw new BadUserRequestException(
					"Fant ingen elev ved skolen din som heter «%s». Sjekk skrivemåten, eller bruk elev-id."
						.formatted(wanted));
		}
		if (found.size() > 1) {
			throw new BadUserRequestException(
					"Det er %d elever ved skolen din som passer med «%s». Skriv hele navnet, klassen eller elev-id."
						.formatted(found.size(), wanted));
		}
		return found.get(0);
	}

	private List<StaffLine> roles(String municipality) {
		return EngineIds.staffId(municipality, reporter())
			.flatMap((id) -> this.staff.find(municipality, id))
			.map(this.staff::linesOf)
			.orElse(List.of());
	}

	private static Set<String> schools(List<StaffLine> roles) {
		Set<String> schools = new HashSet<>();
		roles.forEach((role) -> schools.add(role.school()));
		return schools;
	}

	private String reporter() {
		Authentication authentication = this.identity.getCurrentAuthentication();
		if (authentication == null || authentication.getUserId() == null) {
			throw new BadUserRequestException("Du må være logget inn for å melde en bekymring.");
		}
		return authentication.getUserId();
	}

}

package no.naervaer.followup;

import java.util.Map;

import no.naervaer.followup.form.FormRejectedException;
import no.naervaer.followup.form.StartFormCheck;
import no.naervaer.municipality.ModelBean;
import no.naervaer.register.Pupil;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * «Meld bekymring» and «Åpne helhetsvurdering»: any employee, about a pupil of their own
 * school. Bean {@code bekymring}.
 */
@ModelBean("bekymring")
public class Bekymring {

	/**
	 * Who may raise what, where not everybody may: the question of a police report is the
	 * principal's alone (common.md §9).
	 */
	private static final Map<String, String> RESERVED = Map.of("politi", Roller.PRINCIPAL);

	/** Concern for the care that a pupil gets, as every municipality's table knows it. */
	private static final String CARE = "omsorg";

	private final Concerns concerns;

	private final OwnPupils pupils;

	private final StartFormCheck formCheck;

	Bekymring(Concerns concerns, OwnPupils pupils, StartFormCheck formCheck) {
		this.concerns = concerns;
		this.pupils = pupils;
		this.formCheck = formCheck;
	}

	/**
	 * Raises the concern that the start form holds.
	 * @throws FormRejectedException when the form is not filled in, or does not point at
	 * exactly one pupil of the reporter's school; the message is for the reporter
	 */
	public void meld(DelegateExecution execution) {
		this.formCheck.check(execution);
		String kind = (String) execution.getVariable("concernKind");
		String reserved = RESERVED.get(kind);
		if (reserved != null && this.pupils.roles(execution.getTenantId())
			.stream()
			.noneMatch((role) -> role.role().equals(reserved))) {
			throw new FormRejectedException("Bare rektor kan reise dette spørsmålet. Snakk med rektor ved skolen.");
		}
		raise(execution, kind);
	}

	/**
	 * Opens the overall assessment before a report to child welfare. The duty is the
	 * employee's own, so it waits for nothing: not for a case, nor for where one stands
	 * (common.md §9).
	 * @throws FormRejectedException as {@link #meld}
	 */
	public void meldOmsorg(DelegateExecution execution) {
		this.formCheck.check(execution);
		raise(execution, CARE);
	}

	private void raise(DelegateExecution execution, String kind) {
		Pupil pupil = this.pupils.named(execution);
		AbsenceCase of = this.concerns.raise(pupil.municipality(), pupil.id(), kind,
				(String) execution.getVariable("concernText"));
		execution.setVariable("caseKey", of.key());
	}

}

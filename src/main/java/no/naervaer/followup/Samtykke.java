package no.naervaer.followup;

import java.time.LocalDate;

import no.naervaer.followup.Consents.Consent;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.municipality.ModelBean;
import no.naervaer.municipality.Roles;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Consent from home, kept as a record of its own (common.md §8 P3). Bean
 * {@code samtykke}.
 */
@ModelBean("samtykke")
public class Samtykke {

	private final Consents consents;

	private final CaseContext context;

	private final CaseLog log;

	private final Roles roles;

	private final IdentityService identity;

	Samtykke(Consents consents, CaseContext context, CaseLog log, Roles roles, IdentityService identity) {
		this.consents = consents;
		this.context = context;
		this.log = log;
		this.roles = roles;
		this.identity = identity;
	}

	/** Keeps what the common consent form says, for the role in {@code instans}. */
	public void noter(DelegateExecution execution) {
		keep(execution,
				new Consent(text(execution, "instans"), text(execution, "consentAnswer"),
						text(execution, "consentPurpose"), text(execution, "consentGivenBy"),
						date(execution, "consentDate"), date(execution, "consentWithdrawn")));
	}

	/**
	 * Keeps an answer that another form asked for.
	 * @param body role id of those who would learn of the pupil
	 * @param answer {@code ja}, {@code nei} or {@code anonymt}
	 */
	public void noter(DelegateExecution execution, String body, String answer) {
		keep(execution, new Consent(body, answer, null, null, null, null));
	}

	/** Whether the home has agreed that the role learns of the pupil. */
	public boolean gitt(DelegateExecution execution, String body) {
		return this.consents.isGiven(this.context.require(execution), body);
	}

	private void keep(DelegateExecution execution, Consent consent) {
		AbsenceCase of = this.context.require(execution);
		this.consents.add(of, consent, currentUser());
		String answer = (consent.withdrawnOn() != null) ? "trukket tilbake" : consent.answer();
		this.log.add(of, Kind.CONSENT, null, null,
				"Samtykke for %s: %s".formatted(this.roles.get(consent.body()).label(), answer));
	}

	private String currentUser() {
		Authentication authentication = this.identity.getCurrentAuthentication();
		return (authentication != null) ? authentication.getUserId() : null;
	}

	private static String text(DelegateExecution execution, String variable) {
		Object value = execution.getVariable(variable);
		return (value != null) ? value.toString() : null;
	}

	private static LocalDate date(DelegateExecution execution, String variable) {
		String text = text(execution, variable);
		return (text != null && !text.isBlank()) ? LocalDate.parse(text.substring(0, 10)) : null;
	}

}

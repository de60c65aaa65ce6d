package no.naervaer.followup;

import java.time.LocalDate;
import java.util.stream.Collectors;

import no.naervaer.followup.Consents.Consent;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.municipality.ModelBean;
import no.naervaer.municipality.Roles;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.spin.json.SpinJsonNode;

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

	/**
	 * Keeps what a consent form says, for the role in {@code instans}. The answer stands
	 * in the field that {@code svarfelt} names; what else there is to know (purpose, who
	 * answered, when) is kept when the form asks for it under the common form's names.
	 * @throws IllegalStateException if there is no role or no answer
	 */
	public void noter(DelegateExecution execution) {
		String field = required(execution, "svarfelt");
		keep(execution,
				new Consent(required(execution, "instans"), required(execution, field),
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

	private static String required(DelegateExecution execution, String variable) {
		String value = text(execution, variable);
		if (value == null || value.isBlank()) {
			throw new IllegalStateException(
					"%s in %s: the variable «%s» is empty. Hand over «instans» and «svarfelt», the key of a required field."
						.formatted(execution.getCurrentActivityId(), execution.getProcessDefinitionId(), variable));
		}
		return value;
	}

	/** Of a checklist: what was chosen, separated by comma. */
	private static String text(DelegateExecution execution, String variable) {
		Object value = execution.getVariable(variable);
		if (value instanceof SpinJsonNode json && json.isArray()) {
			return json.elements().stream().map(SpinJsonNode::stringValue).collect(Collectors.joining(", "));
		}
		return (value != null) ? value.toString() : null;
	}

	private static LocalDate date(DelegateExecution execution, String variable) {
		String text = text(execution, variable);
		return (text != null && !text.isBlank()) ? LocalDate.parse(text.substring(0, 10)) : null;
	}

}

package no.naervaer.followup.form;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.form.FormDefinition;

import org.springframework.stereotype.Component;

/**
 * The check of a start form. A start event has no moment for it, so the process's first
 * step asks for it, in the same transaction: a refused start leaves nothing behind.
 */
@Component
public class StartFormCheck {

	private final DeployedForms forms = new DeployedForms();

	private final FormRules rules = new FormRules(new FormExpressions());

	/**
	 * Checks the variables of a process that has just started against its start form. A
	 * person chooses a pupil and never a case: whoever names one when starting, as the
	 * engine's own interface allows, might be shown what another school knows.
	 * @throws FormRejectedException if they break the form's rules, or a case is named
	 */
	public void check(DelegateExecution execution) {
		if (execution.getProcessBusinessKey() != null) {
			throw new FormRejectedException("Velg eleven i skjemaet. Hvilken sak det gjelder, følger av det.");
		}
		FormDefinition definition = DeployedForms.definitionOf(execution).getStartFormDefinition();
		this.forms.of(definition, execution).ifPresent((form) -> {
			List<Violation> violations = this.rules.check(form, FormAnswers.plain(execution.getVariablesTyped(false)));
			if (!violations.isEmpty()) {
				throw FormRejectedException.of(violations);
			}
		});
	}

}

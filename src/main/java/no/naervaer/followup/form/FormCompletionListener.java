package no.naervaer.followup.form;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Lets a task be completed only with answers that its form allows. What the form computes
 * ({@code expression}) is computed anew here, since a browser may send anything. What the
 * case's log is to tell of the answers is left with the task, for as long as it is being
 * completed.
 */
final class FormCompletionListener implements TaskListener {

	private final FormDefinition definition;

	private final DeployedForms forms;

	private final FormExpressions expressions;

	private final FormRules rules;

	private final ToldAnswers toldAnswers;

	FormCompletionListener(FormDefinition definition, DeployedForms forms, FormExpressions expressions) {
		this.definition = definition;
		this.forms = forms;
		this.expressions = expressions;
		this.rules = new FormRules(expressions);
		this.toldAnswers = new ToldAnswers(expressions);
	}

	@Override
	public void notify(DelegateTask task) {
		this.forms.of(this.definition, task.getExecution()).ifPresent((form) -> complete(form, task));
	}

	private void complete(JsonNode form, DelegateTask task) {
		Map<String, Object> answers = FormAnswers.plain(task.getVariablesTyped(false));
		List<Violation> violations = this.rules.check(form, answers);
		if (!violations.isEmpty()) {
			throw FormRejectedException.of(violations);
		}
		FormField.forEachVariable(form, (field) -> {
			if (field.isExpression()) {
				Object value = this.expressions.value(field.text("expression"), answers);
				task.setVariable(field.key(), FormAnswers.toVariable(value));
			}
		});
		task.setVariableLocal(FormAnswers.TOLD, Variables.stringValue(this.toldAnswers.of(form, answers), true));
	}

}

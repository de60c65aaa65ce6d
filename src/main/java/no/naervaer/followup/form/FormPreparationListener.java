package no.naervaer.followup.form;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.form.FormDefinition;

/**
 * Makes a form ready when its task is made: takes away the answers that must be given
 * anew, keeps the answers of parallel occurrences of one task apart, and sets first
 * values.
 */
final class FormPreparationListener implements TaskListener {

	private final FormDefinition definition;

	private final boolean oneOfSeveral;

	private final DeployedForms forms;

	private final StartValues startValues;

	/**
	 * @param oneOfSeveral whether the task is made several times over (multi-instance)
	 */
	FormPreparationListener(FormDefinition definition, boolean oneOfSeveral, DeployedForms forms,
			StartValues startValues) {
		this.definition = definition;
		this.oneOfSeveral = oneOfSeveral;
		this.forms = forms;
		this.startValues = startValues;
	}

	@Override
	public void notify(DelegateTask task) {
		this.forms.of(this.definition, task.getExecution()).ifPresent((form) -> prepare(form, task));
	}

	private void prepare(JsonNode form, DelegateTask task) {
		FormField.forEachVariable(form, (field) -> {
			if ("ja".equals(field.property("nyttSvar"))) {
				forget(field.key(), task);
			}
			if (this.oneOfSeveral && (field.isAnswered() || field.isRows())) {
				keepApart(field, task);
			}
		});
		this.startValues.set(form, task);
	}

	private static void forget(String name, DelegateTask task) {
		while (task.hasVariable(name)) {
			task.removeVariable(name);
		}
	}

	private static void keepApart(FormField field, DelegateTask task) {
		Object none = field.isList() ? FormAnswers.toVariable(List.of()) : null;
		task.getExecution().setVariableLocal(field.key(), none);
	}

}

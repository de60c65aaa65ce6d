package no.naervaer.followup.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * First values of a form's fields: {@code startverdi} and {@code raderFraValg}.
 */
final class StartValues {

	private final DeployedForms forms;

	private final FormExpressions expressions;

	StartValues(DeployedForms forms, FormExpressions expressions) {
		this.forms = forms;
		this.expressions = expressions;
	}

	void set(JsonNode form, DelegateTask task) {
		Map<String, Object> answers = FormAnswers.plain(task.getVariablesTyped(false));
		FormField.forEachVariable(form, (field) -> {
			if (AnswerRules.isMissing(answers.get(field.key()))) {
				set(field, this.expressions.value(field.property("startverdi"), answers), task);
			}
			if (!field.property("raderFraValg").isEmpty()) {
				set(field, withChosen(field, answers, task), task);
			}
		});
	}

	private static void set(FormField field, Object value, DelegateTask task) {
		if (!AnswerRules.isMissing(value)) {
			task.setVariable(field.key(), FormAnswers.toVariable(value));
		}
	}

	/** The list's rows, and a new one for each chosen option that has none. */
	private List<Object> withChosen(FormField list, Map<String, Object> answers, DelegateTask task) {
		String column = list.json().path("components").path(0).path("key").asText();
		List<Object> rows = new ArrayList<>();
		Set<Object> present = new HashSet<>();
		if (answers.get(list.key()) instanceof List<?> existing) {
			rows.addAll(existing);
			existing.forEach((row) -> present.add(AnswerScope.asAnswers(row).get(column)));
		}
		for (String label : chosen(list.property("raderFraValg"), answers, task)) {
			if (present.add(label)) {
				rows.add(Map.of(column, label));
			}
		}
		return rows;
	}

	private List<String> chosen(String source, Map<String, Object> answers, DelegateTask task) {
		String[] parts = source.split(":", 2);
		Set<String> keys = Set.of(parts[1].strip().split("\\s+"));
		List<String> labels = new ArrayList<>();
		FormField.forEachVariable(this.forms.of(parts[0].strip(), task.getExecution()), (field) -> {
			if (keys.contains(field.key()) && answers.get(field.key()) instanceof List<?> values) {
				field.json().path("values").forEach((option) -> {
					if (values.contains(option.path("value").asText())) {
						labels.add(option.path("label").asText());
					}
				});
			}
		});
		return labels;
	}

}

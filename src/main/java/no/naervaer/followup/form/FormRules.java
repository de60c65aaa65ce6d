package no.naervaer.followup.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Checks answers against the rules of a form-js schema as form-js 1.8.7 does in the
 * browser, and against the properties of {@link FormField}. Hidden, disabled and readonly
 * fields are not asked for, and neither is what stands in a hidden group.
 */
final class FormRules {

	private final FormExpressions expressions;

	private final AnswerRules answerRules;

	FormRules(FormExpressions expressions) {
		this.expressions = expressions;
		this.answerRules = new AnswerRules(expressions);
	}

	/**
	 * @param form the form-js schema
	 * @param answers the variables by name: text, numbers, booleans, lists and maps
	 * @return what is broken, in the form's order; empty if all is well
	 */
	List<Violation> check(JsonNode form, Map<String, Object> answers) {
		List<Violation> violations = new ArrayList<>();
		check(form, AnswerScope.of(answers), violations);
		return violations;
	}

	private void check(JsonNode parent, AnswerScope scope, List<Violation> violations) {
		for (FormField field : FormField.in(parent)) {
			if (this.expressions.isTrue(field.hide(), scope.context())) {
				continue;
			}
			if (field.isGroup()) {
				check(field.json(), field.key().isEmpty() ? scope : scope.folder(field.key()), violations);
			}
			else if (field.isRows()) {
				checkRows(field, scope, violations);
			}
			else if (field.isAnswered() && isOpen(field, scope)) {
				checkAnswer(field, scope, violations);
			}
		}
	}

	private void checkAnswer(FormField field, AnswerScope scope, List<Violation> violations) {
		this.answerRules.broken(field, scope)
			.ifPresent((message) -> violations
				.add(new Violation(scope.path() + field.key(), field.label(), scope.title() + message)));
	}

	private void checkRows(FormField list, AnswerScope scope, List<Violation> violations) {
		Object value = scope.value(list.key());
		List<?> rows = (value instanceof List<?> given) ? given : List.of();
		int filled = 0;
		for (int index = 0; index < rows.size(); index++) {
			Map<String, Object> row = AnswerScope.asAnswers(rows.get(index));
			filled += row.values().stream().allMatch(AnswerRules::isMissing) ? 0 : 1;
			check(list.json(), scope.row(list, row, index), violations);
		}
		if (filled < list.json().path("properties").path("minRader").asInt()) {
			violations.add(new Violation(scope.path() + list.key(), list.label(), rowsWanted(list)));
		}
	}

	private static String rowsWanted(FormField list) {
		int wanted = list.json().path("properties").path("minRader").asInt();
		String rows = (wanted == 1) ? "minst én rad" : "minst %d rader".formatted(wanted);
		return "Fyll ut %s under «%s».".formatted(rows, list.label());
	}

	private boolean isOpen(FormField field, AnswerScope scope) {
		return !field.json().path("disabled").asBoolean() && !isReadonly(field, scope);
	}

	private boolean isReadonly(FormField field, AnswerScope scope) {
		JsonNode readonly = field.json().path("readonly");
		return readonly.isTextual() ? this.expressions.isTrue(readonly.asText(), scope.context())
				: readonly.asBoolean();
	}

}

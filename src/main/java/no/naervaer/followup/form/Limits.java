package no.naervaer.followup.form;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The numbers of a field's rules ({@code min}, {@code maxLength} …), which form-js lets
 * be a number or FEEL.
 */
final class Limits {

	private Limits() {
	}

	/** The limit, or {@code null} if the field has none. */
	static Number of(FormField field, String name, FormExpressions expressions, AnswerScope scope) {
		JsonNode limit = field.validate().path(name);
		if (limit.isNumber()) {
			return limit.numberValue();
		}
		if (FormExpressions.isExpression(limit.asText())) {
			return (expressions.value(limit.asText(), scope.context()) instanceof Number number) ? number : null;
		}
		return null;
	}

}

package no.naervaer.followup.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What there is to choose from in a field, be it written in the form, held by a variable
 * or computed by FEEL.
 */
final class Options {

	private final FormExpressions expressions;

	Options(FormExpressions expressions) {
		this.expressions = expressions;
	}

	/** Labels by value; empty if the form doesn't say. */
	Optional<Map<String, String>> of(FormField field, AnswerScope scope) {
		if (field.json().path("values").isArray()) {
			return Optional.of(written(field.json().path("values")));
		}
		Object source = field.text("valuesKey").isEmpty()
				? this.expressions.value(field.text("valuesExpression"), scope.context())
				: scope.context().get(field.text("valuesKey"));
		return (source instanceof List<?> options) ? Optional.of(known(options)) : Optional.empty();
	}

	private static Map<String, String> written(JsonNode options) {
		Map<String, String> labels = new LinkedHashMap<>();
		options.forEach((option) -> labels.put(option.path("value").asText(), option.path("label").asText()));
		return labels;
	}

	/** An option without a label of its own is called by its value. */
	private static Map<String, String> known(List<?> options) {
		Map<String, String> labels = new LinkedHashMap<>();
		options.forEach((option) -> {
			Map<String, Object> described = AnswerScope.asAnswers(option);
			Object value = described.isEmpty() ? option : described.get("value");
			labels.put(String.valueOf(value), String.valueOf(described.getOrDefault("label", value)));
		});
		return labels;
	}

}

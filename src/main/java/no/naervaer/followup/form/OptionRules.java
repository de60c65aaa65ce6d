package no.naervaer.followup.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Choices: only what the form offers, be it written in the form, held by a variable or
 * computed by FEEL.
 */
final class OptionRules {

	private static final Set<String> SEVERAL = Set.of("checklist", "taglist");

	private final FormExpressions expressions;

	OptionRules(FormExpressions expressions) {
		this.expressions = expressions;
	}

	Optional<String> broken(FormField field, Object value, AnswerScope scope) {
		boolean several = SEVERAL.contains(field.type());
		if (several != value instanceof List<?>) {
			return Optional.of("Velg blant svarene på «%s».".formatted(field.label()));
		}
		List<?> chosen = several ? (List<?>) value : List.of(value);
		return offered(field, scope).filter((options) -> !options.containsAll(asText(chosen)))
			.map((options) -> "Velg blant svarene på «%s».".formatted(field.label()));
	}

	/** The values to choose from; empty if the form doesn't say. */
	private Optional<Set<String>> offered(FormField field, AnswerScope scope) {
		if (field.json().path("values").isArray()) {
			return Optional.of(written(field.json().path("values")));
		}
		Object source = field.text("valuesKey").isEmpty()
				? this.expressions.value(field.text("valuesExpression"), scope.context())
				: scope.context().get(field.text("valuesKey"));
		return (source instanceof List<?> options) ? Optional.of(asText(options)) : Optional.empty();
	}

	private static Set<String> written(JsonNode options) {
		Set<String> values = new HashSet<>();
		options.forEach((option) -> values.add(option.path("value").asText()));
		return values;
	}

	private static Set<String> asText(List<?> options) {
		Set<String> values = new HashSet<>();
		options.forEach((option) -> values
			.add(String.valueOf((option instanceof Map<?, ?> described) ? described.get("value") : option)));
		return values;
	}

}

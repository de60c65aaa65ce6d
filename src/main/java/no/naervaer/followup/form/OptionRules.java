package no.naervaer.followup.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Choices: only what the form offers. */
final class OptionRules {

	private static final Set<String> SEVERAL = Set.of("checklist", "taglist");

	private final Options options;

	OptionRules(FormExpressions expressions) {
		this.options = new Options(expressions);
	}

	Optional<String> broken(FormField field, Object value, AnswerScope scope) {
		boolean several = SEVERAL.contains(field.type());
		if (several != value instanceof List<?>) {
			return Optional.of(refusal(field));
		}
		List<?> chosen = several ? (List<?>) value : List.of(value);
		return this.options.of(field, scope)
			.filter((offered) -> !chosen.stream().map(String::valueOf).allMatch(offered::containsKey))
			.map((offered) -> refusal(field));
	}

	private static String refusal(FormField field) {
		return "Velg blant svarene på «%s».".formatted(field.label());
	}

}

package no.naervaer.followup.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rules for the answer to one field. Of several broken rules the first is told.
 */
final class AnswerRules {

	private final FormExpressions expressions;

	private final TextRules textRules;

	private final OptionRules optionRules;

	AnswerRules(FormExpressions expressions) {
		this.expressions = expressions;
		this.textRules = new TextRules(expressions);
		this.optionRules = new OptionRules(expressions);
	}

	/** What to do about the answer, in Norwegian; empty if it is fine. */
	Optional<String> broken(FormField field, AnswerScope scope) {
		Object value = scope.value(field.key());
		Optional<String> ownRule = isMissing(value) ? required(field) : given(field, value, scope);
		return ownRule.or(() -> demand(field, scope));
	}

	/** No answer, a blank text or an empty list; an unticked box is an answer. */
	static boolean isMissing(Object value) {
		return value == null || value instanceof String text && text.isBlank()
				|| value instanceof List<?> list && list.isEmpty();
	}

	private Optional<String> required(FormField field) {
		return field.isRequired() ? Optional.of(wanted(field)) : Optional.empty();
	}

	private Optional<String> given(FormField field, Object value, AnswerScope scope) {
		return switch (field.type()) {
			case "checkbox" -> box(field, value);
			case "number" -> NumberRules.broken(field, value, (limit) -> limit(field, limit, scope));
			case "datetime" -> DateRules.broken(field, value);
			case "radio", "select", "checklist", "taglist" -> this.optionRules.broken(field, value, scope);
			default -> this.textRules.broken(field, value, scope);
		};
	}

	private static Optional<String> box(FormField field, Object value) {
		if (!(value instanceof Boolean ticked)) {
			return Optional.of("Kryss av eller la være å krysse av for «%s».".formatted(field.label()));
		}
		return (field.isRequired() && !ticked) ? Optional.of(wanted(field)) : Optional.empty();
	}

	private Optional<String> demand(FormField field, AnswerScope scope) {
		String demand = field.property("krav");
		if (demand.isEmpty() || this.expressions.isTrue(demand, scope.context())) {
			return Optional.empty();
		}
		String message = field.property("kravMelding");
		return Optional.of(message.isEmpty() ? "Se over svaret på «%s».".formatted(field.label()) : message);
	}

	private Number limit(FormField field, String name, AnswerScope scope) {
		Object limit = Limits.of(field, name, this.expressions, scope);
		return (limit instanceof Number number) ? number : null;
	}

	private static String wanted(FormField field) {
		String todo = switch (field.type()) {
			case "checkbox" -> "Kryss av for «%s».";
			case "radio", "select" -> "Velg et svar på «%s».";
			case "checklist", "taglist" -> "Velg minst ett punkt under «%s».";
			case "datetime" ->
				"time".equals(field.text("subtype")) ? "Velg klokkeslett for «%s»." : "Velg dato for «%s».";
			default -> "Fyll ut «%s».";
		};
		return todo.formatted(field.label());
	}

	/** The first of the rules that is broken. */
	@SafeVarargs
	static <T> Optional<String> first(T value, Function<T, Optional<String>>... rules) {
		return Stream.of(rules).map((rule) -> rule.apply(value)).flatMap(Optional::stream).findFirst();
	}

	static Optional<String> unless(boolean fine, String message, Object... parts) {
		return fine ? Optional.empty() : Optional.of(Objects.requireNonNull(message).formatted(parts));
	}

}

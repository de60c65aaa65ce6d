package no.naervaer.followup.form;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text: length, pattern, e-mail address and telephone number.
 */
final class TextRules {

	/** The longest text, in characters, that the engine keeps in a variable. */
	static final int LONGEST_VARIABLE = 4000;

	/** The longest text, in characters, in a row of a list. */
	static final int LONGEST_CELL = 10_000;

	private static final Map<String, Pattern> KINDS = Map.of("email",
			Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*"), "phone",
			Pattern.compile("(\\+|00)\\d{7,15}"));

	private static final Map<String, String> KIND_MESSAGES = Map.of("email", "Skriv en gyldig e-postadresse i «%s».",
			"phone", "Skriv telefonnummeret med landkode i «%s», for eksempel +4790000000.");

	private final FormExpressions expressions;

	TextRules(FormExpressions expressions) {
		this.expressions = expressions;
	}

	Optional<String> broken(FormField field, Object value, AnswerScope scope) {
		if (!(value instanceof String text)) {
			return Optional.of("Skriv tekst i «%s».".formatted(field.label()));
		}
		return AnswerRules.first(text, (given) -> tooLong(field, given, scope),
				(given) -> tooShort(field, given, scope), (given) -> pattern(field, given),
				(given) -> kind(field, given));
	}

	private Optional<String> tooLong(FormField field, String text, AnswerScope scope) {
		int keeps = scope.path().isEmpty() ? LONGEST_VARIABLE : LONGEST_CELL;
		Number limit = Limits.of(field, "maxLength", this.expressions, scope);
		int longest = (limit == null) ? keeps : Math.min(limit.intValue(), keeps);
		boolean fits = text.strip().length() <= longest && text.length() <= keeps;
		return AnswerRules.unless(fits, "Kort ned «%s» til høyst %d tegn.", field.label(), longest);
	}

	private Optional<String> tooShort(FormField field, String text, AnswerScope scope) {
		Number limit = Limits.of(field, "minLength", this.expressions, scope);
		return AnswerRules.unless(limit == null || text.strip().length() >= limit.intValue(),
				"Skriv minst %s tegn i «%s».", limit, field.label());
	}

	private static Optional<String> pattern(FormField field, String text) {
		String pattern = field.validate().path("pattern").asText("");
		return AnswerRules.unless(pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find(),
				"Se over hvordan du har skrevet «%s».", field.label());
	}

	private static Optional<String> kind(FormField field, String text) {
		String kind = field.validate().path("validationType").asText("");
		return AnswerRules.unless(!KINDS.containsKey(kind) || KINDS.get(kind).matcher(text).matches(),
				KIND_MESSAGES.getOrDefault(kind, ""), field.label());
	}

}

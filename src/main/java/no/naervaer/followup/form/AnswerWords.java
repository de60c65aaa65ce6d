package no.naervaer.followup.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An answer as people read it: labels of what was chosen, dates in Norwegian. */
final class AnswerWords {

	private static final Locale LOCALE = Locale.forLanguageTag("nb");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. MMMM yyyy", LOCALE);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", LOCALE);

	private static final int TO_THE_MINUTE = "2025-10-03T08:15".length();

	private final Options options;

	AnswerWords(FormExpressions expressions) {
		this.options = new Options(expressions);
	}

	/** Empty when there is no answer. */
	String of(FormField field, AnswerScope scope) {
		Object value = scope.value(field.key());
		if (AnswerRules.isMissing(value)) {
			return "";
		}
		return switch (field.type()) {
			case "datetime" -> date(value.toString());
			case "checkbox" -> Boolean.TRUE.equals(value) ? "Ja" : "Nei";
			case "radio", "select", "checklist", "taglist" -> chosen(field, value, scope);
			default -> value.toString().strip();
		};
	}

	private String chosen(FormField field, Object value, AnswerScope scope) {
		Map<String, String> labels = this.options.of(field, scope).orElse(Map.of());
		List<?> values = (value instanceof List<?> several) ? several : List.of(value);
		return values.stream()
			.map(String::valueOf)
			.map((chosen) -> labels.getOrDefault(chosen, chosen))
			.collect(Collectors.joining(", "));
	}

	/** A day, a moment or a time of day, as form-js keeps them. */
	private static String date(String value) {
		if (!value.contains("-")) {
			return TIME.format(LocalTime.parse(value.substring(0, 5)));
		}
		if (!value.contains("T")) {
			return DATE.format(LocalDate.parse(value));
		}
		LocalDateTime moment = LocalDateTime.parse(value.substring(0, TO_THE_MINUTE));
		return DATE.format(moment) + " kl. " + TIME.format(moment);
	}

}

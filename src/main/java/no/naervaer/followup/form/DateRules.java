package no.naervaer.followup.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;
import java.util.function.Function;

/**
 * Dates and times in the ISO form that form-js writes: {@code 2025-09-18}, {@code 08:15},
 * {@code 2025-09-18T08:15}, the times with or without an offset.
 */
final class DateRules {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm[:ss][XXX]");

	private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][XXX]");

	private DateRules() {
	}

	static Optional<String> broken(FormField field, Object value) {
		return switch (field.text("subtype")) {
			case "time" -> AnswerRules.unless(isReadable(value, TIME::parse), "Skriv klokkeslettet i «%s» som 08:15.",
					field.label());
			case "datetime" -> AnswerRules.unless(isReadable(value, DATE_AND_TIME::parse),
					"Velg dato og klokkeslett for «%s».", field.label());
			default ->
				AnswerRules.unless(isReadable(value, LocalDate::parse), "Velg en gyldig dato for «%s».", field.label());
		};
	}

	private static boolean isReadable(Object value, Function<String, TemporalAccessor> reader) {
		try {
			return value instanceof String text && reader.apply(text) != null;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

}

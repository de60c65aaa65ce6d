package no.naervaer.followup.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * Numbers: kind, decimals, smallest and largest.
 */
final class NumberRules {

	private NumberRules() {
	}

	/**
	 * @param limits gives the field's {@code min} and {@code max}, {@code null} for none
	 */
	static Optional<String> broken(FormField field, Object value, Function<String, Number> limits) {
		if (!(value instanceof Number number)) {
			return Optional.of("Skriv et tall i «%s».".formatted(field.label()));
		}
		BigDecimal given = decimal(number);
		return AnswerRules.first(given, (amount) -> decimals(field, amount),
				(amount) -> smallest(field, amount, limits.apply("min")),
				(amount) -> largest(field, amount, limits.apply("max")));
	}

	private static Optional<String> decimals(FormField field, BigDecimal given) {
		if (!field.json().path("decimalDigits").isInt()) {
			return Optional.empty();
		}
		int digits = field.json().path("decimalDigits").asInt();
		boolean fine = given.stripTrailingZeros().scale() <= digits;
		return (digits == 0) ? AnswerRules.unless(fine, "Skriv et helt tall i «%s».", field.label())
				: AnswerRules.unless(fine, "Skriv høyst %d desimaler i «%s».", digits, field.label());
	}

	private static Optional<String> smallest(FormField field, BigDecimal given, Number limit) {
		return AnswerRules.unless(limit == null || given.compareTo(decimal(limit)) >= 0, "«%s» må være minst %s.",
				field.label(), limit);
	}

	private static Optional<String> largest(FormField field, BigDecimal given, Number limit) {
		return AnswerRules.unless(limit == null || given.compareTo(decimal(limit)) <= 0, "«%s» kan være høyst %s.",
				field.label(), limit);
	}

	private static BigDecimal decimal(Number number) {
		return new BigDecimal(number.toString());
	}

}

package no.naervaer.followup.tasklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates and numbers in words, as the tabs write them. */
final class Norwegian {

	private static final Locale LOCALE = Locale.forLanguageTag("nb");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d. MMMM yyyy", LOCALE);

	private static final DateTimeFormatter WEEKDAY_AND_DATE = DateTimeFormatter.ofPattern("EEEE d. MMMM yyyy", LOCALE);

	private static final char NO_BREAK = '\u00a0';

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", LOCALE);

	private Norwegian() {
	}

	/** 12. september 2025. */
	static String date(LocalDate date) {
		return DATE.format(date);
	}

	/** Fredag 12. september 2025, in small letters. */
	static String weekdayAndDate(LocalDate date) {
		return WEEKDAY_AND_DATE.format(date);
	}

	/** 12. september 2025 kl. 15.30, kept on one line. */
	static String moment(LocalDateTime moment) {
		return MOMENT.format(moment).replace(' ', NO_BREAK);
	}

	static String weekday(DayOfWeek day) {
		return capital(day.getDisplayName(TextStyle.FULL, LOCALE));
	}

	/** Three letters. */
	static String month(Month month) {
		return month.getDisplayName(TextStyle.FULL, LOCALE).substring(0, 3);
	}

	/** A measure's value: yes or no, a count, or a share with one decimal. */
	static String value(Object value) {
		if (value instanceof Boolean yes) {
			return yes ? "ja" : "nei";
		}
		return (value instanceof Double share) ? String.format(LOCALE, "%.1f", share) : String.valueOf(value);
	}

	static String number(int number, String one, String several) {
		return number + " " + ((number == 1) ? one : several);
	}

	static String capital(String word) {
		return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(LOCALE) + word.substring(1);
	}

}

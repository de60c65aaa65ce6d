package no.naervaer.measure;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import no.naervaer.calendar.SchoolCalendar;

/**
 * The days that a measure looks at: back from the evaluation date and including it (K5).
 * A window never reaches back before the first school day of the school year, nor before
 * the pupil's first day.
 *
 * @param length how many of the unit, for the windows that have a number; else 0
 */
record Window(Unit unit, int length) {

	static final Window NONE = new Window(Unit.NONE, 0);

	private static final Pattern NUMBERED = Pattern.compile("Last([1-9]\\d{0,2})(Days|Weeks|Months|SchoolDays)");

	enum Unit {

		TODAY("Today", "i dag", "selve dagen", 0),

		DAYS("Last<n>Days", "siste %d dager", "n kalenderdager, i dag medregnet", 366),

		WEEKS("Last<n>Weeks", "siste %d uker", "7 · n kalenderdager, i dag medregnet", 53),

		MONTHS("Last<n>Months", "siste %d måneder", "fra dagen etter samme dato n måneder før, til og med i dag", 12),

		SCHOOL_DAYS("Last<n>SchoolDays", "siste %d skoledager", "n skoledager, i dag medregnet", 200),

		ROLLING_MONTH("RollingMonth", "løpende måned",
				"fra dagen etter samme dato forrige måned, til og med i dag (25. september–24. oktober)", 0),

		CALENDAR_MONTH("CalendarMonth", "kalendermåneden", "fra den 1. i måneden til og med i dag", 0),

		SEMESTER("Semester", "halvåret",
				"høst: første skoledag–31. desember, vår: 1. januar–siste skoledag; til og med i dag", 0),

		SCHOOL_YEAR("SchoolYear", "skoleåret", "fra første skoledag til og med i dag", 0),

		/** The running spell of whole-day absence. */
		SPELL("InSpell", "sammenhengende periode", "den sammenhengende fraværsperioden som løper i dag", 0),

		/** For measures that have no window: pupil facts, spells. */
		NONE("", "", "", 0);

		private final String pattern;

		private final String label;

		private final String meaning;

		private final int longest;

		Unit(String pattern, String label, String meaning, int longest) {
			this.pattern = pattern;
			this.label = label;
			this.meaning = meaning;
			this.longest = longest;
		}

		/** How it is written in a column's name; {@code <n>} stands for a number. */
		String pattern() {
			return this.pattern;
		}

		/** Norwegian, for the documentation. */
		String meaning() {
			return this.meaning;
		}

		/** The greatest number it takes; 0 if it takes none. */
		int longest() {
			return this.longest;
		}

	}

	/** Reads the end of a column's name; empty if it is no window. */
	static Optional<Window> parse(String text) {
		Matcher numbered = NUMBERED.matcher(text);
		if (numbered.matches()) {
			int length = Integer.parseInt(numbered.group(1));
			Unit unit = numberedUnit(numbered.group(2));
			return (length <= unit.longest()) ? Optional.of(new Window(unit, length)) : Optional.empty();
		}
		for (Unit unit : Unit.values()) {
			if (unit.longest() == 0 && unit.pattern().equals(text)) {
				return Optional.of(new Window(unit, 0));
			}
		}
		return Optional.empty();
	}

	/** How it is written in a column's name. */
	String text() {
		return this.unit.pattern().replace("<n>", Integer.toString(this.length));
	}

	/** Norwegian, for people. */
	String label() {
		return String.format(Locale.ROOT, this.unit.label, this.length);
	}

	/** First day, before it is cut at the start of the school year. */
	LocalDate from(LocalDate date, SchoolCalendar calendar) {
		return switch (this.unit) {
			case TODAY -> date;
			case DAYS -> date.minusDays(this.length - 1L);
			case WEEKS -> date.minusDays(7L * this.length - 1);
			case MONTHS -> date.minusMonths(this.length).plusDays(1);
			case ROLLING_MONTH -> date.minusMonths(1).plusDays(1);
			case SCHOOL_DAYS -> calendar.minus(date.plusDays(1), this.length).orElse(LocalDate.MIN);
			case CALENDAR_MONTH -> date.withDayOfMonth(1);
			case SEMESTER -> startOfSemester(date);
			case SCHOOL_YEAR, SPELL, NONE -> SchoolCalendar.startOfYear(date);
		};
	}

	/**
	 * Number of school days that a share in this window is a share of (K6). While a
	 * window of a fixed length would start before the earliest day, it is the whole first
	 * window of that length, days ahead included.
	 */
	int schoolDaysOfShare(LocalDate date, LocalDate earliest, SchoolCalendar calendar) {
		LocalDate from = from(date, calendar);
		if (!from.isBefore(earliest)) {
			return calendar.count(from, date);
		}
		LocalDate end = endFrom(earliest, date, calendar);
		LocalDate last = calendar.lastOfYear(date).orElse(date);
		return calendar.count(earliest, end.isAfter(last) ? last : end);
	}

	/** First day on which a marker still has to do with this window. */
	LocalDate rememberedFrom(LocalDate date) {
		return (this.unit == Unit.SEMESTER) ? startOfSemester(date) : SchoolCalendar.startOfYear(date);
	}

	/** Last day of a window of this length that starts on the day. */
	private LocalDate endFrom(LocalDate start, LocalDate date, SchoolCalendar calendar) {
		return switch (this.unit) {
			case DAYS -> start.plusDays(this.length - 1L);
			case WEEKS -> start.plusDays(7L * this.length - 1);
			case MONTHS -> start.plusMonths(this.length).minusDays(1);
			case ROLLING_MONTH -> start.plusMonths(1).minusDays(1);
			case SCHOOL_DAYS -> calendar.plus(start.minusDays(1), this.length).orElse(date);
			case TODAY, CALENDAR_MONTH, SEMESTER, SCHOOL_YEAR, SPELL, NONE -> date;
		};
	}

	private static LocalDate startOfSemester(LocalDate date) {
		LocalDate newYear = LocalDate.of(date.getYear(), 1, 1);
		LocalDate startOfYear = SchoolCalendar.startOfYear(date);
		return startOfYear.isAfter(newYear) ? startOfYear : newYear;
	}

	private static Unit numberedUnit(String word) {
		return switch (word) {
			case "Days" -> Unit.DAYS;
			case "Weeks" -> Unit.WEEKS;
			case "Months" -> Unit.MONTHS;
			default -> Unit.SCHOOL_DAYS;
		};
	}

}

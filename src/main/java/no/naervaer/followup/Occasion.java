package no.naervaer.followup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import no.naervaer.calendar.SchoolCalendar;

/**
 * When a recurring routine comes round, as the models write it:
 * {@code SISTE_SKOLEDAG_I_UKA}, {@code FORSTE_SKOLEDAG_I_UKE(39)}. Always a school day of
 * the school it concerns (K10).
 */
final class Occasion {

	private static final Pattern WRITTEN = Pattern.compile("([A-Z_]+)(?:\\((\\d{1,2})\\))?");

	/** From Wednesday to Monday: two school-free days and the weekend. */
	private static final int LONG_WEEKEND = 5;

	private static final Map<String, When> PLAIN = Map.of( //
			"HVER_SKOLEDAG", (calendar, day, number) -> true, //
			"FORSTE_SKOLEDAG_I_UKA", (calendar, day, number) -> isFirst(calendar, day, monday(day)), //
			"SISTE_SKOLEDAG_I_UKA", (calendar, day, number) -> isLast(calendar, day, monday(day).plusDays(6)), //
			"FORSTE_SKOLEDAG_I_HALVARET",
			(calendar, day, number) -> calendar.firstOfSemester(day).filter(day::equals).isPresent(), //
			"SISTE_SKOLEDAG_I_HALVARET", (calendar, day, number) -> isLastOfSemester(calendar, day), //
			"FORSTE_SKOLEDAG_I_SKOLEARET",
			(calendar, day, number) -> calendar.firstOfYear(day).filter(day::equals).isPresent(), //
			"SISTE_SKOLEDAG_FOR_FERIE", (calendar, day, number) -> isBeforeBreak(calendar, day));

	/** These are followed by the number of a week or month. */
	private static final Map<String, When> NUMBERED = Map.of( //
			"FORSTE_SKOLEDAG_I_UKE", (calendar, day, week) -> isFirst(calendar, day, mondayOf(day, week)), //
			"SISTE_SKOLEDAG_I_UKE", (calendar, day, week) -> isLast(calendar, day, mondayOf(day, week).plusDays(6)), //
			"FORSTE_SKOLEDAG_I_MANED", (calendar, day, month) -> isFirst(calendar, day, firstOf(day, month)), //
			"SISTE_SKOLEDAG_I_MANED", (calendar, day, month) -> isLast(calendar, day,
					firstOf(day, month).with(TemporalAdjusters.lastDayOfMonth())));

	private final When when;

	private final int number;

	private Occasion(When when, int number) {
		this.when = when;
		this.number = number;
	}

	/**
	 * Reads an occasion.
	 * @throws IllegalArgumentException with what is possible
	 */
	static Occasion parse(String written) {
		Matcher matcher = WRITTEN.matcher(written.strip());
		if (matcher.matches()) {
			boolean numbered = matcher.group(2) != null;
			When found = (numbered ? NUMBERED : PLAIN).get(matcher.group(1));
			if (found != null) {
				return new Occasion(found, numbered ? Integer.parseInt(matcher.group(2)) : 0);
			}
		}
		throw new IllegalArgumentException("«%s» is no occasion; possible are %s, and with a number in brackets %s"
			.formatted(written, PLAIN.keySet(), NUMBERED.keySet()));
	}

	boolean isOn(SchoolCalendar calendar, LocalDate day) {
		return calendar.isSchoolDay(day) && this.when.isOn(calendar, day, this.number);
	}

	/** The first school day on that date or later. */
	private static boolean isFirst(SchoolCalendar calendar, LocalDate day, LocalDate from) {
		return !day.isBefore(from) && calendar.count(from, day) == 1;
	}

	/** The last school day on that date or earlier. */
	private static boolean isLast(SchoolCalendar calendar, LocalDate day, LocalDate until) {
		return !day.isAfter(until) && calendar.count(day, until) == 1;
	}

	private static boolean isLastOfSemester(SchoolCalendar calendar, LocalDate day) {
		return calendar.next(day)
			.map((next) -> !calendar.firstOfSemester(next).equals(calendar.firstOfSemester(day)))
			.orElse(true);
	}

	/** The next school day is more than a long weekend away. */
	private static boolean isBeforeBreak(SchoolCalendar calendar, LocalDate day) {
		return calendar.next(day).filter((next) -> ChronoUnit.DAYS.between(day, next) > LONG_WEEKEND).isPresent();
	}

	private static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	/** Monday of that ISO week in the school year of the day. */
	private static LocalDate mondayOf(LocalDate day, int week) {
		LocalDate autumn = SchoolCalendar.startOfYear(day);
		LocalDate inAutumn = weekOf(autumn.getYear(), week);
		return inAutumn.isBefore(monday(autumn)) ? weekOf(autumn.getYear() + 1, week) : inAutumn;
	}

	private static LocalDate weekOf(int year, int week) {
		return LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY);
	}

	/** First day of that month in the school year of the day. */
	private static LocalDate firstOf(LocalDate day, int month) {
		LocalDate autumn = SchoolCalendar.startOfYear(day);
		return LocalDate.of((month >= autumn.getMonthValue()) ? autumn.getYear() : autumn.getYear() + 1, month, 1);
	}

	private interface When {

		boolean isOn(SchoolCalendar calendar, LocalDate day, int number);

	}

}

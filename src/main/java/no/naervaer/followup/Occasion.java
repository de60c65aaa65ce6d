package no.naervaer.followup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.function.BiPredicate;

import no.naervaer.calendar.SchoolCalendar;

/**
 * When a recurring routine comes round. Always a school day of the school it concerns
 * (K10).
 */
enum Occasion {

	HVER_SKOLEDAG((calendar, day) -> true),

	FORSTE_SKOLEDAG_I_UKA(
			(calendar, day) -> calendar.count(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day) == 1),

	FORSTE_SKOLEDAG_I_SKOLEARET((calendar, day) -> calendar.firstOfYear(day).filter(day::equals).isPresent()),

	/** The next school day is more than a long weekend away. */
	SISTE_SKOLEDAG_FOR_FERIE((calendar, day) -> calendar.next(day)
		.filter((next) -> ChronoUnit.DAYS.between(day, next) > Occasion.LONG_WEEKEND)
		.isPresent());

	/** From Wednesday to Monday: two school-free days and the weekend. */
	private static final int LONG_WEEKEND = 5;

	private final BiPredicate<SchoolCalendar, LocalDate> when;

	Occasion(BiPredicate<SchoolCalendar, LocalDate> when) {
		this.when = when;
	}

	boolean isOn(SchoolCalendar calendar, LocalDate day) {
		return calendar.isSchoolDay(day) && this.when.test(calendar, day);
	}

}

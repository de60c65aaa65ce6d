package no.naervaer.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * Where a school year lies when nobody has said so: from the first Monday on or after 15
 * August to 20 June. Ours, not a source's: it holds only where the imported calendar is
 * silent.
 */
final class OrdinaryTerm {

	private static final int FIRST_MONDAY_FROM = 15;

	private static final int LAST_DAY_OF_JUNE = 20;

	private OrdinaryTerm() {
	}

	/** First day of the school year in which the date lies. */
	static LocalDate firstDay(LocalDate date) {
		return SchoolCalendar.startOfYear(date)
			.withDayOfMonth(FIRST_MONDAY_FROM)
			.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
	}

	/** Last day of the school year in which the date lies. */
	static LocalDate lastDay(LocalDate date) {
		return LocalDate.of(SchoolCalendar.startOfYear(date).getYear() + 1, Month.JUNE, LAST_DAY_OF_JUNE);
	}

	/** A weekday of the term that is no public holiday; breaks are unknown. */
	static boolean isLikelySchoolDay(LocalDate date) {
		return !PublicHolidays.isAlwaysFree(date) && !date.isBefore(firstDay(date)) && !date.isAfter(lastDay(date));
	}

}

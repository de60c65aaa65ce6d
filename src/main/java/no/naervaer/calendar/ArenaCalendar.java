package no.naervaer.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When an arena (a standing meeting of the municipality or its schools) meets. School
 * days are not its business: dates may fall in a break.
 */
public interface ArenaCalendar {

	/** The arena's next date strictly after the date; empty when none is planned. */
	Optional<LocalDate> nextAfter(LocalDate date);

	/** When on the day it meets; empty when that is not said. */
	Optional<LocalTime> time();

	/**
	 * Meets on one weekday of every n-th ISO week.
	 * @param everyWeeks 1 = every week
	 * @param from first date on which it may meet; its ISO week is the first of the
	 * series
	 * @param time may be null
	 */
	static ArenaCalendar everyWeeks(DayOfWeek weekday, int everyWeeks, LocalDate from, LocalTime time) {
		if (everyWeeks < 1) {
			throw new IllegalArgumentException("An arena meets every 1 week or more, not every " + everyWeeks);
		}
		return new Recurring(weekday, everyWeeks, from, Optional.ofNullable(time));
	}

	/**
	 * Meets on the dates given and no other.
	 * @param time may be null
	 */
	static ArenaCalendar onDates(Collection<LocalDate> dates, LocalTime time) {
		return new Planned(new TreeSet<>(dates), Optional.ofNullable(time));
	}

	/** See {@link ArenaCalendar#everyWeeks}. */
	record Recurring(DayOfWeek weekday, int everyWeeks, LocalDate from,
			Optional<LocalTime> time) implements ArenaCalendar {

		@Override
		public Optional<LocalDate> nextAfter(LocalDate date) {
			LocalDate first = this.from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
				.with(TemporalAdjusters.nextOrSame(this.weekday));
			LocalDate earliest = date.isBefore(this.from) ? this.from : date.plusDays(1);
			long days = Math.max(0, ChronoUnit.DAYS.between(first, earliest));
			long interval = 7L * this.everyWeeks;
			return Optional.of(first.plusDays((days + interval - 1) / interval * interval));
		}

	}

	/** See {@link ArenaCalendar#onDates}. */
	record Planned(TreeSet<LocalDate> dates, Optional<LocalTime> time) implements ArenaCalendar {

		@Override
		public Optional<LocalDate> nextAfter(LocalDate date) {
			return Optional.ofNullable(this.dates.higher(date));
		}

	}

}

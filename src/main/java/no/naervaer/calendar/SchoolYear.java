package no.naervaer.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads one school year (1 August to 31 July) of imported rows into school days (K1).
 * <p>
 * Municipalities export two shapes. Where the base rows hold {@code SKOLEDAG}, they are
 * the list of school days. Where they hold only exceptions, every weekday that is no
 * public holiday and not excepted is a school day. The base is the municipality's rows,
 * or the school's own where the municipality has none for the year; a school's own row
 * goes before the municipality's of the same date. A year without rows has no school
 * days.
 */
final class SchoolYear {

	private final LocalDate start;

	private final Map<LocalDate, DayType> base;

	private final Map<LocalDate, DayType> own;

	private final boolean listed;

	private final LocalDate termStart;

	private final LocalDate termEnd;

	/**
	 * Rows may lie outside the year as well.
	 * @param start 1 August
	 */
	SchoolYear(LocalDate start, Map<LocalDate, DayType> municipality, Map<LocalDate, DayType> own) {
		this.start = start;
		this.own = own;
		this.base = dates().anyMatch(municipality::containsKey) ? municipality : own;
		this.listed = dates().anyMatch((date) -> this.base.get(date) == DayType.SKOLEDAG);
		this.termStart = termStart();
		this.termEnd = termEnd();
	}

	Stream<LocalDate> schoolDays() {
		return isCalendar() ? dates().filter(this::isSchoolDay) : Stream.empty();
	}

	private boolean isSchoolDay(LocalDate date) {
		if (PublicHolidays.isAlwaysFree(date)) {
			return false;
		}
		DayType type = this.own.getOrDefault(date, this.base.get(date));
		if (type != null) {
			return type == DayType.SKOLEDAG;
		}
		return !this.listed && !date.isBefore(this.termStart) && !date.isAfter(this.termEnd);
	}

	/**
	 * Exceptions in August alone are the end of the summer holiday before, written in
	 * last year's file: the year itself is not imported yet.
	 */
	private boolean isCalendar() {
		LocalDate september = this.start.withMonth(Month.SEPTEMBER.getValue());
		return this.listed || dates().anyMatch((date) -> !date.isBefore(september) && this.base.containsKey(date));
	}

	/**
	 * Files of exceptions often leave the summer holiday out. When the first weekday of
	 * August is not excepted, the ordinary term says where the year begins.
	 */
	private LocalDate termStart() {
		LocalDate firstWeekday = Stream.iterate(this.start, (date) -> date.plusDays(1))
			.dropWhile(PublicHolidays::isWeekend)
			.findFirst()
			.orElseThrow();
		return this.base.containsKey(firstWeekday) ? this.start : OrdinaryTerm.firstDay(this.start);
	}

	private LocalDate termEnd() {
		LocalDate end = this.start.plusYears(1).minusDays(1);
		LocalDate lastWeekday = PublicHolidays.isWeekend(end) ? end.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
				: end;
		return this.base.containsKey(lastWeekday) ? end : OrdinaryTerm.lastDay(this.start);
	}

	private Stream<LocalDate> dates() {
		return this.start.datesUntil(this.start.plusYears(1));
	}

}

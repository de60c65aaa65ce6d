package no.naervaer.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The days on which pupils of one school attend (convention K1). Weekends, public
 * holidays, breaks and planning days are not in it, never count and never break a spell.
 * Immutable.
 */
public final class SchoolCalendar {

	/** Ascending, without repetition. */
	private final LocalDate[] days;

	public SchoolCalendar(Collection<LocalDate> schoolDays) {
		this.days = schoolDays.stream().distinct().sorted().toArray(LocalDate[]::new);
	}

	public boolean isSchoolDay(LocalDate date) {
		return Arrays.binarySearch(this.days, date) >= 0;
	}

	/** The first school day strictly after the date, if the calendar reaches that far. */
	public Optional<LocalDate> next(LocalDate date) {
		return at(insertionPoint(date.plusDays(1)));
	}

	/** The last school day strictly before the date. */
	public Optional<LocalDate> previous(LocalDate date) {
		return at(insertionPoint(date) - 1);
	}

	/**
	 * The n-th school day after the start date, which is itself not counted, school day
	 * or not; empty when the calendar ends before.
	 */
	public Optional<LocalDate> plus(LocalDate start, int schoolDays) {
		return at(insertionPoint(start.plusDays(1)) + schoolDays - 1);
	}

	/** The n-th school day before the date, which is itself not counted. */
	public Optional<LocalDate> minus(LocalDate date, int schoolDays) {
		return at(insertionPoint(date) - schoolDays);
	}

	/** Number of school days from the first date to the second, both included. */
	public int count(LocalDate from, LocalDate to) {
		return to.isBefore(from) ? 0 : insertionPoint(to.plusDays(1)) - insertionPoint(from);
	}

	/** The school days from the first date to the second, both included. */
	public List<LocalDate> between(LocalDate from, LocalDate to) {
		return to.isBefore(from) ? List.of()
				: List.of(Arrays.copyOfRange(this.days, insertionPoint(from), insertionPoint(to.plusDays(1))));
	}

	/**
	 * First school day of the school year (1 August to 31 July) in which the date lies.
	 */
	public Optional<LocalDate> firstOfYear(LocalDate date) {
		LocalDate start = startOfYear(date);
		return at(insertionPoint(start)).filter((day) -> day.isBefore(start.plusYears(1)));
	}

	/**
	 * Last school day of the school year (1 August to 31 July) in which the date lies.
	 */
	public Optional<LocalDate> lastOfYear(LocalDate date) {
		LocalDate start = startOfYear(date);
		return at(insertionPoint(start.plusYears(1)) - 1).filter((day) -> !day.isBefore(start));
	}

	/**
	 * First school day of the semester in which the date lies: autumn runs from the first
	 * school day to 31 December, spring from 1 January to the last school day.
	 */
	public Optional<LocalDate> firstOfSemester(LocalDate date) {
		LocalDate start = (date.getMonthValue() >= Month.AUGUST.getValue()) ? startOfYear(date)
				: LocalDate.of(date.getYear(), Month.JANUARY, 1);
		return at(insertionPoint(start)).filter((day) -> day.isBefore(startOfYear(date).plusYears(1)));
	}

	/** 1 August of the school year in which the date lies. */
	public static LocalDate startOfYear(LocalDate date) {
		int year = (date.getMonthValue() >= Month.AUGUST.getValue()) ? date.getYear() : date.getYear() - 1;
		return LocalDate.of(year, Month.AUGUST, 1);
	}

	private Optional<LocalDate> at(int index) {
		return (index < 0 || index >= this.days.length) ? Optional.empty() : Optional.of(this.days[index]);
	}

	private int insertionPoint(LocalDate date) {
		int index = Arrays.binarySearch(this.days, date);
		return (index >= 0) ? index : -index - 1;
	}

}

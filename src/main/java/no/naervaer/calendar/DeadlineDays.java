package no.naervaer.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * School days for deadline arithmetic. Unlike {@link SchoolCalendar} they never end:
 * where the imported calendar is silent, weekdays of an ordinary school year that are no
 * public holidays are assumed.
 * <p>
 * Why: a deadline must exist. A task made in June may run past the last imported school
 * year, and next year's calendar often comes in August; a task without a due date would
 * be forgotten. An assumed deadline errs on the early side, because unknown breaks count.
 * Absence is never counted on an assumed day.
 */
public final class DeadlineDays {

	/** Calendars that end before June are not imported to their end. */
	private static final Month END_OF_SCHOOL_YEAR = Month.JUNE;

	private final SchoolCalendar calendar;

	private final Consumer<LocalDate> onAssumed;

	/** For calendars whose gaps nobody needs to hear of. */
	public DeadlineDays(SchoolCalendar calendar) {
		this(calendar, (date) -> {
		});
	}

	/**
	 * For calendars whose gaps somebody should hear of.
	 * @param onAssumed told of every assumed school day that is counted
	 */
	DeadlineDays(SchoolCalendar calendar, Consumer<LocalDate> onAssumed) {
		this.calendar = calendar;
		this.onAssumed = onAssumed;
	}

	public boolean isSchoolDay(LocalDate date) {
		if (isImported(date)) {
			return this.calendar.isSchoolDay(date);
		}
		boolean likely = OrdinaryTerm.isLikelySchoolDay(date);
		if (likely) {
			this.onAssumed.accept(date);
		}
		return likely;
	}

	/** The date itself if it is a school day, else the next one. */
	public LocalDate sameOrNext(LocalDate date) {
		return isSchoolDay(date) ? date : next(date);
	}

	/** The first school day strictly after the date. */
	public LocalDate next(LocalDate date) {
		return plus(date, 1);
	}

	/** The n-th school day after the date, which is itself not counted. */
	public LocalDate plus(LocalDate date, int schoolDays) {
		return walk(date, schoolDays, (day) -> day.plusDays(1));
	}

	/** The n-th school day before the date, which is itself not counted. */
	public LocalDate minus(LocalDate date, int schoolDays) {
		return walk(date, schoolDays, (day) -> day.minusDays(1));
	}

	private LocalDate walk(LocalDate from, int schoolDays, UnaryOperator<LocalDate> step) {
		LocalDate day = from;
		for (int counted = 0; counted < schoolDays;) {
			day = step.apply(day);
			counted += isSchoolDay(day) ? 1 : 0;
		}
		return day;
	}

	/** Whether the imported calendar knows the date: the year is in it, up to its end. */
	private boolean isImported(LocalDate date) {
		LocalDate june = SchoolCalendar.startOfYear(date).plusYears(1).withMonth(END_OF_SCHOOL_YEAR.getValue());
		Predicate<LocalDate> reaches = (last) -> !date.isAfter(last) || !last.isBefore(june);
		return this.calendar.lastOfYear(date).filter(reaches).isPresent();
	}

}

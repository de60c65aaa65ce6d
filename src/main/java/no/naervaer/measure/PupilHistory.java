package no.naervaer.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.Pupil;

/**
 * All that the measures of one pupil are made from. The rows are settled once, at
 * construction; many columns and dates can then be asked. Immutable.
 */
public final class PupilHistory {

	private final Pupil pupil;

	private final AbsenceDays days;

	private final SchoolCalendar calendar;

	private final LocalDate countedAfter;

	private final LocalDate newAfter;

	/**
	 * Settles the rows.
	 * @param pupil first and last day, and grade, are read
	 * @param records the pupil's absence in any order, back to
	 * {@link MeasureColumn#neededFrom} of the columns to be asked; rows of other dates do
	 * no harm
	 * @param calendar the pupil's school's days
	 * @param lessonsPerDay number of lessons on each weekday of the pupil's class; empty
	 * without a timetable
	 * @param countedAfter date on which the last case was closed: only later dates count
	 * (K9), save in measures of the day itself; null if there was none
	 * @param newAfter the marker: {@code new…} columns count only later dates, and
	 * nothing while there is no marker; null if there is none
	 */
	public PupilHistory(Pupil pupil, Collection<AbsenceRecord> records, SchoolCalendar calendar,
			Map<DayOfWeek, Integer> lessonsPerDay, LocalDate countedAfter, LocalDate newAfter) {
		this(pupil, AbsenceDays.of(pupil, records, calendar, lessonsPerDay), calendar, countedAfter, newAfter);
	}

	private PupilHistory(Pupil pupil, AbsenceDays days, SchoolCalendar calendar, LocalDate countedAfter,
			LocalDate newAfter) {
		this.pupil = Objects.requireNonNull(pupil);
		this.days = days;
		this.calendar = Objects.requireNonNull(calendar);
		this.countedAfter = countedAfter;
		this.newAfter = newAfter;
	}

	/** The same pupil and rows, counted from another closing date and marker. */
	public PupilHistory counted(LocalDate after, LocalDate marker) {
		return new PupilHistory(this.pupil, this.days, this.calendar, after, marker);
	}

	public Pupil pupil() {
		return this.pupil;
	}

	public SchoolCalendar calendar() {
		return this.calendar;
	}

	public LocalDate countedAfter() {
		return this.countedAfter;
	}

	public LocalDate newAfter() {
		return this.newAfter;
	}

	/**
	 * The dates with absence or granted leave from the first date to the last, both
	 * included.
	 */
	public List<AbsentDay> absentDays(LocalDate from, LocalDate to) {
		List<Absence> absences = new ArrayList<>();
		for (int i = this.days.firstAt(from); i < this.days.size() && !this.days.get(i).date().isAfter(to); i++) {
			absences.add(this.days.get(i));
		}
		return AbsentDay.of(absences);
	}

	AbsenceDays days() {
		return this.days;
	}

	/**
	 * Where windows and shares start at the earliest (K5): the first school day of the
	 * school year, or the pupil's first day if that is later; null when the calendar has
	 * no school year there.
	 */
	LocalDate earliest(LocalDate date) {
		LocalDate first = this.calendar.firstOfYear(date).orElse(null);
		LocalDate enrolled = this.pupil.from();
		return (first == null || enrolled == null || !enrolled.isAfter(first)) ? first : enrolled;
	}

}

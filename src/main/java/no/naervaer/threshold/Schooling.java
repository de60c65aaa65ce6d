package no.naervaer.threshold;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.measure.PupilHistory;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.Pupil;
import no.naervaer.register.Timetable;

/**
 * When the pupils of one municipality go to school. Asks for each school and class once:
 * made for one sweep or one import's pupil, not kept. Not for more than one thread.
 */
final class Schooling {

	private final String municipality;

	private final SchoolCalendars calendars;

	private final Timetable timetable;

	private final MessageLimit messageLimit;

	private final Map<String, SchoolCalendar> bySchool = new HashMap<>();

	private final Map<SchoolClass, Map<DayOfWeek, Integer>> byClass = new HashMap<>();

	Schooling(String municipality, SchoolCalendars calendars, Timetable timetable, MessageLimit messageLimit) {
		this.municipality = municipality;
		this.calendars = calendars;
		this.timetable = timetable;
		this.messageLimit = messageLimit;
	}

	SchoolCalendar calendar(String school) {
		return this.bySchool.computeIfAbsent(school, (key) -> this.calendars.of(this.municipality, key));
	}

	/** Whether the pupil is enrolled and has school on the date (K1, K10). */
	boolean attends(Pupil pupil, LocalDate date) {
		return pupil.counts(date) && calendar(pupil.school()).isSchoolDay(date);
	}

	/** Those of the dates that are school days of the pupil's in the given days back. */
	Set<LocalDate> late(Pupil pupil, Collection<LocalDate> dates, LocalDate before, int schoolDays) {
		if (dates.isEmpty()) {
			return Set.of();
		}
		LocalDate first = calendar(pupil.school()).minus(before, schoolDays).orElse(LocalDate.MIN);
		return Set.copyOf(dates.stream()
			.filter((date) -> date.isBefore(before) && !date.isBefore(first) && attends(pupil, date))
			.toList());
	}

	/** The pupil's absence, still without closing date and marker. */
	PupilHistory history(Pupil pupil, List<AbsenceRecord> records) {
		Map<DayOfWeek, Integer> lessons = this.byClass.computeIfAbsent(
				new SchoolClass(pupil.school(), pupil.className()),
				(key) -> this.timetable.lessons(this.municipality, key.school(), key.name()));
		return new PupilHistory(pupil, this.messageLimit.settled(pupil.school(), records), calendar(pupil.school()),
				lessons, null, null);
	}

	private record SchoolClass(String school, String name) {

	}

}

package no.naervaer.threshold;

import java.time.LocalDate;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.measure.PupilHistory;
import no.naervaer.register.Absences;
import no.naervaer.register.Pupil;

import org.springframework.stereotype.Service;

/**
 * One pupil's absence as the limits see it, for showing: the same rows, the same school
 * days and the same timetable.
 */
@Service
public class PupilAbsence {

	private final Schoolings schoolings;

	private final Absences absences;

	PupilAbsence(Schoolings schoolings, Absences absences) {
		this.schoolings = schoolings;
		this.absences = absences;
	}

	/**
	 * The school year in which the date lies, up to the date, and all of the year before.
	 * A closed case cuts nothing off: what is shown is the whole year.
	 */
	public PupilHistory upTo(Pupil pupil, LocalDate date) {
		LocalDate from = SchoolCalendar.startOfYear(date).minusYears(1);
		return this.schoolings.of(pupil.municipality())
			.history(pupil, this.absences.of(pupil.municipality(), pupil.id(), from, date));
	}

}

package no.naervaer.register.intake;

import java.time.LocalDate;
import java.util.Objects;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.register.Pupil;

/**
 * A pupil as registered: what the last row said, and the day from which the pupil counts.
 *
 * @param sent the pupil as the row had it, with its own {@code fra}
 * @param countsFrom the day from which absence counts. It is {@code fra} until the pupil
 * changes school inside the municipality: windows and shares then go on from the first
 * school, as the pupil and the case do
 */
record Enrolment(Pupil sent, LocalDate countsFrom) {

	static Enrolment of(Pupil sent) {
		return new Enrolment(sent, sent.from());
	}

	/**
	 * @param start the {@code fra} of the pupil's last row
	 */
	static Enrolment stored(Pupil pupil, LocalDate start) {
		return new Enrolment(startingAt(pupil, start), pupil.from());
	}

	/** The pupil as everybody else sees it. */
	Pupil pupil() {
		return startingAt(this.sent, this.countsFrom);
	}

	/**
	 * The pupil after a new row.
	 * @param calendar of the school the pupil had before
	 */
	Enrolment changed(Pupil next, SchoolCalendar calendar) {
		boolean sameSchool = next.school().equals(this.sent.school());
		return new Enrolment(next, sameSchool ? corrected(next) : moved(next, calendar));
	}

	/** Whether the pupil has another school, class or contact teacher than before. */
	boolean isMovedFrom(Enrolment before) {
		return !this.sent.school().equals(before.sent.school())
				|| !this.sent.className().equals(before.sent.className())
				|| !Objects.equals(this.sent.contactTeacherId(), before.sent.contactTeacherId());
	}

	private LocalDate corrected(Pupil next) {
		if (Objects.equals(next.from(), this.sent.from())) {
			return this.countsFrom;
		}
		boolean cameFromAnotherSchool = !Objects.equals(this.countsFrom, this.sent.from());
		return cameFromAnotherSchool ? earlier(next.from()) : next.from();
	}

	private LocalDate moved(Pupil next, SchoolCalendar calendar) {
		return wasAway(next.from(), calendar) ? next.from() : earlier(next.from());
	}

	/**
	 * Whether school days lie between leaving the one school and starting at the next.
	 */
	private boolean wasAway(LocalDate start, SchoolCalendar calendar) {
		LocalDate left = this.sent.to();
		return left != null && start != null && calendar.count(left.plusDays(1), start.minusDays(1)) > 0;
	}

	/** The earlier of the days; who counts without a first day goes on doing so. */
	private LocalDate earlier(LocalDate start) {
		boolean earlier = start != null && this.countsFrom != null && start.isBefore(this.countsFrom);
		return earlier ? start : this.countsFrom;
	}

	private static Pupil startingAt(Pupil pupil, LocalDate start) {
		return new Pupil(pupil.municipality(), pupil.id(), pupil.firstName(), pupil.lastName(), pupil.birthYear(),
				pupil.grade(), pupil.className(), pupil.school(), pupil.contactTeacherId(), start, pupil.to(),
				pupil.addressProtected());
	}

}

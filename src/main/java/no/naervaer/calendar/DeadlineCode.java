package no.naervaer.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * How long something may take, as the deadline tables write it (common §3). Each code
 * says when something that starts at a time is due; the text form is {@link #toString()}.
 */
public sealed interface DeadlineCode {

	/** The school day ends at 15:30 for deadlines and for the sweep (common §3, K10). */
	LocalTime END_OF_DAY = LocalTime.of(15, 30);

	/**
	 * When it is due, local time.
	 * @param start when the time begins to run, local time
	 */
	LocalDateTime due(LocalDateTime start, DeadlineBasis basis);

	/**
	 * Reads a code such as {@code SKOLEDAGER(5)}.
	 * @throws InvalidDeadlineCodeException with the list of what is possible
	 */
	static DeadlineCode parse(String code) {
		return DeadlineCodeParser.parse(code);
	}

	/**
	 * 15:30 on the school day on which it starts; from a school-free day, the next one.
	 */
	record SameDay() implements DeadlineCode {

		@Override
		public LocalDateTime due(LocalDateTime start, DeadlineBasis basis) {
			return basis.days().sameOrNext(start.toLocalDate()).atTime(END_OF_DAY);
		}

		@Override
		public String toString() {
			return "SAMME_DAG";
		}

	}

	/**
	 * Start now. 15:30 the same school day when it starts at 14:30 or before (seconds
	 * don't count); later, or on a school-free day, 10:00 the next school day.
	 */
	record Immediately() implements DeadlineCode {

		private static final LocalTime LATEST_START = LocalTime.of(14, 30);

		private static final LocalTime NEXT_MORNING = LocalTime.of(10, 0);

		@Override
		public LocalDateTime due(LocalDateTime start, DeadlineBasis basis) {
			LocalDate date = start.toLocalDate();
			boolean today = basis.days().isSchoolDay(date)
					&& !start.toLocalTime().truncatedTo(ChronoUnit.MINUTES).isAfter(LATEST_START);
			return today ? date.atTime(END_OF_DAY) : basis.days().next(date).atTime(NEXT_MORNING);
		}

		@Override
		public String toString() {
			return "UMIDDELBART";
		}

	}

	/** That clock time the same school day; from a school-free day, the next one. */
	record ClockTime(LocalTime time) implements DeadlineCode {

		@Override
		public LocalDateTime due(LocalDateTime start, DeadlineBasis basis) {
			return basis.days().sameOrNext(start.toLocalDate()).atTime(this.time);
		}

		@Override
		public String toString() {
			return "KLOKKESLETT(%s)".formatted(this.time);
		}

	}

	/**
	 * That time, 15:30 unless said, on the n-th school day after the start date, which is
	 * not counted.
	 */
	record SchoolDays(int days, LocalTime time) implements DeadlineCode {

		SchoolDays(int days) {
			this(days, END_OF_DAY);
		}

		@Override
		public LocalDateTime due(LocalDateTime start, DeadlineBasis basis) {
			return basis.days().plus(start.toLocalDate(), this.days).atTime(this.time);
		}

		@Override
		public String toString() {
			return this.time.equals(END_OF_DAY) ? "SKOLEDAGER(%d)".formatted(this.days)
					: "SKOLEDAGER(%d,%s)".formatted(this.days, this.time);
		}

	}

	/**
	 * Weeks of measures: five school days each, so that a break does not eat the time a
	 * measure has to work.
	 */
	record MeasureWeeks(int weeks) implements DeadlineCode {

		private static final int SCHOOL_DAYS = 5;

		@Override
		public LocalDateTime due(LocalDateTime start, DeadlineBasis basis) {
			return new SchoolDays(SCHOOL_DAYS * this.weeks).due(start, basis);
		}

		@Override
		public String toString() {
			return "TILTAKSUKER(%d)".formatted(this.weeks);
		}

	}

	/**
	 * The arena's next date after the start date that is a school day, at the arena's
	 * time or else 15:30.
	 */
	record FirstPossibleMeeting(String arena) implements DeadlineCode {

		@Override
		public LocalDateTime due(LocalDateTime start, DeadlineBasis basis) {
			return basis.nextMeeting(this.arena, start.toLocalDate());
		}

		@Override
		public String toString() {
			return "FORSTE_MULIGE_MOTE(%s)".formatted(this.arena);
		}

	}

	/**
	 * 15:30 on the date that was agreed.
	 *
	 * @param key the form key that holds the date
	 */
	record AgreedDate(String key) implements DeadlineCode {

		/** The key meant by {@code AVTALT_DATO} alone. */
		static final String USUAL_KEY = "agreedDate";

		@Override
		public LocalDateTime due(LocalDateTime start, DeadlineBasis basis) {
			return basis.agreedDate(this.key).atTime(END_OF_DAY);
		}

		@Override
		public String toString() {
			return "AVTALT_DATO(%s)".formatted(this.key);
		}

	}

}

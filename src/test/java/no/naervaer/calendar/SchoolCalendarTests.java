package no.naervaer.calendar;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static no.naervaer.calendar.TestCalendars.AutumnBreak.WEEK_40;
import static org.assertj.core.api.Assertions.assertThat;

class SchoolCalendarTests {

	private static final LocalDate BEFORE_BREAK = LocalDate.of(2025, 9, 26);

	private static final LocalDate AFTER_BREAK = LocalDate.of(2025, 10, 6);

	private final SchoolCalendar calendar = TestCalendars.tk2526(WEEK_40);

	@Test
	void stepsOverABreak() {
		assertThat(this.calendar.next(BEFORE_BREAK)).contains(AFTER_BREAK);
		assertThat(this.calendar.previous(AFTER_BREAK)).contains(BEFORE_BREAK);
		assertThat(this.calendar.plus(BEFORE_BREAK, 2)).contains(AFTER_BREAK.plusDays(1));
		assertThat(this.calendar.minus(AFTER_BREAK, 2)).contains(BEFORE_BREAK.minusDays(1));
		assertThat(this.calendar.between(BEFORE_BREAK, AFTER_BREAK)).containsExactly(BEFORE_BREAK, AFTER_BREAK);
		assertThat(this.calendar.isSchoolDay(LocalDate.of(2025, 10, 1))).isFalse();
	}

	@Test
	void countsFromASchoolFreeDay() {
		LocalDate inBreak = LocalDate.of(2025, 10, 1);
		assertThat(this.calendar.plus(inBreak, 1)).contains(AFTER_BREAK);
		assertThat(this.calendar.minus(inBreak, 1)).contains(BEFORE_BREAK);
	}

	@Test
	void endsWhereTheImportEnds() {
		assertThat(this.calendar.next(TestCalendars.LAST_DAY)).isEmpty();
		assertThat(this.calendar.plus(TestCalendars.LAST_DAY, 1)).isEmpty();
		assertThat(this.calendar.previous(TestCalendars.FIRST_DAY)).isEmpty();
		assertThat(this.calendar.firstOfYear(LocalDate.of(2026, 8, 1))).isEmpty();
	}

	@Test
	void countsNothingBackwards() {
		assertThat(this.calendar.count(AFTER_BREAK, BEFORE_BREAK)).isZero();
		assertThat(this.calendar.between(AFTER_BREAK, BEFORE_BREAK)).isEmpty();
	}

	@Test
	void sortsAndHoldsADateOnce() {
		SchoolCalendar mixed = new SchoolCalendar(List.of(AFTER_BREAK, BEFORE_BREAK, AFTER_BREAK));
		assertThat(mixed.between(BEFORE_BREAK, AFTER_BREAK)).containsExactly(BEFORE_BREAK, AFTER_BREAK);
	}

}

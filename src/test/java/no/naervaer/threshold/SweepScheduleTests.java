package no.naervaer.threshold;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import no.naervaer.threshold.SweptDays.Swept;
import org.junit.jupiter.api.Test;

import static no.naervaer.threshold.Rows.date;
import static org.assertj.core.api.Assertions.assertThat;

class SweepScheduleTests {

	private static final SchoolCalendar SCHOOL = TestCalendars.tk2526(AutumnBreak.WEEK_40);

	private static final SchoolCalendar OTHER = TestCalendars.tk2526(AutumnBreak.WEEK_41);

	@Test
	void aMunicipalityThatWasNeverSweptStartsTodayAtHalfPastThree() {
		assertThat(due(null, null, date(10, 9).atTime(15, 29))).isEmpty();
		assertThat(due(null, null, date(10, 9).atTime(15, 30))).containsExactly(date(10, 9));
	}

	@Test
	void aDaySweptOnlyBeforeHalfPastThreeIsSweptAgain() {
		assertThat(due(date(10, 9), date(9, 9), date(10, 9).atTime(15, 30))).containsExactly(date(10, 9));
		assertThat(due(date(10, 9), null, date(10, 9).atTime(15, 30))).containsExactly(date(10, 9));
		assertThat(due(date(10, 9), date(10, 9), date(10, 9).atTime(23, 0))).isEmpty();
	}

	@Test
	void missedSchoolDaysAreCaughtUpInOrder() {
		assertThat(due(date(9, 9), date(9, 9), date(15, 9).atTime(8, 0))).containsExactly(date(10, 9), date(11, 9),
				date(12, 9));
		assertThat(due(date(10, 9), date(9, 9), date(15, 9).atTime(16, 0))).containsExactly(date(10, 9), date(11, 9),
				date(12, 9), date(15, 9));
	}

	@Test
	void noDayBeforeTheLastOneSweptIsTried() {
		assertThat(due(date(12, 9), date(9, 9), date(12, 9).atTime(16, 0))).containsExactly(date(12, 9));
	}

	@Test
	void catchesUpTenSchoolDaysAtMostAndNotBeyondTheSchoolYear() {
		List<LocalDate> late = due(date(20, 8), date(20, 8), date(26, 9).atTime(16, 0));
		assertThat(late).hasSize(10).startsWith(date(15, 9)).endsWith(date(26, 9));
		assertThat(due(LocalDate.of(2025, 6, 19), LocalDate.of(2025, 6, 19), date(19, 8).atTime(16, 0)))
			.containsExactly(date(18, 8), date(19, 8));
	}

	@Test
	void aDayWithSchoolAnywhereIsASweepDay() {
		Swept swept = new Swept(date(26, 9), date(26, 9));
		assertThat(SweepSchedule.dueDays(List.of(SCHOOL), swept, date(30, 9).atTime(16, 0))).isEmpty();
		assertThat(SweepSchedule.dueDays(List.of(SCHOOL, OTHER), swept, date(30, 9).atTime(16, 0)))
			.containsExactly(date(29, 9), date(30, 9));
	}

	private static List<LocalDate> due(LocalDate last, LocalDate closed, LocalDateTime now) {
		return SweepSchedule.dueDays(List.of(SCHOOL), new Swept(last, closed), now);
	}

}

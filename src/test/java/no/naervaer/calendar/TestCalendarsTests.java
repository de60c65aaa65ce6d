package no.naervaer.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;

import no.naervaer.calendar.TestCalendars.AutumnBreak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** TK-2526 has the figures that common §5 and K6 give. */
class TestCalendarsTests {

	@ParameterizedTest
	@EnumSource
	void has190SchoolDays(AutumnBreak autumnBreak) {
		SchoolCalendar calendar = TestCalendars.tk2526(autumnBreak);
		LocalDate newYear = LocalDate.of(2026, 1, 1);
		assertThat(calendar.count(TestCalendars.FIRST_DAY, TestCalendars.LAST_DAY)).isEqualTo(190);
		assertThat(calendar.count(TestCalendars.FIRST_DAY, newYear.minusDays(1))).isEqualTo(85);
		assertThat(calendar.count(newYear, TestCalendars.LAST_DAY)).isEqualTo(105);
	}

	@ParameterizedTest
	@EnumSource
	void has70SchoolDaysInTheFirst15Weeks(AutumnBreak autumnBreak) {
		SchoolCalendar calendar = TestCalendars.tk2526(autumnBreak);
		assertThat(calendar.count(TestCalendars.FIRST_DAY, TestCalendars.FIRST_DAY.plusWeeks(15).minusDays(1)))
			.isEqualTo(70);
		assertThat(TestCalendars.FIRST_DAY.plusWeeks(15).minusDays(1)).isEqualTo("2025-11-30");
	}

	@Test
	void hasTheSchoolDaysOfEachMonth() {
		SchoolCalendar calendar = TestCalendars.tk2526(AutumnBreak.WEEK_40);
		List<Integer> perMonth = TestCalendars.FIRST_DAY.datesUntil(LocalDate.of(2026, 7, 1), Period.ofMonths(1))
			.map(YearMonth::from)
			.map((month) -> calendar.count(month.atDay(1), month.atEndOfMonth()))
			.toList();
		assertThat(perMonth).containsExactly(10, 20, 20, 20, 15, 20, 15, 20, 18, 17, 15);
	}

	@ParameterizedTest
	@EnumSource
	void hasTwoSemesters(AutumnBreak autumnBreak) {
		SchoolCalendar calendar = TestCalendars.tk2526(autumnBreak);
		LocalDate autumn = LocalDate.of(2025, Month.DECEMBER, 31);
		LocalDate spring = LocalDate.of(2026, Month.JUNE, 19);
		assertThat(calendar.firstOfSemester(autumn)).contains(TestCalendars.FIRST_DAY);
		assertThat(calendar.firstOfSemester(spring)).contains(LocalDate.of(2026, Month.JANUARY, 5));
		assertThat(calendar.firstOfSemester(autumn.plusDays(1))).contains(LocalDate.of(2026, Month.JANUARY, 5));
		assertThat(calendar.firstOfYear(spring)).contains(TestCalendars.FIRST_DAY);
		assertThat(calendar.lastOfYear(autumn)).contains(TestCalendars.LAST_DAY);
	}

	@Test
	void isWrittenAsASkoleruteOfEitherShape() {
		assertThat(TestCalendars.tk2526Csv(AutumnBreak.WEEK_41).lines()).hasSize(191)
			.startsWith("skole_orgnr;dato;dagtype", ";2025-08-18;SKOLEDAG")
			.endsWith(";2026-06-19;SKOLEDAG");
		assertThat(TestCalendars.tk2526ExceptionsCsv(AutumnBreak.WEEK_41).lines())
			.contains(";2025-10-06;FERIE", ";2026-05-15;PLANLEGGINGSDAG")
			.noneMatch((line) -> line.contains("SKOLEDAG") || line.contains("2025-09-29"));
	}

}

package no.naervaer.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import no.naervaer.register.AbsenceRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Conventions K1 to K4 and K8 of the procedures' common part: what an absence is. The
 * histories are written as {@link HistoryText} reads them.
 */
class AbsenceConventionsTests {

	private static final SchoolCalendar CALENDAR = TestCalendars.tk2526(AutumnBreak.WEEK_40);

	@Nested
	class K1SchoolDay {

		@Test
		void rowOnSchoolFreeDayDoesNotCount() {
			assertThat(value("dag: 6.9 7.9 30.9 15.5", "19.6", "wholeDaysSchoolYear")).isEqualTo(0);
		}

		@Test
		void weekendHolidayAndPlanningDayDoNotBreakASpell() {
			assertThat(value("dag: 30.4 4.5", "4.5", "consecutiveWholeDays")).isEqualTo(2);
			assertThat(value("dag: 13.5 18.5", "18.5", "consecutiveWholeDays")).isEqualTo(2);
			assertThat(value("dag: 22.5 26.5", "26.5", "consecutiveWholeDays")).isEqualTo(2);
		}

	}

	@Nested
	class K2WholeDay {

		@Test
		void dateCountsOnce() {
			Measured measured = measured("dag: 3.9; dag meldt: 3.9", "3.9", "wholeDaysRollingMonth");
			assertThat(measured).isEqualTo(new Measured(1, List.of(LocalDate.of(2025, 9, 3))));
		}

		@Test
		void lessonsThatFillTheTimetableAreAWholeDay() {
			String five = "timeplan: 6; time2 A: 3.9; time3 B: 3.9";
			assertThat(value(five, "3.9", "wholeDaysToday")).isEqualTo(0);
			assertThat(value(five, "3.9", "missedLessonsToday")).isEqualTo(5);
			String six = "timeplan: 6; time3 A: 3.9; time3 B: 3.9";
			assertThat(value(six, "3.9", "wholeDaysToday")).isEqualTo(1);
			assertThat(value(six, "3.9", "missedLessonsToday")).isEqualTo(0);
			assertThat(value(six, "3.9", "lessonsToday")).isEqualTo(6);
		}

		@Test
		void withoutTimetableLessonsAreNeverAWholeDay() {
			assertThat(value("time9: 3.9", "3.9", "wholeDaysToday")).isEqualTo(0);
		}

		@Test
		void leavingDoesNotFillTheTimetable() {
			assertThat(value("timeplan: 6; time2: 3.9; forlot4: 3.9", "3.9", "wholeDaysToday")).isEqualTo(0);
		}

		@Test
		void wholeDayOfLessonsIsValidOnlyWhenAllOfItIs() {
			String mixed = "timeplan: 6; time4 gyldig: 3.9; time2 ugyldig: 3.9";
			assertThat(value(mixed, "3.9", "validWholeDaysSemester")).isEqualTo(0);
			assertThat(value(mixed, "3.9", "invalidWholeDaysSemester")).isEqualTo(1);
			assertThat(value(mixed, "3.9", "invalidLessonsToday")).isEqualTo(2);
			assertThat(value("timeplan: 6; time4 gyldig: 3.9; time2 gyldig: 3.9", "3.9", "validWholeDaysSemester"))
				.isEqualTo(1);
		}

	}

	@Nested
	class K3PartDay {

		@Test
		void partDayRowsOfAWholeDayAreHidden() {
			String history = "dag: 3.9; time2 A: 3.9; forsent: 3.9; forlot: 3.9";
			assertThat(value(history, "3.9", "missedLessonsToday")).isEqualTo(0);
			assertThat(value(history, "3.9", "missedLessonsSameSubjectLast14Days")).isEqualTo(0);
			assertThat(value(history, "3.9", "lateArrivalsToday")).isEqualTo(0);
			assertThat(value(history, "3.9", "leftSchoolToday")).isEqualTo(0);
			assertThat(value(history, "3.9", "partDayDatesRollingMonth")).isEqualTo(0);
		}

		@Test
		void lateLeftAndLessonAreEachPartOfTheDay() {
			assertThat(value("forsent: 3.9; forlot: 4.9; time: 5.9", "5.9", "partDayDatesRollingMonth")).isEqualTo(3);
			assertThat(value("forsent: 3.9; forlot: 3.9; time: 3.9", "3.9", "partDayDatesRollingMonth")).isEqualTo(1);
		}

		@Test
		void invalidWholeDayCountsAsItsLessonsWhereWholeDaysAreAskedFor() {
			assertThat(value("dag: 3.9", "3.9", "invalidLessonsToday")).isEqualTo(1);
			assertThat(value("timeplan: 6; dag: 3.9", "3.9", "invalidLessonsToday")).isEqualTo(6);
			assertThat(value("timeplan: 6; dag: 3.9", "3.9", "invalidMissedLessonsToday")).isEqualTo(0);
		}

		@Test
		void eachLateRowIsOneArrival() {
			assertThat(value("forsent: 3.9; forsent: 3.9", "3.9", "lateArrivalsToday")).isEqualTo(2);
			assertThat(value("forsent: 3.9; forsent: 3.9", "3.9", "lateDatesRollingMonth")).isEqualTo(1);
		}

		@Test
		void leavingAndLessonsOnOneDateCountEach() {
			String history = "forlot2 A: 3.9; time: 3.9";
			assertThat(value(history, "3.9", "missedLessonsToday")).isEqualTo(3);
			assertThat(value(history, "3.9", "singleLessonsToday")).isEqualTo(1);
			assertThat(value(history, "3.9", "leftSchoolToday")).isEqualTo(1);
		}

		@Test
		void leavingWithAgreementIsNoLeavingButLessonsMissed() {
			String history = "forlot2 gyldig: 3.9";
			assertThat(value(history, "3.9", "leftSchoolToday")).isEqualTo(0);
			assertThat(value(history, "3.9", "invalidLessonsToday")).isEqualTo(0);
			assertThat(value(history, "3.9", "missedLessonsToday")).isEqualTo(2);
		}

		@Test
		void sameSubjectTakesTheSubjectWithMostAndItsDates() {
			String history = "time2 Norsk: 3.9; time Matte: 4.9; time2 matte : 5.9; time9: 8.9";
			assertThat(measured(history, "8.9", "missedLessonsSameSubjectLast14Days"))
				.isEqualTo(new Measured(3, List.of(LocalDate.of(2025, 9, 4), LocalDate.of(2025, 9, 5))));
		}

	}

	@Nested
	class K4Consecutive {

		@Test
		void breakDoesNotBreakASpell() {
			assertThat(value("dag: 25.9 26.9 6.10", "6.10", "consecutiveWholeDays")).isEqualTo(3);
			assertThat(value("dag: 18.12 19.12 5.1", "5.1", "consecutiveWholeDays")).isEqualTo(3);
		}

		@Test
		void oneDayAtSchoolEndsASpell() {
			assertThat(value("dag: 3.9 5.9 8.9", "8.9", "consecutiveWholeDays")).isEqualTo(2);
			assertThat(value("dag: 3.9 4.9 5.9", "8.9", "consecutiveWholeDays")).isEqualTo(0);
		}

		@Test
		void partDayAbsenceEndsASpell() {
			assertThat(value("dag: 3.9 5.9; time: 4.9", "5.9", "consecutiveWholeDays")).isEqualTo(1);
		}

		@Test
		void sickSpellIsOfSickDaysAlone() {
			assertThat(value("dag syk: 3.9 5.9 8.9; dag: 4.9", "8.9", "consecutiveSickWholeDays")).isEqualTo(2);
			assertThat(value("dag syk: 3.9 5.9 8.9; dag: 4.9", "8.9", "consecutiveWholeDays")).isEqualTo(4);
		}

		@Test
		void spellOnASchoolFreeDayIsThatOfTheLastSchoolDay() {
			assertThat(value("dag: 4.9 5.9", "7.9", "consecutiveWholeDays")).isEqualTo(2);
		}

		@Test
		void spellDoesNotReachBackOverTheSummerButItsMonthsDo() {
			List<LocalDate> days = new ArrayList<>(TestCalendars.schoolDays(AutumnBreak.WEEK_40));
			LocalDate.of(2026, 8, 17)
				.datesUntil(LocalDate.of(2026, 12, 19))
				.filter((date) -> date.getDayOfWeek().getValue() <= 5)
				.forEach(days::add);
			SchoolCalendar twoYears = new SchoolCalendar(days);
			List<AbsenceRecord> rows = new ArrayList<>(HistoryText.rows(twoYears, "dag: 19.5-19.6"));
			LocalDate.of(2026, 8, 17)
				.datesUntil(LocalDate.of(2026, 10, 1))
				.filter(twoYears::isSchoolDay)
				.forEach((date) -> rows.add(HistoryText.wholeDay("r" + date, date)));
			PupilHistory history = new PupilHistory(HistoryText.pupil(5, null, null), rows, twoYears, Map.of(), null,
					null);
			LocalDate fourthDay = LocalDate.of(2026, 8, 20);
			assertThat(MeasureColumn.parse("consecutiveWholeDays").value(history, fourthDay).value()).isEqualTo(4);
			MeasureColumn months = MeasureColumn.parse("consecutiveUndocumentedMonths");
			// 19 May to 19 June and 58 days of summer: two months are full on 16
			// September
			assertThat(months.value(history, LocalDate.of(2026, 9, 14)).value()).isEqualTo(1);
			assertThat(months.value(history, LocalDate.of(2026, 9, 15)).value()).isEqualTo(2);
			assertThat(months.neededFrom(fourthDay)).isEqualTo("2025-08-01");
		}

	}

	@Nested
	class K8GrantedLeave {

		@Test
		void leaveIsNoAbsenceAndEndsASpell() {
			String history = "dag: 3.9 5.9; dag gyldig permisjon: 4.9";
			assertThat(value(history, "5.9", "wholeDaysSemester")).isEqualTo(2);
			assertThat(value(history, "5.9", "consecutiveWholeDays")).isEqualTo(1);
			assertThat(value(history, "5.9", "absencePercentSemester")).isEqualTo(100.0 * 2 / 15);
		}

		@Test
		void leaveNotGrantedIsOrdinaryAbsence() {
			assertThat(value("dag permisjon: 3.9", "3.9", "invalidWholeDaysToday")).isEqualTo(1);
			assertThat(value("dag ugyldig permisjon: 3.9", "3.9", "wholeDaysSemester")).isEqualTo(1);
		}

		@Test
		void leaveForTheDayHidesPartDayRows() {
			String history = "dag gyldig permisjon: 3.9; time2 A: 3.9; forsent: 3.9; forlot: 3.9";
			assertThat(value(history, "3.9", "absenceOrLateDatesToday")).isEqualTo(0);
		}

		@Test
		void leaveForSomeLessonsIsNoAbsenceAndDoesNotFillTheDay() {
			String history = "timeplan: 6; time4 gyldig permisjon: 3.9; time2: 3.9";
			assertThat(value(history, "3.9", "missedLessonsToday")).isEqualTo(2);
			assertThat(value(history, "3.9", "wholeDaysToday")).isEqualTo(0);
		}

	}

	private static Object value(String history, String date, String column) {
		return measured(history, date, column).value();
	}

	private static Measured measured(String history, String date, String column) {
		return MeasureColumn.parse(column).value(HistoryText.history(CALENDAR, history), HistoryText.date(date));
	}

}

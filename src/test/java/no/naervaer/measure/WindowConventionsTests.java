package no.naervaer.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Conventions K5, K6 and K9 of the procedures' common part: from when it counts. The
 * histories are written as {@link HistoryText} reads them.
 */
class WindowConventionsTests {

	private static final SchoolCalendar CALENDAR = TestCalendars.tk2526(AutumnBreak.WEEK_40);

	@Nested
	class K5Windows {

		@Test
		void weeksAreSevenDaysEachIncludingToday() {
			assertThat(value("dag: 27.10", "23.11", "wholeDaysLast4Weeks")).isEqualTo(1);
			assertThat(value("dag: 27.10", "24.11", "wholeDaysLast4Weeks")).isEqualTo(0);
			assertThat(value("dag: 27.10", "23.11", "wholeDaysLast28Days")).isEqualTo(1);
			assertThat(value("dag: 27.10", "24.11", "wholeDaysLast28Days")).isEqualTo(0);
		}

		@Test
		void rollingMonthRunsFromTheDayAfterTheSameDate() {
			assertThat(value("dag: 24.9 25.9", "24.10", "wholeDaysRollingMonth")).isEqualTo(1);
			assertThat(value("dag: 24.9 25.9", "23.10", "wholeDaysRollingMonth")).isEqualTo(2);
		}

		@Test
		void rollingMonthClampsAtTheMonthsEnd() {
			assertThat(value("dag: 27.2 2.3", "31.3", "wholeDaysRollingMonth")).isEqualTo(1);
			assertThat(value("dag: 30.4 4.5", "31.5", "wholeDaysRollingMonth")).isEqualTo(1);
		}

		@Test
		void rollingMonthHoldsTheCalendarMonthToDate() {
			for (LocalDate date : TestCalendars.schoolDays(AutumnBreak.WEEK_40)) {
				Window rolling = Window.parse("RollingMonth").orElseThrow();
				assertThat(rolling.from(date, CALENDAR)).isBeforeOrEqualTo(date.withDayOfMonth(1));
			}
		}

		@Test
		void calendarMonthStartsOnTheFirst() {
			assertThat(value("dag: 31.10 3.11", "28.11", "wholeDaysCalendarMonth")).isEqualTo(1);
			assertThat(value("dag: 31.10 3.11", "31.10", "wholeDaysCalendarMonth")).isEqualTo(1);
		}

		@Test
		void semesterChangesAtNewYear() {
			assertThat(value("dag: 18.8 19.12 5.1", "19.12", "wholeDaysSemester")).isEqualTo(2);
			assertThat(value("dag: 18.8 19.12 5.1", "5.1", "wholeDaysSemester")).isEqualTo(1);
			assertThat(value("dag: 18.8 19.12 5.1", "5.1", "wholeDaysSchoolYear")).isEqualTo(3);
		}

		@Test
		void schoolDaysSkipTheBreak() {
			assertThat(value("dag: 26.9", "8.10", "wholeDaysLast4SchoolDays")).isEqualTo(1);
			assertThat(value("dag: 26.9", "9.10", "wholeDaysLast4SchoolDays")).isEqualTo(0);
		}

		@Test
		void noWindowReachesBackBeforeTheFirstSchoolDay() {
			List<LocalDate> twoYears = new ArrayList<>(TestCalendars.schoolDays(AutumnBreak.WEEK_40));
			LocalDate lastOfJune = LocalDate.of(2025, 6, 20);
			twoYears.add(lastOfJune);
			SchoolCalendar calendar = new SchoolCalendar(twoYears);
			PupilHistory history = new PupilHistory(HistoryText.pupil(5, null, null),
					List.of(HistoryText.wholeDay("a", lastOfJune)), calendar, Map.of(), null, null);
			for (String column : List.of("wholeDaysLast15Weeks", "wholeDaysLast3Months", "wholeDaysLast100SchoolDays",
					"wholeDaysSchoolYear")) {
				assertThat(MeasureColumn.parse(column).value(history, LocalDate.of(2025, 8, 18)).value()).isEqualTo(0);
			}
		}

		@Test
		void rowOfAComingDayCountsFromItsDate() {
			assertThat(value("dag gyldig: 12.9", "11.9", "wholeDaysSchoolYear")).isEqualTo(0);
			assertThat(value("dag gyldig: 12.9", "12.9", "wholeDaysSchoolYear")).isEqualTo(1);
		}

		@Test
		void windowStartsOnThePupilsFirstDay() {
			assertThat(value("fra: 1.12; dag: 28.11 1.12", "1.12", "wholeDaysSchoolYear")).isEqualTo(1);
			assertThat(value("fra: 1.12", "5.12", "schoolDaysElapsedSemester")).isEqualTo(5);
		}

	}

	@Nested
	class K6Percent {

		@Test
		void firstFifteenWeeksAreTheShareWhileTheWindowWouldStartBefore() {
			assertThat(value("dag: 18.8", "18.8", "absencePercentLast15Weeks")).isEqualTo(100.0 / 70);
			assertThat(value("dag: 18.8", "28.11", "absencePercentLast15Weeks")).isEqualTo(100.0 / 70);
		}

		@Test
		void tenOfSeventyIsExact() {
			assertThat(value("dag: 1.9-9.9", "30.11", "absencePercentLast15Weeks")).isEqualTo(10.0);
		}

		@Test
		void shareOfASlidingWindowIsItsSchoolDays() {
			assertThat(value("dag: 20.3", "20.3", "absencePercentLast15Weeks")).isEqualTo(100.0 / 60);
		}

		@Test
		void shareOfTheSemesterIsToDate() {
			assertThat(value("dag syk: 18.8", "18.8", "sickAbsencePercentSemester")).isEqualTo(100.0);
			assertThat(value("dag syk: 18.8", "22.8", "sickAbsencePercentSemester")).isEqualTo(20.0);
		}

		@Test
		void pupilWhoStartsDuringTheYearHasFifteenWeeksFromThere() {
			int days = CALENDAR.count(LocalDate.of(2025, 10, 13), LocalDate.of(2025, 10, 13).plusDays(104));
			assertThat(value("fra: 13.10; dag: 14.10", "14.10", "absencePercentLast15Weeks")).isEqualTo(100.0 / days);
		}

		@Test
		void firstWeeksEndWithTheSchoolYear() {
			int days = CALENDAR.count(LocalDate.of(2026, 5, 4), LocalDate.of(2026, 6, 19));
			assertThat(value("fra: 4.5; dag: 5.5", "5.5", "absencePercentLast15Weeks")).isEqualTo(100.0 / days);
		}

		@Test
		void nothingCountedIsZeroPercent() {
			assertThat(value("", "18.8", "absencePercentLast15Weeks")).isEqualTo(0.0);
			assertThat(value("fra: 1.12", "18.8", "absencePercentLast15Weeks")).isEqualTo(0.0);
		}

	}

	@Nested
	class K9Closing {

		@Test
		void onlyDatesAfterTheClosingCount() {
			assertThat(value("dag: 3.9 4.9 5.9; lukket: 4.9", "5.9", "wholeDaysRollingMonth")).isEqualTo(1);
			assertThat(value("dag: 3.9 4.9 5.9; lukket: 4.9", "5.9", "consecutiveWholeDays")).isEqualTo(1);
			assertThat(value("dag: 3.9 4.9 5.9; lukket: 4.9", "5.9", "absencePercentLast15Weeks"))
				.isEqualTo(100.0 / 70);
		}

		@Test
		void theDayItselfIsNeverCut() {
			assertThat(value("dag: 3.9; lukket: 3.9", "3.9", "invalidWholeDaysToday")).isEqualTo(1);
		}

		@Test
		void newCountsAfterTheMarkerInPlaceOfTheClosing() {
			String history = "dag: 3.9-10.9; merke: 5.9; lukket: 9.9";
			assertThat(measured(history, "10.9", "newWholeDaysRollingMonth").dates()).isEqualTo(dates("8.9 9.9 10.9"));
			assertThat(value(history, "10.9", "wholeDaysRollingMonth")).isEqualTo(1);
		}

		@Test
		void nothingIsNewWithoutAMarker() {
			assertThat(value("dag: 3.9-10.9", "10.9", "newWholeDaysRollingMonth")).isEqualTo(0);
			assertThat(value("dag: 3.9-10.9", "10.9", "newAbsencePercentSemester")).isEqualTo(0.0);
			assertThat(value("dag: 3.9-10.9", "10.9", "newConsecutiveUndocumentedMonths")).isEqualTo(0);
			assertThat(value("dag: 3.9-10.9", "10.9", "markerSet")).isEqualTo(false);
		}

		@Test
		void markerIsForgottenAtANewSemesterInSemesterWindows() {
			assertThat(value("forsent: 8.1; merke: 1.12", "8.1", "newLateArrivalsSemester")).isEqualTo(0);
			assertThat(value("forsent: 8.1; merke: 1.12", "8.1", "newLateArrivalsRollingMonth")).isEqualTo(1);
			assertThat(value("forsent: 8.1; merke: 1.12", "8.1", "markerSet")).isEqualTo(true);
		}

		@Test
		void guardianCallBeforeTheClosingIsStillACall() {
			assertThat(value("dag ringt: 3.9; dag: 4.9 5.9; lukket: 4.9", "5.9", "guardianCallsInSpell")).isEqualTo(1);
		}

		@Test
		void leaveIsNotAttendance() {
			assertThat(value("dag gyldig permisjon: 4.9; dag: 5.9; lukket: 3.9", "5.9", "attendedSinceClosing"))
				.isEqualTo(false);
			assertThat(value("dag gyldig permisjon: 4.9; lukket: 3.9", "5.9", "attendedSinceClosing")).isEqualTo(true);
		}

	}

	private static Object value(String history, String date, String column) {
		return measured(history, date, column).value();
	}

	private static Measured measured(String history, String date, String column) {
		return MeasureColumn.parse(column).value(HistoryText.history(CALENDAR, history), HistoryText.date(date));
	}

	private static List<LocalDate> dates(String dates) {
		return Arrays.stream(dates.split(" ")).map(HistoryText::date).toList();
	}

}

package no.naervaer.measure;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The counts of the procedures' acceptance scenarios (part H of each, and §15 of the
 * common part), as far as they are counting. The municipality's limit stands in the
 * scenario; the number it is held against stands here.
 */
class ProcedureScenariosTests {

	private static final SchoolCalendar WEEK_40 = TestCalendars.tk2526(AutumnBreak.WEEK_40);

	private static final SchoolCalendar WEEK_41 = TestCalendars.tk2526(AutumnBreak.WEEK_41);

	@ParameterizedTest(name = "{0} {2} {3} = {4}")
	@CsvSource(delimiter = '|',
			textBlock = """
					NIT-A01 | time matematikk: 10.9                                        | 10.9  | invalidLessonsToday        | 1
					NIT-A02 | time matematikk gyldig: 10.9                                 | 10.9  | invalidLessonsToday        | 0
					NIT-A03 | dag gyldig syk meldt: 18.8 20.8 22.8 15.9 14.10 5.11 25.11 8.12 11.12 | 11.12 | validWholeDaysSemester | 9
					NIT-A03 | dag gyldig syk meldt: 18.8 20.8 22.8 15.9 14.10 5.11 25.11 8.12 11.12 | 11.12 | absencePercentLast15Weeks | 6/70
					NIT-A04 | dag gyldig syk meldt: 18.8 20.8 22.8 15.9 14.10 5.11 25.11 8.12 11.12 17.12 | 17.12 | validWholeDaysSemester | 10
					NIT-A04 | dag gyldig syk meldt: 18.8 20.8 22.8 15.9 14.10 5.11 25.11 8.12 11.12 17.12 | 17.12 | absencePercentLast15Weeks | 7/70
					NIT-A05 | dag: 20.8 4.9 18.9 8.10 21.10 4.11 19.11                     | 19.11 | absencePercentLast15Weeks  | 7/70
					NIT-A05 | dag: 20.8 4.9 18.9 8.10 21.10 4.11 19.11 20.11               | 20.11 | absencePercentLast15Weeks  | 8/70
					NIT-A06 | forsent: 3.9 15.9                                            | 15.9  | lateArrivalsRollingMonth   | 2
					NIT-A07 | forsent: 3.9 15.9 6.10                                       | 6.10  | lateArrivalsRollingMonth   | 2
					NIT-A08 | forsent: 15.9 24.9 8.10                                      | 8.10  | lateArrivalsRollingMonth   | 3
					NIT-A09 | forlot2: 4.11                                                | 4.11  | leftSchoolToday            | 1
					NIT-A09 | forlot2: 4.11                                                | 4.11  | invalidLessonsToday        | 2
					""")
	void nittedal(String id, String history, String date, String column, String expected) {
		check(WEEK_40, history, date, column, expected);
	}

	@ParameterizedTest(name = "{0} {2} {3} = {4}")
	@CsvSource(delimiter = '|', textBlock = """
			TRD-A01 | dag syk meldt: 2.9 10.9 18.9                   | 18.9  | wholeDaysCalendarMonth     | 3
			TRD-A02 | dag syk meldt: 2.9 10.9 18.9 25.9              | 25.9  | wholeDaysCalendarMonth     | 4
			TRD-A03 | dag syk meldt: 25.9 30.9 2.10 14.10            | 14.10 | wholeDaysCalendarMonth     | 2
			TRD-A03 | dag syk meldt: 25.9 30.9 2.10 14.10            | 14.10 | wholeDaysRollingMonth      | 4
			TRD-A04 | dag: 1.9                                       | 1.9   | invalidWholeDaysToday      | 1
			TRD-A04 | dag gyldig syk: 1.9                            | 1.9   | invalidWholeDaysToday      | 0
			TRD-A05 | dag syk meldt: 4.9 5.9 8.9                     | 5.9   | consecutiveWholeDays       | 2
			TRD-A05 | dag syk meldt: 4.9 5.9 8.9                     | 8.9   | consecutiveWholeDays       | 3
			TRD-A05 | dag syk meldt: 4.9 5.9 8.9                     | 8.9   | guardianCallsInSpell       | 0
			TRD-A05 | dag syk meldt: 4.9 5.9 8.9                     | 8.9   | wholeDaysCalendarMonth     | 3
			TRD-A06 | dag meldt: 2.10 3.10 13.10                     | 13.10 | consecutiveWholeDays       | 3
			TRD-A06 | dag meldt: 2.10 3.10 13.10                     | 13.10 | wholeDaysCalendarMonth     | 3
			TRD-A07 | dag meldt: 4.9 8.9; dag ringt: 5.9             | 8.9   | guardianCallsInSpell       | 1
			TRD-A08 | dag syk meldt: 20.8 21.8 2.9 3.9               | 12.9  | sickAbsencePercentSemester | 4/20
			TRD-A08 | dag syk meldt: 20.8 21.8 2.9 3.9               | 12.9  | schoolDaysElapsedSemester  | 20
			TRD-A09 | dag syk meldt: 20.8 21.8 2.9 3.9 15.9          | 15.9  | sickAbsencePercentSemester | 5/21
			TRD-A09 | dag syk meldt: 20.8 21.8 2.9 3.9 15.9          | 15.9  | wholeDaysCalendarMonth     | 3
			TRD-A10 | dag syk meldt: 19.8 20.8                       | 22.8  | sickAbsencePercentSemester | 2/5
			TRD-A10 | dag syk meldt: 19.8 20.8                       | 22.8  | schoolDaysElapsedSemester  | 5
			TRD-A11 | forsent: 3.11 7.11 12.11                       | 12.11 | lateArrivalsCalendarMonth  | 3
			TRD-A12 | forsent: 3.11 7.11 12.11 18.11                 | 18.11 | lateArrivalsCalendarMonth  | 4
			TRD-A12 | forsent: 3.11 7.11 12.11 18.11                 | 18.11 | newLateArrivalsSemester    | 0
			TRD-A13 | forsent: 3.11 7.11 12.11 18.11 1.12; merke: 19.11 | 1.12 | newLateArrivalsSemester  | 1
			TRD-A14 | time ugyldig: 5.11; time2 ugyldig: 12.11       | 5.11  | invalidMissedLessonsToday  | 1
			TRD-A14 | time ugyldig: 5.11; time2 ugyldig: 12.11       | 12.11 | invalidAbsenceDatesSemester | 2
			TRD-A15 | time2 ugyldig: 5.11                            | 5.11  | invalidAbsenceDatesSemester | 1
			TRD-A21 | dag gyldig permisjon: 3.11-7.11; dag syk meldt: 12.11-14.11 | 14.11 | wholeDaysCalendarMonth | 3
			TRD-A21 | dag gyldig permisjon: 3.11-7.11; dag syk meldt: 12.11-14.11 | 14.11 | consecutiveWholeDays   | 3
			TRD-A21 | dag gyldig permisjon: 3.11-7.11; dag syk meldt: 12.11-14.11 | 14.11 | guardianCallsInSpell   | 0
			""")
	void trondheim(String id, String history, String date, String column, String expected) {
		check(WEEK_41, history, date, column, expected);
	}

	@ParameterizedTest(name = "{0} {2} {3} = {4}")
	@CsvSource(delimiter = '|', textBlock = """
			AS-A01 | dag: 1.9 2.9 8.9 9.9 15.9 16.9               | 16.9  | wholeDaysLast28Days           | 6
			AS-A01 | dag: 1.9 2.9 8.9 9.9 15.9 16.9               | 16.9  | consecutiveWholeDays          | 2
			AS-A02 | dag: 1.9 2.9 8.9 9.9 15.9 16.9 22.9          | 22.9  | wholeDaysLast28Days           | 7
			AS-A03 | dag: 3.11 5.11 11.11 13.11 19.11 25.11 1.12  | 1.12  | wholeDaysLast28Days           | 6
			AS-A04 | dag: 22.9-26.9 6.10 7.10                     | 24.9  | consecutiveWholeDays          | 3
			AS-A04 | dag: 22.9-26.9 6.10 7.10                     | 7.10  | wholeDaysLast28Days           | 7
			AS-A05 | dag: 2.9                                     | 2.9   | unreportedWholeDaysToday      | 1
			AS-A06 | dag meldt: 2.9                               | 2.9   | unreportedWholeDaysToday      | 0
			AS-A07 | forlot2 ugyldig: 10.9 16.9                   | 16.9  | leftSchoolDatesLast28Days     | 2
			AS-A07 | forlot2 ugyldig: 10.9 16.9                   | 16.9  | invalidAbsenceDatesToday      | 1
			AS-A08 | forlot2 ugyldig: 10.9 16.9 25.9              | 25.9  | leftSchoolDatesLast28Days     | 3
			AS-A09 | forlot2 ugyldig: 10.9; time gyldig: 16.9     | 16.9  | leftSchoolDatesLast28Days     | 1
			AS-A09 | forlot2 ugyldig: 10.9; time gyldig: 16.9     | 16.9  | singleLessonsLast28Days       | 1
			AS-A09 | forlot2 ugyldig: 10.9; time gyldig: 16.9     | 10.9  | invalidAbsenceDatesToday      | 1
			AS-A16 | dag syk meldt: 3.11-13.11                    | 13.11 | consecutiveSickWholeDays      | 9
			AS-A17 | dag syk meldt: 3.11-14.11; trinn: 9          | 14.11 | consecutiveSickWholeDays      | 10
			AS-A17 | dag syk meldt: 3.11-14.11; trinn: 9          | 14.11 | grade                         | 9
			AS-A18 | dag syk meldt: 15.12-19.12 5.1-9.1           | 8.1   | consecutiveSickWholeDays      | 9
			AS-A18 | dag syk meldt: 15.12-19.12 5.1-9.1           | 9.1   | consecutiveSickWholeDays      | 10
			AS-A19 | dag: 1.9-28.11                               | 28.11 | consecutiveUndocumentedMonths | 2
			AS-A19 | dag: 1.9-1.12                                | 1.12  | consecutiveUndocumentedMonths | 3
			AS-A20 | dag: 1.9-7.11 11.11-1.12                     | 1.12  | consecutiveUndocumentedMonths | 0
			AS-A20 | dag: 1.9-7.11 11.11-10.2                     | 10.2  | consecutiveUndocumentedMonths | 2
			AS-A20 | dag: 1.9-7.11 11.11-11.2                     | 11.2  | consecutiveUndocumentedMonths | 3
			""")
	void as(String id, String history, String date, String column, String expected) {
		check(WEEK_40, history, date, column, expected);
	}

	@ParameterizedTest(name = "{0} {2} {3} = {4}")
	@CsvSource(delimiter = '|', textBlock = """
			TP-A01 | forsent: 2.9                               | 2.9   | unreportedAbsenceOrLateDatesToday | 1
			TP-A02 | dag meldt: 2.9                             | 2.9   | unreportedAbsenceOrLateDatesToday | 0
			TP-A03 | dag: 3.9 4.9                               | 4.9   | consecutiveWholeDays              | 2
			TP-A04 | dag: 3.9 4.9 5.9                           | 5.9   | consecutiveWholeDays              | 3
			TP-A06 | dag: 2.9 11.9 17.9                         | 17.9  | wholeDaysRollingMonth             | 3
			TP-A07 | dag: 2.9 11.9 17.9 25.9                    | 25.9  | wholeDaysRollingMonth             | 4
			TP-A08 | dag: 26.9 8.10 16.10 24.10                 | 24.10 | wholeDaysRollingMonth             | 4
			TP-A09 | dag: 26.9 8.10 16.10 27.10                 | 27.10 | wholeDaysRollingMonth             | 3
			TP-A10 | dag: 25.9 26.9 6.10                        | 6.10  | consecutiveWholeDays              | 3
			TP-A11 | forsent meldt: 3.9; forlot: 12.9; time: 23.9 | 12.9 | partDayDatesRollingMonth          | 2
			TP-A11 | forsent meldt: 3.9; forlot: 12.9; time: 23.9 | 23.9 | partDayDatesRollingMonth          | 3
			TP-A12 | dag: 3.9-10.9; merke: 5.9                  | 9.9   | newConsecutiveWholeDays           | 2
			TP-A12 | dag: 3.9-10.9; merke: 5.9                  | 10.9  | newConsecutiveWholeDays           | 3
			TP-A12 | dag: 3.9-10.9; merke: 5.9                  | 10.9  | markerSet                         | true
			TP-A14 | dag: 3.9-5.9 11.9 17.9 24.9; merke: 5.9    | 24.9  | newWholeDaysRollingMonth          | 3
			TP-A15 | dag: 3.9-5.9 11.9 17.9 24.9 7.10; merke: 5.9 | 7.10 | newWholeDaysRollingMonth         | 4
			TP-A21 | dag: 7.10 3.11-5.11; merke: 7.10; lukket: 7.10 | 5.11 | newConsecutiveWholeDays        | 3
			TP-A21 | dag: 7.10 3.11-5.11; merke: 7.10; lukket: 7.10 | 5.11 | attendedSinceClosing           | true
			TP-A22 | dag syk meldt: 3.11-14.11                  | 5.11  | consecutiveWholeDays              | 3
			TP-A22 | dag syk meldt: 3.11-14.11; merke: 5.11     | 10.11 | newConsecutiveWholeDays           | 3
			TP-A22 | dag syk meldt: 3.11-14.11; merke: 5.11     | 10.11 | attendedSinceClosing              | true
			TP-A22 | dag syk meldt: 3.11-14.11; merke: 10.11; lukket: 10.11 | 13.11 | attendedSinceClosing  | false
			TP-A23 | dag gyldig permisjon: 12.11-14.11          | 14.11 | consecutiveWholeDays              | 0
			TP-A23 | dag gyldig permisjon: 12.11-14.11          | 14.11 | unreportedAbsenceOrLateDatesToday | 0
			""")
	void tiltaksplan(String id, String history, String date, String column, String expected) {
		check(WEEK_40, history, date, column, expected);
	}

	@ParameterizedTest(name = "{0} {2} {3} = {4}")
	@CsvSource(delimiter = '|',
			textBlock = """
					JEV-A01 | dag: 1.12                                         | 1.12  | unreportedWholeDaysToday            | 1
					JEV-A02 | dag: 2.9 11.9 24.9                                | 24.9  | wholeDaysRollingMonth               | 3
					JEV-A03 | dag: 2.9 11.9 24.9 26.9                           | 26.9  | wholeDaysRollingMonth               | 4
					JEV-A04 | dag: 26.9 8.10 16.10 27.10                        | 27.10 | wholeDaysRollingMonth               | 3
					JEV-A05 | dag: 21.8 4.9 18.9 8.10 21.10 4.11 19.11          | 19.11 | absencePercentLast15Weeks           | 7/70
					JEV-A05 | dag: 21.8 4.9 18.9 8.10 21.10 4.11 19.11          | 19.11 | wholeDaysRollingMonth               | 3
					JEV-A06 | dag: 21.8 4.9 18.9 8.10 21.10 4.11 19.11 28.11    | 28.11 | absencePercentLast15Weeks           | 8/70
					JEV-A07 | dag: 20.8 21.8                                    | 22.8  | absencePercentLast15Weeks           | 2/70
					JEV-A08 | dag: 12.12 8.1 20.1 5.2 26.2 20.3                 | 20.3  | absencePercentLast15Weeks           | 6/60
					JEV-A09 | time Matematikk: 3.11 10.11                       | 10.11 | missedLessonsSameSubjectLast14Days  | 2
					JEV-A10 | time Matematikk: 3.11 17.11                       | 17.11 | missedLessonsSameSubjectLast14Days  | 1
					JEV-A11 | time Engelsk: 25.9 6.10                           | 6.10  | missedLessonsSameSubjectLast14Days  | 2
					JEV-A12 | time A: 3.11; time B: 5.11; time C: 10.11; time D: 13.11 | 13.11 | missedLessonsLast14Days      | 4
					JEV-A12 | time A: 3.11; time B: 5.11; time C: 10.11; time D: 13.11; time E: 14.11 | 14.11 | missedLessonsLast14Days | 5
					JEV-A13 | time: 1.9 8.9 15.9 22.9 6.10 13.10 20.10 27.10 3.11 | 3.11  | missedLessonsLast15Weeks          | 9
					JEV-A13 | time: 1.9 8.9 15.9 22.9 6.10 13.10 20.10 27.10 3.11 10.11 | 10.11 | missedLessonsLast15Weeks    | 10
					JEV-A13 | time: 1.9 8.9 15.9 22.9 6.10 13.10 20.10 27.10 3.11 10.11 | 10.11 | missedLessonsLast14Days     | 2
					JEV-A14 | dag: 3.11 10.11; time Matematikk: 3.11 10.11      | 10.11 | missedLessonsSameSubjectLast14Days  | 0
					""")
	void jevnaker(String id, String history, String date, String column, String expected) {
		check(WEEK_40, history, date, column, expected);
	}

	@ParameterizedTest(name = "{0} uke {1} {3} {4} = {5}")
	@CsvSource(delimiter = '|', textBlock = """
			X-1 | 41 | dag syk meldt: 3.9-5.9 11.9        | 5.9   | guardianCallsInSpell        | 0
			X-1 | 41 | dag syk meldt: 3.9-5.9 11.9        | 11.9  | wholeDaysCalendarMonth      | 4
			X-1 | 40 | dag syk meldt: 3.9-5.9 11.9        | 5.9   | consecutiveWholeDays        | 3
			X-1 | 40 | dag syk meldt: 3.9-5.9 11.9        | 11.9  | consecutiveWholeDays        | 1
			X-1 | 40 | dag syk meldt: 3.9-5.9 11.9        | 11.9  | wholeDaysRollingMonth       | 4
			X-2 | 41 | time Matematikk ugyldig: 10.9 16.9 | 16.9  | invalidMissedLessonsToday   | 1
			X-2 | 41 | time Matematikk ugyldig: 10.9 16.9 | 16.9  | invalidAbsenceDatesSemester | 2
			X-2 | 40 | time Matematikk ugyldig: 10.9 16.9 | 16.9  | singleLessonsLast28Days     | 2
			X-2 | 40 | time Matematikk ugyldig: 10.9 16.9 | 16.9  | unreportedAbsenceOrLateDatesToday | 1
			X-2 | 40 | time Matematikk ugyldig: 10.9 16.9 | 16.9  | partDayDatesRollingMonth    | 2
			X-2 | 40 | time Matematikk ugyldig: 10.9 16.9 | 16.9  | missedLessonsSameSubjectLast14Days | 2
			X-2 | 40 | time Matematikk ugyldig: 10.9 16.9 | 16.9  | invalidLessonsToday         | 1
			X-2 | 40 | time Matematikk ugyldig: 10.9 16.9 | 16.9  | unreportedWholeDaysToday    | 0
			X-3 | 41 | forsent meldt: 3.11 7.11 12.11 18.11 | 12.11 | lateArrivalsCalendarMonth | 3
			X-3 | 41 | forsent meldt: 3.11 7.11 12.11 18.11 | 18.11 | lateArrivalsCalendarMonth | 4
			X-3 | 40 | forsent meldt: 3.11 7.11 12.11 18.11 | 7.11  | partDayDatesRollingMonth  | 2
			X-3 | 40 | forsent meldt: 3.11 7.11 12.11 18.11 | 12.11 | partDayDatesRollingMonth  | 3
			X-3 | 40 | forsent meldt: 3.11 7.11 12.11 18.11 | 12.11 | lateArrivalsRollingMonth  | 3
			X-3 | 40 | forsent meldt: 3.11 7.11 12.11 18.11 | 12.11 | unreportedAbsenceOrLateDatesToday | 0
			X-3 | 40 | forsent: 3.11 7.11 12.11 18.11       | 12.11 | invalidAbsenceDatesToday  | 0
			X-4 | 41 | forlot2 ugyldig: 10.9 16.9 25.9    | 25.9  | invalidMissedLessonsToday   | 2
			X-4 | 41 | forlot2 ugyldig: 10.9 16.9 25.9    | 16.9  | invalidAbsenceDatesSemester | 2
			X-4 | 40 | forlot2 ugyldig: 10.9 16.9 25.9    | 16.9  | leftSchoolDatesLast28Days   | 2
			X-4 | 40 | forlot2 ugyldig: 10.9 16.9 25.9    | 25.9  | leftSchoolDatesLast28Days   | 3
			X-4 | 40 | forlot2 ugyldig: 10.9 16.9 25.9    | 25.9  | singleLessonsLast28Days     | 0
			X-4 | 40 | forlot2 ugyldig: 10.9 16.9 25.9    | 25.9  | partDayDatesRollingMonth    | 3
			X-4 | 40 | forlot2 ugyldig: 10.9 16.9 25.9    | 25.9  | missedLessonsLast14Days     | 4
			X-4 | 40 | forlot2 ugyldig: 10.9 16.9 25.9    | 25.9  | missedLessonsSameSubjectLast14Days | 0
			X-4 | 40 | forlot2 ugyldig: 10.9 16.9 25.9    | 10.9  | leftSchoolToday             | 1
			X-5 | 41 | dag gyldig syk meldt: 3.11-14.11   | 5.11  | consecutiveWholeDays        | 3
			X-5 | 41 | dag gyldig syk meldt: 3.11-14.11   | 6.11  | wholeDaysCalendarMonth      | 4
			X-5 | 41 | dag gyldig syk meldt: 3.11-14.11   | 14.11 | sickAbsencePercentSemester  | 10/60
			X-5 | 40 | dag gyldig syk meldt: 3.11-14.11   | 10.11 | wholeDaysLast28Days         | 6
			X-5 | 40 | dag gyldig syk meldt: 3.11-14.11   | 11.11 | wholeDaysLast28Days         | 7
			X-5 | 40 | dag gyldig syk meldt: 3.11-14.11   | 14.11 | consecutiveSickWholeDays    | 10
			X-5 | 40 | dag gyldig syk meldt: 3.11-14.11   | 6.11  | wholeDaysRollingMonth       | 4
			X-5 | 40 | dag gyldig syk meldt: 3.11-14.11   | 11.11 | absencePercentLast15Weeks   | 7/70
			X-5 | 40 | dag gyldig syk meldt: 3.11-14.11   | 12.11 | absencePercentLast15Weeks   | 8/70
			X-5 | 40 | dag gyldig syk meldt: 3.11-14.11   | 13.11 | validWholeDaysSemester      | 9
			X-5 | 40 | dag gyldig syk meldt: 3.11-14.11   | 14.11 | validWholeDaysSemester      | 10
			X-6 | 41 | dag: 2.9                           | 2.9   | invalidWholeDaysToday       | 1
			X-6 | 41 | dag: 2.9                           | 2.9   | invalidMissedLessonsToday   | 0
			X-6 | 40 | dag: 2.9                           | 2.9   | unreportedWholeDaysToday    | 1
			X-6 | 40 | dag: 2.9                           | 2.9   | invalidAbsenceDatesToday    | 1
			X-6 | 40 | dag: 2.9                           | 2.9   | invalidLessonsToday         | 1
			""")
	void acrossMunicipalities(String id, int breakWeek, String history, String date, String column, String expected) {
		check((breakWeek == 41) ? WEEK_41 : WEEK_40, history, date, column, expected);
	}

	private static void check(SchoolCalendar calendar, String history, String date, String column, String expected) {
		PupilHistory pupil = HistoryText.history(calendar, history);
		assertThat(MeasureColumn.parse(column).value(pupil, HistoryText.date(date)).value()).isEqualTo(value(expected));
	}

	/** {@code 7/70} is a percent, made the way a person would. */
	private static Object value(String text) {
		if (text.equals("true") || text.equals("false")) {
			return Boolean.valueOf(text);
		}
		String[] parts = text.split("/");
		return (parts.length == 1) ? (Object) Integer.valueOf(text)
				: (Object) (100.0 * Integer.parseInt(parts[0]) / Integer.parseInt(parts[1]));
	}

}

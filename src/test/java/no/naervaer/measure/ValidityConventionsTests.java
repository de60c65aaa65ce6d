package no.naervaer.measure;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Convention K7 of the procedures' common part, and what design §5 says on status,
 * message and cause. The histories are written as {@link HistoryText} reads them.
 */
class ValidityConventionsTests {

	private static final SchoolCalendar CALENDAR = TestCalendars.tk2526(AutumnBreak.WEEK_40);

	@Nested
	class K7Validity {

		@Test
		void unclarifiedWithoutMessageIsInvalidThatDayButInNoSum() {
			assertThat(value("dag: 3.9", "3.9", "invalidWholeDaysToday")).isEqualTo(1);
			assertThat(value("dag: 3.9", "3.9", "invalidWholeDaysSemester")).isEqualTo(0);
			assertThat(value("dag: 3.9", "3.9", "validWholeDaysSemester")).isEqualTo(0);
		}

		@Test
		void unclarifiedWithMessageIsNeither() {
			assertThat(value("dag meldt: 3.9", "3.9", "invalidWholeDaysToday")).isEqualTo(0);
			assertThat(value("dag meldt: 3.9", "3.9", "validWholeDaysToday")).isEqualTo(0);
			assertThat(value("dag meldt: 3.9", "3.9", "unclarifiedWholeDaysToday")).isEqualTo(1);
		}

		@Test
		void invalidWithMessageIsInvalid() {
			assertThat(value("dag ugyldig meldt: 3.9", "3.9", "invalidWholeDaysToday")).isEqualTo(1);
			assertThat(value("dag ugyldig meldt: 3.9", "3.9", "unreportedWholeDaysToday")).isEqualTo(0);
		}

		@Test
		void messageAfterHalfPastThreeIsNoMessageThatDay() {
			assertThat(value("dag seint: 3.9", "3.9", "unreportedWholeDaysToday")).isEqualTo(1);
			assertThat(value("dag meldt: 3.9", "3.9", "unreportedWholeDaysToday")).isEqualTo(0);
		}

		@Test
		void messageOnDayOneDoesNotCoverDayTwo() {
			assertThat(value("dag meldt: 3.9; dag: 4.9", "4.9", "unreportedWholeDaysToday")).isEqualTo(1);
		}

		@Test
		void validWithoutMessageIsNotUnreported() {
			assertThat(value("dag gyldig: 3.9", "3.9", "unreportedWholeDaysToday")).isEqualTo(0);
		}

		@Test
		void ofTwoWholeDayRowsValidHoldsOverInvalidOverUnclarified() {
			assertThat(value("dag ugyldig: 3.9; dag gyldig: 3.9", "3.9", "validWholeDaysSemester")).isEqualTo(1);
			assertThat(value("dag ugyldig: 3.9; dag gyldig: 3.9", "3.9", "invalidWholeDaysToday")).isEqualTo(0);
			assertThat(value("dag: 3.9; dag ugyldig: 3.9", "3.9", "invalidWholeDaysSemester")).isEqualTo(1);
			assertThat(value("dag meldt: 3.9; dag: 3.9", "3.9", "unreportedWholeDaysToday")).isEqualTo(0);
		}

		@Test
		void sicknessIsSicknessUnlessInvalid() {
			assertThat(value("dag syk: 3.9; dag syk ugyldig: 4.9", "4.9", "sickWholeDaysSemester")).isEqualTo(1);
			assertThat(value("dag helsetime: 3.9", "3.9", "healthAppointmentWholeDaysSemester")).isEqualTo(1);
			assertThat(value("dag helsetime: 3.9", "3.9", "sickWholeDaysSemester")).isEqualTo(0);
		}

		@Test
		void documentedAndUndocumented() {
			String history = "dag dokumentert: 3.9; dag: 4.9; time: 5.9";
			assertThat(value(history, "5.9", "documentedWholeDaysSemester")).isEqualTo(1);
			assertThat(value(history, "5.9", "undocumentedAbsenceDatesSemester")).isEqualTo(2);
		}

		@Test
		void guardianCallIsByTelephoneOrInPerson() {
			assertThat(value("dag ringt: 3.9; dag møtt: 4.9; dag meldt: 5.9", "5.9", "guardianCallsInSpell"))
				.isEqualTo(2);
			assertThat(value("dag ringt: 3.9; dag: 5.9", "5.9", "guardianCallsInSpell")).isEqualTo(0);
		}

	}

	private static Object value(String history, String date, String column) {
		return measured(history, date, column).value();
	}

	private static Measured measured(String history, String date, String column) {
		return MeasureColumn.parse(column).value(HistoryText.history(CALENDAR, history), HistoryText.date(date));
	}

}

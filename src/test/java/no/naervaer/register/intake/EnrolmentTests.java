package no.naervaer.register.intake;

import java.time.LocalDate;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import no.naervaer.register.Pupil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** From which day a pupil counts who is corrected or changes school (design §5). */
class EnrolmentTests {

	private static final SchoolCalendar CALENDAR = TestCalendars.tk2526(AutumnBreak.WEEK_40);

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "moves in mid-year, old row open      | 2025-08-18 | -          | B | 2025-11-03 | 2025-08-18",
					"moves over a weekend                 | 2025-08-18 | 2025-10-31 | B | 2025-11-03 | 2025-08-18",
					"moves over the autumn break          | 2025-08-18 | 2025-09-26 | B | 2025-10-06 | 2025-08-18",
					"was away from the municipality       | 2025-08-18 | 2025-10-24 | B | 2025-11-03 | 2025-11-03",
					"moves, new row from an earlier day   | 2025-09-01 | -          | B | 2025-08-18 | 2025-08-18",
					"moves, new row without a day         | 2025-08-18 | -          | B | -          | 2025-08-18",
					"moves, never had a first day         | -          | -          | B | 2025-11-03 | -",
					"same school, first day corrected     | 2025-08-18 | -          | A | 2025-09-01 | 2025-09-01",
					"same school, first day taken away    | 2025-08-18 | -          | A | -          | -",
					"nothing changed                      | 2025-08-18 | -          | A | 2025-08-18 | 2025-08-18" })
	void countsFrom(String what, LocalDate from, LocalDate to, String nextSchool, LocalDate nextFrom,
			LocalDate expected) {
		Enrolment before = Enrolment.of(pupil("A", from, to));

		Enrolment after = before.changed(pupil(nextSchool, nextFrom, null), CALENDAR);

		assertThat(after.countsFrom()).isEqualTo(expected);
		assertThat(after.sent().from()).isEqualTo(nextFrom);
		assertThat(after.changed(after.sent(), CALENDAR)).isEqualTo(after);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "2025-11-10,2025-08-18", "2025-08-11,2025-08-11", "-,2025-08-18" })
	void aCorrectionAfterTheMoveKeepsTheFirstSchoolsDay(LocalDate corrected, LocalDate expected) {
		Enrolment moved = Enrolment.of(pupil("A", LocalDate.of(2025, 8, 18), null))
			.changed(pupil("B", LocalDate.of(2025, 11, 3), null), CALENDAR);

		assertThat(moved.changed(pupil("B", corrected, null), CALENDAR).countsFrom()).isEqualTo(expected);
	}

	private static Pupil pupil(String school, LocalDate from, LocalDate to) {
		return new Pupil("k", "e1", "Kari", "Li", 2012, 8, "8A", school, null, from, to, false);
	}

}

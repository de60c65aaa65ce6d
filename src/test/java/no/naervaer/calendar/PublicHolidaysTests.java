package no.naervaer.calendar;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicHolidaysTests {

	@ParameterizedTest
	@CsvSource({ "2025-12-25,25. desember er helligdag (første juledag)",
			"2025-12-26,26. desember er helligdag (andre juledag)",
			"2026-01-01,1. januar er helligdag (første nyttårsdag)", "2026-04-02,2. april er helligdag (skjærtorsdag)",
			"2026-04-03,3. april er helligdag (langfredag)", "2026-04-06,6. april er helligdag (andre påskedag)",
			"2026-05-01,1. mai er helligdag", "2026-05-14,14. mai er helligdag (Kristi himmelfartsdag)",
			"2026-05-25,25. mai er helligdag (andre pinsedag)", "2028-05-17,17. mai er helligdag",
			"2027-05-17,17. mai er helligdag (andre pinsedag)", "2026-05-17,17. mai er en søndag",
			"2025-10-04,4. oktober er en lørdag", "2026-04-05,5. april er en søndag" })
	void saysWhyADateIsNeverASchoolDay(LocalDate date, String why) {
		assertThat(PublicHolidays.whyNeverSchoolDay(date)).contains(why);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-12-24", "2025-12-31", "2026-04-01", "2026-05-15", "2025-10-01", "2026-07-01" })
	void leavesOtherWeekdaysToTheSchoolCalendar(LocalDate date) {
		assertThat(PublicHolidays.whyNeverSchoolDay(date)).isEmpty();
	}

	@Test
	void knowsAllTwelveOfAYear() {
		assertThat(LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).filter(PublicHolidays::isHoliday))
			.hasSize(12);
	}

}

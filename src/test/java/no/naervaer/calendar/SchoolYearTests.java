package no.naervaer.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import no.naervaer.calendar.TestCalendars.AutumnBreak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static no.naervaer.calendar.DayType.FERIE;
import static no.naervaer.calendar.DayType.FRIDAG;
import static no.naervaer.calendar.DayType.PLANLEGGINGSDAG;
import static no.naervaer.calendar.DayType.SKOLEDAG;
import static no.naervaer.calendar.TestCalendars.AutumnBreak.WEEK_40;
import static no.naervaer.calendar.TestCalendars.AutumnBreak.WEEK_41;
import static org.assertj.core.api.Assertions.assertThat;

/** Imported rows of both shapes become school days. */
class SchoolYearTests {

	private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);

	private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

	private static final Map<LocalDate, DayType> NONE = Map.of();

	@ParameterizedTest
	@EnumSource
	void theListOfSchoolDaysAndTheExceptionsGiveTheSameCalendar(AutumnBreak autumnBreak) {
		assertThat(daysOf(listed(autumnBreak), NONE)).isEqualTo(TestCalendars.schoolDays(autumnBreak));
		assertThat(daysOf(TestCalendars.exceptions(autumnBreak), NONE))
			.isEqualTo(TestCalendars.schoolDays(autumnBreak));
	}

	@Test
	void aListThatAlsoHoldsExceptionsIsAList() {
		Map<LocalDate, DayType> rows = new TreeMap<>(listed(WEEK_40));
		rows.putAll(TestCalendars.exceptions(WEEK_40));
		assertThat(daysOf(rows, NONE)).isEqualTo(TestCalendars.schoolDays(WEEK_40));
	}

	@Test
	void aYearWithoutRowsHasNoSchoolDays() {
		assertThat(daysOf(NONE, NONE)).isEmpty();
		SchoolCalendar calendar = SchoolCalendars.assemble(listed(WEEK_40), NONE);
		assertThat(calendar.count(LocalDate.of(2024, 8, 1), LocalDate.of(2025, 7, 31))).isZero();
		assertThat(calendar.count(LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31))).isZero();
	}

	@Test
	void eachYearHasItsOwnShape() {
		Map<LocalDate, DayType> rows = new TreeMap<>(listed(WEEK_40));
		rows.put(LocalDate.of(2026, 10, 5), FERIE);
		SchoolCalendar calendar = SchoolCalendars.assemble(rows, NONE);
		assertThat(calendar.between(AUGUST, JULY)).isEqualTo(TestCalendars.schoolDays(WEEK_40));
		assertThat(calendar.isSchoolDay(LocalDate.of(2026, 10, 2))).isTrue();
		assertThat(calendar.isSchoolDay(LocalDate.of(2026, 10, 5))).isFalse();
	}

	@Test
	void weekendsAndPublicHolidaysNeverCountWhateverARowSays() {
		Map<LocalDate, DayType> rows = new TreeMap<>(listed(WEEK_40));
		rows.put(LocalDate.of(2026, 5, 1), SKOLEDAG);
		rows.put(LocalDate.of(2025, 10, 4), SKOLEDAG);
		Map<LocalDate, DayType> own = Map.of(LocalDate.of(2026, 5, 14), SKOLEDAG);
		assertThat(daysOf(rows, own)).isEqualTo(TestCalendars.schoolDays(WEEK_40));
	}

	@Test
	void aSchoolsOwnRowGoesBeforeTheMunicipalitys() {
		LocalDate closed = LocalDate.of(2025, 9, 10);
		LocalDate open = LocalDate.of(2025, 10, 1);
		Map<LocalDate, DayType> own = Map.of(closed, PLANLEGGINGSDAG, open, SKOLEDAG);
		for (Map<LocalDate, DayType> base : List.of(listed(WEEK_40), TestCalendars.exceptions(WEEK_40))) {
			SchoolCalendar calendar = SchoolCalendars.assemble(base, own);
			assertThat(calendar.isSchoolDay(closed)).isFalse();
			assertThat(calendar.isSchoolDay(open)).isTrue();
			assertThat(calendar.count(AUGUST, JULY)).isEqualTo(190);
		}
	}

	@Test
	void aSchoolsOwnRowsAreTheBaseOfAYearThatTheMunicipalityHasNotImported() {
		assertThat(daysOf(NONE, listed(WEEK_41))).isEqualTo(TestCalendars.schoolDays(WEEK_41));
		assertThat(daysOf(NONE, TestCalendars.exceptions(WEEK_41))).isEqualTo(TestCalendars.schoolDays(WEEK_41));
		Map<LocalDate, DayType> otherYear = Map.of(LocalDate.of(2024, 9, 2), SKOLEDAG);
		assertThat(daysOf(otherYear, listed(WEEK_41))).isEqualTo(TestCalendars.schoolDays(WEEK_41));
	}

	@Test
	void exceptionsWithoutTheSummerLeaveItToTheOrdinaryTerm() {
		SchoolCalendar calendar = SchoolCalendars
			.assemble(Map.of(LocalDate.of(2025, 8, 19), PLANLEGGINGSDAG, LocalDate.of(2025, 9, 29), FRIDAG), NONE);
		assertThat(calendar.firstOfYear(AUGUST)).contains(LocalDate.of(2025, 8, 18));
		assertThat(calendar.next(LocalDate.of(2025, 8, 18))).contains(LocalDate.of(2025, 8, 20));
		assertThat(calendar.lastOfYear(AUGUST)).contains(LocalDate.of(2026, 6, 19));
	}

	@Test
	void exceptionsThatHoldTheSummerSayThemselvesWhereTheYearBegins() {
		Map<LocalDate, DayType> rows = new TreeMap<>(TestCalendars.exceptions(WEEK_40));
		rows.remove(LocalDate.of(2025, 8, 14));
		rows.remove(LocalDate.of(2025, 8, 15));
		assertThat(SchoolCalendars.assemble(rows, NONE).firstOfYear(AUGUST)).contains(LocalDate.of(2025, 8, 14));
	}

	@Test
	void theEndOfLastYearsSummerHolidayIsNoCalendarOfTheNextYear() {
		Map<LocalDate, DayType> rows = new TreeMap<>(TestCalendars.exceptions(WEEK_40));
		LocalDate nextAugust = AUGUST.plusYears(1);
		nextAugust.datesUntil(nextAugust.withDayOfMonth(17)).forEach((date) -> rows.put(date, FERIE));
		SchoolCalendar calendar = SchoolCalendars.assemble(rows, NONE);
		assertThat(calendar.count(nextAugust, JULY.plusYears(1))).isZero();
		assertThat(calendar.count(AUGUST, JULY)).isEqualTo(190);
	}

	private static List<LocalDate> daysOf(Map<LocalDate, DayType> municipality, Map<LocalDate, DayType> own) {
		return SchoolCalendars.assemble(municipality, own).between(AUGUST, JULY);
	}

	private static Map<LocalDate, DayType> listed(AutumnBreak autumnBreak) {
		return TestCalendars.schoolDays(autumnBreak)
			.stream()
			.collect(Collectors.toMap(Function.identity(), (date) -> SKOLEDAG));
	}

}

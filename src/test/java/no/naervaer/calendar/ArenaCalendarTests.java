package no.naervaer.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.time.DayOfWeek.TUESDAY;
import static no.naervaer.calendar.TestCalendars.AutumnBreak.WEEK_40;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ArenaCalendarTests {

	private static final LocalTime TWO = LocalTime.of(14, 0);

	private static final ArenaCalendar EVERY_SECOND_TUESDAY = ArenaCalendar.everyWeeks(TUESDAY, 2,
			LocalDate.of(2025, 9, 2), TWO);

	@ParameterizedTest(name = "every second Tuesday after {0}: {1}")
	@CsvSource({ "2025-06-01,2025-09-02", "2025-09-01,2025-09-02", "2025-09-02,2025-09-16", "2025-09-15,2025-09-16",
			"2025-09-16,2025-09-30", "2025-12-29,2026-01-06" })
	void meetsEveryNthWeek(LocalDate after, LocalDate next) {
		assertThat(EVERY_SECOND_TUESDAY.nextAfter(after)).contains(next);
	}

	@Test
	void countsIsoWeeksFromTheFirstDate() {
		ArenaCalendar fromThursday = ArenaCalendar.everyWeeks(TUESDAY, 2, LocalDate.of(2025, 9, 4), null);
		assertThat(fromThursday.nextAfter(LocalDate.of(2025, 8, 1))).contains(LocalDate.of(2025, 9, 16));
		assertThat(fromThursday.time()).isEmpty();
	}

	@Test
	void meetsOnPlannedDatesOnly() {
		ArenaCalendar planned = ArenaCalendar.onDates(List.of(LocalDate.of(2025, 11, 5), LocalDate.of(2025, 9, 3)),
				TWO);
		assertThat(planned.nextAfter(LocalDate.of(2025, 9, 2))).contains(LocalDate.of(2025, 9, 3));
		assertThat(planned.nextAfter(LocalDate.of(2025, 9, 3))).contains(LocalDate.of(2025, 11, 5));
		assertThat(planned.nextAfter(LocalDate.of(2025, 11, 5))).isEmpty();
	}

	@Test
	void meetsAtLeastOnceInAWeek() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ArenaCalendar.everyWeeks(TUESDAY, 0, LocalDate.of(2025, 9, 2), TWO));
	}

	@Test
	void theDeadlineIsTheNextMeetingOnASchoolDay() {
		// 30 September is a Tuesday of the series in the autumn break
		assertThat(due(EVERY_SECOND_TUESDAY, "2025-09-16T08:00")).isEqualTo("2025-10-14T14:00");
		assertThat(due(EVERY_SECOND_TUESDAY, "2025-09-15T08:00")).isEqualTo("2025-09-16T14:00");
		ArenaCalendar untimed = ArenaCalendar.onDates(List.of(LocalDate.of(2025, 11, 5)), null);
		assertThat(due(untimed, "2025-09-15T08:00")).isEqualTo("2025-11-05T15:30");
	}

	@Test
	void withoutMorePlannedMeetingsTheDeadlineIsTheNextSchoolDay() {
		ArenaCalendar over = ArenaCalendar.onDates(List.of(LocalDate.of(2025, 9, 3)), TWO);
		assertThat(due(over, "2025-09-26T08:00")).isEqualTo("2025-10-06T15:30");
	}

	@Test
	void anUnknownArenaGivesNoDeadline() {
		assertThatExceptionOfType(NoDeadlineException.class).isThrownBy(() -> due(null, "2025-09-15T08:00"))
			.withMessage("Arenaen «team» er ikke beskrevet under arenaer i kommune.yaml.");
	}

	private static LocalDateTime due(ArenaCalendar arena, String start) {
		DeadlineBasis basis = new DeadlineBasis(new DeadlineDays(TestCalendars.tk2526(WEEK_40)),
				(name) -> Stream.of(name)
					.filter("team"::equals)
					.findFirst()
					.flatMap((known) -> Optional.ofNullable(arena)),
				AgreedDates.NONE);
		return DeadlineCode.parse("FORSTE_MULIGE_MOTE(team)").due(LocalDateTime.parse(start), basis);
	}

}

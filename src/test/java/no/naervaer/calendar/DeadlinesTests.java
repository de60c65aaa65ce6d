package no.naervaer.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static no.naervaer.calendar.TestCalendars.AutumnBreak.WEEK_40;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Deadlines of a school in a municipality, and those beyond the imported calendar. */
@ExtendWith(OutputCaptureExtension.class)
class DeadlinesTests {

	private static final String ASSUMED = "No imported calendar of nord";

	private CalendarDays days;

	private Deadlines deadlines;

	@BeforeEach
	void importCalendar() {
		this.days = new CalendarDays(JdbcClient.create(RegisterDatabase.create()));
		TestCalendars.store(this.days, "nord", WEEK_40);
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		ArenaCalendars arenas = (municipality, arena) -> Optional
			.of(ArenaCalendar.everyWeeks(DayOfWeek.MONDAY, 1, LocalDate.of(2025, 8, 18), null))
			.filter((found) -> municipality.equals("nord") && arena.equals("team"));
		beans.addBean("arenas", arenas);
		this.deadlines = new Deadlines(new SchoolCalendars(this.days), beans.getBeanProvider(ArenaCalendars.class));
	}

	@Test
	void usesTheSchoolsOwnDays() {
		this.days.put("nord", "100", LocalDate.of(2025, 9, 11), DayType.PLANLEGGINGSDAG);
		assertThat(due("SKOLEDAGER(1)", "2025-09-10T09:00")).isEqualTo("2025-09-12T15:30");
		assertThat(this.deadlines.due(DeadlineCode.parse("SKOLEDAGER(1)"), LocalDateTime.parse("2025-09-10T09:00"),
				"nord", "200"))
			.isEqualTo("2025-09-11T15:30");
	}

	@Test
	void findsTheArenaOfTheMunicipality() {
		assertThat(due("FORSTE_MULIGE_MOTE(team)", "2025-09-25T09:00")).isEqualTo("2025-10-06T15:30");
		assertThatExceptionOfType(NoDeadlineException.class)
			.isThrownBy(() -> due("FORSTE_MULIGE_MOTE(annet)", "2025-09-25T09:00"));
	}

	@Test
	void anAgreedDateIsDueAtTheEndOfThatDay() {
		AgreedDates agreed = (key) -> Optional.of(LocalDate.of(2025, 11, 6))
			.filter((date) -> key.equals("evaluationDate"));
		LocalDateTime start = LocalDateTime.parse("2025-10-16T09:00");
		assertThat(this.deadlines.due(DeadlineCode.parse("AVTALT_DATO(evaluationDate)"), start, "nord", "100", agreed))
			.isEqualTo("2025-11-06T15:30");
		assertThatExceptionOfType(NoDeadlineException.class)
			.isThrownBy(() -> due("AVTALT_DATO(evaluationDate)", "2025-10-16T09:00"))
			.withMessage("Ingen dato er avtalt i feltet «evaluationDate».");
	}

	@Test
	void countsSchoolDaysForRemindersAndEscalation() {
		LocalDate evaluation = LocalDate.of(2025, 11, 6);
		assertThat(this.deadlines.minus(evaluation, 3, "nord", "100")).isEqualTo("2025-11-03");
		assertThat(this.deadlines.plus(evaluation, 3, "nord", "100")).isEqualTo("2025-11-11");
		assertThat(this.deadlines.minus(LocalDate.of(2025, 10, 7), 3, "nord", "100")).isEqualTo("2025-09-25");
	}

	@ParameterizedTest(name = "{0} from {1}: {2}")
	@CsvSource({ "SKOLEDAGER(2),2026-06-17T09:00,2026-06-19T15:30", "SKOLEDAGER(3),2026-06-17T09:00,2026-08-17T15:30",
			"SKOLEDAGER(5),2026-06-19T09:00,2026-08-21T15:30", "UMIDDELBART,2026-06-19T15:00,2026-08-17T10:00",
			"SAMME_DAG,2026-07-08T09:00,2026-08-17T15:30", "SAMME_DAG,2027-05-17T09:00,2027-05-18T15:30",
			"SKOLEDAGER(1),2027-06-18T09:00,2027-08-16T15:30" })
	void aDeadlineBeyondTheImportedCalendarIsAssumed(String code, String start, String due) {
		assertThat(due(code, start)).isEqualTo(due);
	}

	@Test
	void anUnfinishedCalendarIsAssumedToGoOn() {
		this.days.put("sor", "", LocalDate.of(2025, 9, 10), DayType.SKOLEDAG);
		this.days.put("sor", "", LocalDate.of(2025, 9, 12), DayType.SKOLEDAG);
		assertThat(this.deadlines.plus(LocalDate.of(2025, 9, 9), 2, "sor", "100")).isEqualTo("2025-09-12");
		assertThat(this.deadlines.plus(LocalDate.of(2025, 9, 9), 3, "sor", "100")).isEqualTo("2025-09-15");
	}

	@Test
	void whatIsAssumedForDeadlinesIsNoSchoolDayForAbsence() {
		LocalDate assumed = LocalDate.of(2026, 8, 17);
		SchoolCalendars calendars = new SchoolCalendars(this.days);
		assertThat(this.deadlines.days("nord", "100").isSchoolDay(assumed)).isTrue();
		assertThat(calendars.of("nord", "100").isSchoolDay(assumed)).isFalse();
	}

	@Test
	void anAssumedYearIsLoggedOnce(CapturedOutput output) {
		due("SKOLEDAGER(2)", "2026-06-17T09:00");
		assertThat(output).doesNotContain(ASSUMED);
		due("SKOLEDAGER(5)", "2026-06-17T09:00");
		due("SKOLEDAGER(5)", "2026-06-18T09:00");
		assertThat(output.getOut().split(ASSUMED, -1)).hasSize(2);
	}

	@Test
	void theStrictestDeadlineIsTheEarliest() {
		LocalDateTime sameDay = due("SAMME_DAG", "2025-11-04T12:00");
		LocalDateTime nextDay = due("SKOLEDAGER(1)", "2025-11-04T12:00");
		assertThat(Deadlines.strictest(List.of(nextDay, sameDay))).isEqualTo("2025-11-04T15:30");
	}

	private LocalDateTime due(String code, String start) {
		return this.deadlines.due(DeadlineCode.parse(code), LocalDateTime.parse(start), "nord", "100");
	}

}

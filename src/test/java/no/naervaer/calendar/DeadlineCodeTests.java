package no.naervaer.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

import no.naervaer.calendar.TestCalendars.AutumnBreak;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static no.naervaer.calendar.TestCalendars.AutumnBreak.WEEK_40;
import static org.assertj.core.api.Assertions.assertThat;

/** Every code gives the dates that common §3 and the scenarios give, on TK-2526. */
class DeadlineCodeTests {

	@ParameterizedTest(name = "{0}: {1} + 10 = {2}, + 15 = {3}")
	@CsvSource({ "WEEK_40,2025-09-10,2025-09-24,2025-10-08", "WEEK_40,2025-09-24,2025-10-15,2025-10-22",
			"WEEK_40,2025-12-10,2026-01-07,2026-01-14", "WEEK_40,2026-02-09,2026-03-02,2026-03-09",
			"WEEK_40,2026-03-23,2026-04-14,2026-04-21", "WEEK_40,2026-04-27,2026-05-12,2026-05-21",
			"WEEK_40,2026-05-11,2026-05-28,2026-06-04", "WEEK_41,2025-09-10,2025-09-24,2025-10-01",
			"WEEK_41,2025-09-24,2025-10-15,2025-10-22" })
	void checkValues(AutumnBreak autumnBreak, LocalDate start, LocalDate ten, LocalDate fifteen) {
		DeadlineBasis basis = DeadlineBasis.of(TestCalendars.tk2526(autumnBreak));
		LocalDateTime morning = start.atTime(8, 0);
		assertThat(DeadlineCode.parse("SKOLEDAGER(10)").due(morning, basis)).isEqualTo(ten.atTime(15, 30));
		assertThat(DeadlineCode.parse("SKOLEDAGER(15)").due(morning, basis)).isEqualTo(fifteen.atTime(15, 30));
		assertThat(DeadlineCode.parse("TILTAKSUKER(2)").due(morning, basis)).isEqualTo(ten.atTime(15, 30));
		assertThat(DeadlineCode.parse("TILTAKSUKER(3)").due(morning, basis)).isEqualTo(fifteen.atTime(15, 30));
	}

	@ParameterizedTest(name = "{0} from {1}: {2}")
	@CsvSource({
			// to 15:30 the same school day, however late
			"SAMME_DAG,2025-11-04T08:00,2025-11-04T15:30", "SAMME_DAG,2025-11-04T15:30,2025-11-04T15:30",
			"SAMME_DAG,2025-11-04T17:00,2025-11-04T15:30",
			// from a Saturday, and from the autumn break
			"SAMME_DAG,2025-11-08T10:00,2025-11-10T15:30", "SAMME_DAG,2025-10-01T10:00,2025-10-06T15:30",
			// both sides of 14:30, whose seconds don't count
			"UMIDDELBART,2025-11-04T07:00,2025-11-04T15:30", "UMIDDELBART,2025-11-04T14:30,2025-11-04T15:30",
			"UMIDDELBART,2025-11-04T14:30:59,2025-11-04T15:30", "UMIDDELBART,2025-11-04T14:31,2025-11-05T10:00",
			"UMIDDELBART,2025-09-26T14:31,2025-10-06T10:00", "UMIDDELBART,2025-11-08T09:00,2025-11-10T10:00",
			"UMIDDELBART,2025-10-01T23:59,2025-10-06T10:00", "KLOKKESLETT(09:00),2025-11-04T08:20,2025-11-04T09:00",
			"KLOKKESLETT(09:00),2025-11-04T12:00,2025-11-04T09:00",
			"KLOKKESLETT(09:00),2025-11-09T08:20,2025-11-10T09:00",
			// the start date is not counted, school day or not
			"SKOLEDAGER(1),2025-09-10T15:30,2025-09-11T15:30", "SKOLEDAGER(1),2025-09-13T12:00,2025-09-15T15:30",
			"SKOLEDAGER(5),2025-09-12T10:00,2025-09-19T15:30", "SKOLEDAGER(5),2025-09-25T10:00,2025-10-09T15:30",
			"SKOLEDAGER(5),2025-10-09T10:00,2025-10-16T15:30", "TILTAKSUKER(3),2025-10-16T10:00,2025-11-06T15:30",
			"TILTAKSUKER(3),2025-12-10T10:00,2026-01-14T15:30", "TILTAKSUKER(3),2026-03-23T10:00,2026-04-21T15:30" })
	void dueTimes(String code, LocalDateTime start, LocalDateTime due) {
		DeadlineBasis basis = DeadlineBasis.of(TestCalendars.tk2526(WEEK_40));
		assertThat(DeadlineCode.parse(code).due(start, basis)).isEqualTo(due);
	}

}

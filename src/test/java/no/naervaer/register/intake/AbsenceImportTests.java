package no.naervaer.register.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import no.naervaer.calendar.CalendarDays;
import no.naervaer.calendar.DayType;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Cause;
import no.naervaer.register.AbsenceRecord.Channel;
import no.naervaer.register.AbsenceRecord.Extent;
import no.naervaer.register.AbsenceRecord.ReportedBy;
import no.naervaer.register.AbsenceRecord.Status;
import no.naervaer.register.AbsencesChanged;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** fravaer.csv: what lands, what is corrected and removed, and what is announced. */
@OnDatabase(Database.H2)
class AbsenceImportTests {

	private static final String WHOLE_DAY = "a1;e1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;";

	@Test
	void keepsEveryColumn(TestRegister register) {
		register.withPupils(1);

		ImportReport report = register.absences(
				"a1;e1;2025-09-10;TIME;2;Matematikk;GYLDIG;HELSETIME;ja;FORESATT;TELEFON;2025-09-10T08:05;",
				"a2;e1;2025-09-11;forlot;;;UGYLDIG;ANNET;false;ELEV;OPPMOTE;2025-09-11T08:05:09;nei",
				"a3;e1;2025-09-12;FORSENT;;;UAVKLART;UKJENT;;SKOLE;MELDING;;false");

		assertThat(report).isEqualTo(new ImportReport(3, 3, 0, 0, 0, List.of()));
		assertThat(register.absenceOf("e1")).containsExactly(
				new AbsenceRecord("a1", "e1", LocalDate.of(2025, 9, 10), Extent.TIME, 2, "Matematikk", Status.GYLDIG,
						Cause.HELSETIME, true, ReportedBy.FORESATT, Channel.TELEFON,
						LocalDateTime.of(2025, 9, 10, 8, 5)),
				new AbsenceRecord("a2", "e1", LocalDate.of(2025, 9, 11), Extent.FORLOT, 1, null, Status.UGYLDIG,
						Cause.ANNET, false, ReportedBy.ELEV, Channel.OPPMOTE, LocalDateTime.of(2025, 9, 11, 8, 5, 9)),
				new AbsenceRecord("a3", "e1", LocalDate.of(2025, 9, 12), Extent.FORSENT, 0, null, Status.UAVKLART,
						Cause.UKJENT, false, ReportedBy.SKOLE, Channel.MELDING, null));
	}

	@Test
	void theSameFileTwiceChangesNothing(TestRegister register) {
		register.withPupils(3);
		String[] rows = { WHOLE_DAY,
				"a2;e2;2025-09-10;TIME;1;;UAVKLART;UKJENT;nei;FORESATT;MELDING;2025-09-10T07:59:58;",
				"a3;e3;2025-09-10;DAG;;;GYLDIG;SYKDOM;ja;;;;", "a4;e3;2025-09-11;DAG;;;GYLDIG;SYKDOM;ja;;;;",
				"a4;;;;;;;;;;;;ja", "a2;e2;2025-09-10;TIME;2;;UAVKLART;UKJENT;nei;;;;" };

		assertThat(register.absences(rows)).isEqualTo(new ImportReport(6, 3, 0, 3, 0, List.of()));
		register.listener().reset();
		assertThat(register.absences(rows)).isEqualTo(new ImportReport(6, 0, 0, 6, 0, List.of()));
		assertThat(register.listener().changes).isEmpty();
		assertThat(register.absenceOf("e2")).extracting(AbsenceRecord::lessons).containsExactly(2);
		assertThat(register.staged()).isZero();
	}

	@Test
	void correctsAndRemoves(TestRegister register) {
		register.withPupils(2);
		register.absences(WHOLE_DAY, "a2;e1;2025-09-11;DAG;;;UAVKLART;UKJENT;nei;;;;",
				"a3;e2;2025-09-11;DAG;;;UAVKLART;UKJENT;nei;;;;");
		register.listener().reset();

		ImportReport report = register.absences("a1;e1;2025-09-12;DAG;;;GYLDIG;SYKDOM;nei;;;;", "a2;;;;;;;;;;;;true",
				"unknown;;;;;;;;;;;;true", "a3;e2;2025-09-11;DAG;;;UAVKLART;UKJENT;nei;;;;");

		assertThat(report).isEqualTo(new ImportReport(4, 0, 1, 2, 1, List.of()));
		assertThat(register.absenceOf("e1")).extracting(AbsenceRecord::date, AbsenceRecord::status)
			.containsExactly(tuple(LocalDate.of(2025, 9, 12), Status.GYLDIG));
		assertThat(register.listener().changes).containsExactly(new AbsencesChanged(register.municipality(), "e1",
				Set.of(LocalDate.of(2025, 9, 10), LocalDate.of(2025, 9, 11), LocalDate.of(2025, 9, 12))));
	}

	@Test
	void removesByKeyAlone(TestRegister register) {
		register.withPupils(1);
		register.absences(WHOLE_DAY);

		ImportReport report = register.run(RegisterFile.ABSENCES, "slettet,kilde_id\nja,a1\nja,a1\nnei,a2\n");

		assertThat(report.removed()).isEqualTo(1);
		assertThat(report.unchanged()).isEqualTo(1);
		assertThat(report.rejected()).extracting(Rejection::line, Rejection::column)
			.containsExactly(tuple(4, "elev_id"));
		assertThat(register.absenceOf("e1")).isEmpty();
	}

	@Test
	void theLastUsableRowOfAKeyHoldsHoweverFarApart(TestRegister register) {
		register.withPupils(1200);
		List<String> rows = new ArrayList<>();
		rows.add("x;e1;2025-09-10;TIME;1;;UAVKLART;UKJENT;nei;;;;");
		for (int i = 2; i <= 1200; i++) {
			rows.add("a%d;e%d;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;".formatted(i, i));
		}
		rows.add("x;e1;2025-09-10;TIME;3;;UAVKLART;UKJENT;nei;;;;");
		rows.add("x;e1;2025-09-10;TIME;0;;UAVKLART;UKJENT;nei;;;;");
		rows.add("x;e2;2025-09-10;TIME;4;;UAVKLART;UKJENT;nei;;;;");

		ImportReport report = register.absences(rows.toArray(String[]::new));

		assertThat(report.inserted()).isEqualTo(1200);
		assertThat(report.unchanged()).isEqualTo(1);
		assertThat(report.rejected()).extracting(Rejection::line, Rejection::column)
			.containsExactly(tuple(1203, "antall_timer"), tuple(1204, "kilde_id"));
		assertThat(register.absenceOf("e1")).extracting(AbsenceRecord::lessons).containsExactly(3);
	}

	@Test
	void keepsTwoRecordsOnOneDate(TestRegister register) {
		register.withPupils(1);

		register.absences(WHOLE_DAY, "a2;e1;2025-09-10;FORSENT;;;UAVKLART;UKJENT;nei;;;;",
				"a3;e1;2025-09-10;DAG;;;GYLDIG;SYKDOM;nei;;;;");

		assertThat(register.absenceOf("e1")).extracting(AbsenceRecord::sourceId).containsExactly("a1", "a2", "a3");
		assertThat(register.listener().changes)
			.containsExactly(new AbsencesChanged(register.municipality(), "e1", Set.of(LocalDate.of(2025, 9, 10))));
	}

	@Test
	void rejectsASourceIdOfAnotherPupil(TestRegister register) {
		register.withPupils(2);
		register.absences(WHOLE_DAY);

		ImportReport report = register.absences("a1;e2;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;");

		assertThat(report.rejected()).singleElement().satisfies((row) -> {
			assertThat(row.column()).isEqualTo("kilde_id");
			assertThat(row.reason()).contains("annen elev");
		});
		assertThat(register.absenceOf("e1")).hasSize(1);
	}

	@Test
	void acceptsOnlySchoolDaysOnWhichThePupilCounts(TestRegister register) {
		register.pupils("e1;Kari;Li;2012;8;8A;%s;l1;2025-09-08;2026-01-30;nei".formatted(TestRegister.SCHOOL));
		List<String> dates = List.of("2025-09-05", "2025-09-08", "2025-09-13", "2025-09-30", "2025-12-25", "2026-01-30",
				"2026-02-02");

		ImportReport report = register.absences(dates.stream()
			.map((date) -> "a-%s;e1;%s;DAG;;;UAVKLART;UKJENT;nei;;;;".formatted(date, date))
			.toArray(String[]::new));

		assertThat(register.absenceOf("e1")).extracting(AbsenceRecord::date)
			.containsExactly(LocalDate.of(2025, 9, 8), LocalDate.of(2026, 1, 30));
		assertThat(report.rejected()).extracting(Rejection::line, Rejection::column, Rejection::reason)
			.containsExactly(
					tuple(2, "dato",
							"Eleven går ikke på skolen den dagen. Datoen må være fra 2025-09-08 til 2026-01-30."),
					tuple(4, "dato", "13. september er en lørdag. Fravær kan bare føres på skoledager."),
					tuple(5, "dato",
							"2025-09-30 er ikke en skoledag i skoleruta til elevens skole. Fravær kan bare føres på skoledager."),
					tuple(6, "dato",
							"25. desember er helligdag (første juledag). Fravær kan bare føres på skoledager."),
					tuple(8, "dato",
							"Eleven går ikke på skolen den dagen. Datoen må være fra 2025-09-08 til 2026-01-30."));
	}

	@Test
	void keepsWhatFallsOnADayThatIsNoLongerASchoolDay(TestRegister register) {
		register.withPupils(1);
		register.absences(WHOLE_DAY);

		ImportReport report = register.run(RegisterFile.CALENDAR,
				"skole_orgnr;dato;dagtype\n;2025-09-10;PLANLEGGINGSDAG\n");

		assertThat(report.updated()).isEqualTo(1);
		assertThat(register.absenceOf("e1")).hasSize(1);
		assertThat(register.absences("a2;e1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;").rejected()).hasSize(1);
		register.bean(CalendarDays.class).put(register.municipality(), "", LocalDate.of(2025, 9, 10), DayType.SKOLEDAG);
	}

	@Test
	void announcesAPupilOnceHoweverTheFileIsSorted(TestRegister register) {
		register.withPupils(600);
		List<String> rows = new ArrayList<>();
		for (String date : List.of("2025-09-08", "2025-09-09", "2025-09-10")) {
			for (int i = 1; i <= 600; i++) {
				rows.add("%s-%d;e%d;%s;DAG;;;UAVKLART;UKJENT;nei;;;;".formatted(date, i, i, date));
			}
		}

		register.absences(rows.toArray(String[]::new));

		assertThat(register.listener().changes).hasSize(600)
			.allSatisfy((event) -> assertThat(event.dates()).hasSize(3));
	}

	@Test
	void aFailureElsewhereCostsOnlyThePupilItBelongsTo(TestRegister register) {
		register.withPupils(120);
		register.listener().failing.addAll(Set.of("e7", "e99"));
		List<String> rows = new ArrayList<>();
		for (int i = 1; i <= 120; i++) {
			rows.add("d%d;e%d;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;".formatted(i, i));
			rows.add("t%d;e%d;2025-09-11;TIME;1;;UAVKLART;UKJENT;nei;;;;".formatted(i, i));
		}

		ImportReport report = register.absences(rows.toArray(String[]::new));

		assertThat(report.inserted()).isEqualTo(236);
		assertThat(report.rejected()).extracting(Rejection::line).containsExactly(14, 15, 198, 199);
		assertThat(report.rejected()).extracting(Rejection::reason)
			.allSatisfy((reason) -> assertThat(reason).startsWith("Raden kunne ikke behandles nå"));
		assertThat(register.absenceOf("e7")).isEmpty();
		assertThat(register.absenceOf("e8")).hasSize(2);

		register.listener().reset();
		assertThat(register.absences(rows.toArray(String[]::new)))
			.isEqualTo(new ImportReport(240, 4, 0, 236, 0, List.of()));
		assertThat(register.listener().changes.stream().map(AbsencesChanged::pupilId).collect(Collectors.toSet()))
			.containsExactlyInAnyOrder("e7", "e99");
	}

	@Test
	void leavesNothingBehindWhenTheFileCanNotBeUsed(TestRegister register) {
		register.withPupils(1);

		assertThatExceptionOfType(UnusableFileException.class)
			.isThrownBy(() -> register.run(RegisterFile.ABSENCES, "kilde_id;elev_id;omfang\na1;e1;DAG\n"))
			.withMessageContaining("dato");
		assertThat(register.staged()).isZero();
	}

}

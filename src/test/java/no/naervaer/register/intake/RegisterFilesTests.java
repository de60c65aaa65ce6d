package no.naervaer.register.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.municipality.School;
import no.naervaer.municipality.Schools;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffMember;
import no.naervaer.register.AbsencesChanged;
import no.naervaer.register.Guardian;
import no.naervaer.register.Guardians;
import no.naervaer.register.Pupil;
import no.naervaer.register.PupilMoved;
import no.naervaer.register.Pupils;
import no.naervaer.register.Timetable;
import org.junit.jupiter.api.Test;

import static no.naervaer.register.intake.TestRegister.OTHER_SCHOOL;
import static no.naervaer.register.intake.TestRegister.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The six files of the register: each column, twice the same, changes, removals. */
@OnDatabase(Database.H2)
class RegisterFilesTests {

	private static final String KARI = "e1;Kari;Li;2012;8;8A;" + SCHOOL + ";l1;2025-08-18;;nei";

	@Test
	void schools(TestRegister register) {
		String csv = "skole_orgnr;navn\n900000003;Åsen skole\n90000004;For kort\n900000005;\n";

		ImportReport report = register.run(RegisterFile.SCHOOLS, csv);

		assertThat(report.inserted()).isEqualTo(1);
		assertThat(columns(report)).containsExactly("3 skole_orgnr", "4 navn");
		assertThat(register.run(RegisterFile.SCHOOLS, csv).unchanged()).isEqualTo(1);
		assertThat(register.run(RegisterFile.SCHOOLS, "navn;skole_orgnr\nÅsen;900000003\n").updated()).isEqualTo(1);
		assertThat(register.bean(Schools.class).find(register.municipality(), "900000003"))
			.contains(new School(register.municipality(), "900000003", "Åsen"));
		assertThat(register.run(RegisterFile.SCHOOLS, "skole_orgnr;slettet\n900000003;ja\n900000009;ja\n"))
			.isEqualTo(new ImportReport(2, 0, 0, 1, 1, List.of()));
	}

	@Test
	void aSchoolWithPeopleIsNotRemoved(TestRegister register) {
		register.pupils(KARI);
		register.run(RegisterFile.STAFF,
				"ansatt_id;navn;epost;skole_orgnr;rolle\nl1;Liv;;%s;contactTeacher\n".formatted(OTHER_SCHOOL));

		ImportReport report = register.run(RegisterFile.SCHOOLS,
				"skole_orgnr;slettet\n%s;ja\n%s;ja\n".formatted(SCHOOL, OTHER_SCHOOL));

		assertThat(report.rejected()).extracting(Rejection::reason)
			.satisfiesExactly((pupils) -> assertThat(pupils).contains("1 elever"),
					(staff) -> assertThat(staff).contains("ansatte"));
	}

	@Test
	void staff(TestRegister register) {
		String csv = """
				ansatt_id;navn;epost;skole_orgnr;rolle
				l1;Liv;liv@skole.no;%1$s;contactTeacher
				l1;Liv Berg;liv@skole.no;%1$s;principal
				l2;Per;;;schoolOwner
				l 3;Ida;;%1$s;contactTeacher
				l4;Ida;;%1$s;king
				l5;Ida;;;contactTeacher
				l6;Ida;ikke-epost;%1$s;contactTeacher
				l7;Ida;;900000009;contactTeacher
				""".formatted(SCHOOL);

		ImportReport report = register.run(RegisterFile.STAFF, csv);

		assertThat(report.inserted()).isEqualTo(3);
		assertThat(columns(report)).containsExactly("5 ansatt_id", "6 rolle", "7 skole_orgnr", "8 epost",
				"9 skole_orgnr");
		Staff staff = register.bean(Staff.class);
		assertThat(staff.find(register.municipality(), "l1"))
			.contains(new StaffMember(register.municipality(), "l1", "Liv Berg", "liv@skole.no"));
		assertThat(register.run(RegisterFile.STAFF, csv).unchanged()).isEqualTo(3);

		ImportReport removal = register.run(RegisterFile.STAFF,
				"ansatt_id;skole_orgnr;rolle;slettet\nl1;%1$s;principal;ja\nl2;;schoolOwner;ja\n".formatted(SCHOOL));

		assertThat(removal.removed()).isEqualTo(2);
		assertThat(staff.holding(register.municipality(), SCHOOL, "principal")).isEmpty();
		assertThat(staff.find(register.municipality(), "l1")).isPresent();
		assertThat(staff.find(register.municipality(), "l2")).isEmpty();
	}

	@Test
	void pupils(TestRegister register) {
		String[] rows = { KARI, "e2;Ola;Li;;1;1B;" + OTHER_SCHOOL + ";;;;ja" };

		assertThat(register.pupils(rows)).isEqualTo(new ImportReport(2, 2, 0, 0, 0, List.of()));
		assertThat(register.pupils(rows)).isEqualTo(new ImportReport(2, 0, 0, 2, 0, List.of()));
		assertThat(register.pupil("e1")).isEqualTo(new Pupil(register.municipality(), "e1", "Kari", "Li", 2012, 8, "8A",
				SCHOOL, "l1", LocalDate.of(2025, 8, 18), null, false));
		assertThat(register.pupil("e2")).isEqualTo(new Pupil(register.municipality(), "e2", "Ola", "Li", null, 1, "1B",
				OTHER_SCHOOL, null, null, null, true));
		assertThat(register.pupil("e1")).asString().doesNotContain("Kari", "Li");
	}

	@Test
	void pupilsThatCanNotBeUsed(TestRegister register) {
		ImportReport report = register.pupils("e1;;Li;2012;8;8A;" + SCHOOL + ";;;;",
				"e1;Kari;;2012;8;8A;" + SCHOOL + ";;;;", "e1;Kari;Li;12;8;8A;" + SCHOOL + ";;;;",
				"e1;Kari;Li;2012;0;8A;" + SCHOOL + ";;;;", "e1;Kari;Li;2012;11;8A;" + SCHOOL + ";;;;",
				"e1;Kari;Li;2012;8;;" + SCHOOL + ";;;;", "e1;Kari;Li;2012;8;8A;900000009;;;;",
				"e1;Kari;Li;2012;8;8A;" + SCHOOL + ";l 1;;;",
				"e1;Kari;Li;2012;8;8A;" + SCHOOL + ";;2025-10-01;2025-09-30;",
				"e1;Kari;Li;2012;8;8A;" + SCHOOL + ";;;;kanskje");

		assertThat(columns(report)).containsExactly("2 fornavn", "3 etternavn", "4 fodt_aar", "5 trinn", "6 trinn",
				"7 klasse", "8 skole_orgnr", "9 kontaktlaerer_id", "10 til", "11 adressesperre");
		assertThat(report.rejected().get(8).reason())
			.isEqualTo("Siste dag (2025-09-30) er før første dag (2025-10-01). til må være lik eller senere enn fra.");
	}

	@Test
	void aPupilWhoChangesSchoolKeepsTheFirstDay(TestRegister register) {
		register.pupils(KARI, "e2;Ola;Li;2012;8;8A;" + SCHOOL + ";l1;2025-08-18;;nei");
		Pupil before = register.pupil("e1");
		String moved = "e1;Kari;Li;2012;8;8C;" + OTHER_SCHOOL + ";l9;2025-11-03;;nei";

		assertThat(register.pupils(moved).updated()).isEqualTo(1);

		Pupil after = register.pupil("e1");
		assertThat(after.school()).isEqualTo(OTHER_SCHOOL);
		assertThat(after.from()).isEqualTo(LocalDate.of(2025, 8, 18));
		assertThat(register.listener().moves).containsExactly(new PupilMoved(before, after));
		assertThat(register.pupils(moved).unchanged()).isEqualTo(1);
		assertThat(register.absences("a1;e1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;").inserted()).isEqualTo(1);
		register.listener().reset();

		register.pupils("e1;Kari;Li;2012;8;8C;" + OTHER_SCHOOL + ";l9;2025-11-04;2026-06-19;nei",
				"e2;Ola Per;Li;2013;9;8A;" + SCHOOL + ";l1;2025-08-20;;ja");

		assertThat(register.pupil("e1").from()).isEqualTo(LocalDate.of(2025, 8, 18));
		assertThat(register.pupil("e2").from()).isEqualTo(LocalDate.of(2025, 8, 20));
		assertThat(register.listener().moves).isEmpty();
	}

	@Test
	void withAPupilGoGuardiansAndAbsence(TestRegister register) {
		register.pupils(KARI);
		register.run(RegisterFile.GUARDIANS, "foresatt_id;elev_id;navn;foreldreansvar\nf1;e1;Eva;ja\n");
		register.absences("a1;e1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;");
		register.listener().reset();

		ImportReport report = register.run(RegisterFile.PUPILS, "elev_id;slettet\ne1;ja\ne9;ja\n");

		assertThat(report).isEqualTo(new ImportReport(2, 0, 0, 1, 1, List.of()));
		assertThat(register.bean(Pupils.class).find(register.municipality(), "e1")).isEmpty();
		assertThat(register.bean(Guardians.class).of(register.municipality(), "e1")).isEmpty();
		assertThat(register.absenceOf("e1")).isEmpty();
		assertThat(register.listener().changes)
			.containsExactly(new AbsencesChanged(register.municipality(), "e1", Set.of(LocalDate.of(2025, 9, 10))));
	}

	@Test
	void guardians(TestRegister register) {
		register.withPupils(2);
		String csv = """
				foresatt_id;elev_id;navn;epost;telefon;foreldreansvar;sprak
				f1;e1;Eva Li;eva@li.no;+47 12 34 56 78;ja;nb
				f1;e2;Eva Li;;;ja;
				f2;e1;Jon Li;;;nei;pl
				f3;e9;Siv;;;ja;
				f4;e1;Siv;siv(at)li.no;;ja;
				f5;e1;Siv;;ring meg;ja;
				f6;e1;Siv;;;;
				""";

		ImportReport report = register.run(RegisterFile.GUARDIANS, csv);

		assertThat(report.inserted()).isEqualTo(3);
		assertThat(columns(report)).containsExactly("5 elev_id", "6 epost", "7 telefon", "8 foreldreansvar");
		assertThat(register.run(RegisterFile.GUARDIANS, csv).unchanged()).isEqualTo(3);
		Guardians guardians = register.bean(Guardians.class);
		assertThat(guardians.of(register.municipality(), "e1")).containsExactly(
				new Guardian(register.municipality(), "f1", "e1", "Eva Li", "eva@li.no", "+47 12 34 56 78", true, "nb"),
				new Guardian(register.municipality(), "f2", "e1", "Jon Li", null, null, false, "pl"));

		ImportReport changed = register.run(RegisterFile.GUARDIANS,
				"foresatt_id;elev_id;navn;foreldreansvar;slettet\nf2;e1;Jon Berg;nei;nei\nf1;e1;;;ja\nf9;e1;;;ja\n");

		assertThat(changed).isEqualTo(new ImportReport(3, 0, 1, 1, 1, List.of()));
		assertThat(guardians.of(register.municipality(), "e1")).extracting(Guardian::name).containsExactly("Jon Berg");
	}

	@Test
	void calendar(TestRegister register) {
		String csv = """
				skole_orgnr;dato;dagtype
				;2025-09-10;FERIE
				%s;2025-09-10;SKOLEDAG
				;2025-09-13;SKOLEDAG
				;2025-12-25;SKOLEDAG
				;2025-09-14;FRIDAG
				900000009;2025-09-11;FERIE
				;2025-09-12;SNØDAG
				;;FERIE
				""".formatted(OTHER_SCHOOL);

		ImportReport report = register.run(RegisterFile.CALENDAR, csv);

		assertThat(report).extracting(ImportReport::inserted, ImportReport::updated).containsExactly(2, 1);
		assertThat(columns(report)).containsExactly("4 dagtype", "5 dagtype", "7 skole_orgnr", "8 dagtype", "9 dato");
		assertThat(report.rejected().get(0).reason())
			.isEqualTo("13. september er en lørdag og kan ikke være SKOLEDAG. Rett datoen, eller ta bort raden.");
		SchoolCalendars calendars = register.bean(SchoolCalendars.class);
		LocalDate day = LocalDate.of(2025, 9, 10);
		assertThat(calendars.of(register.municipality(), SCHOOL).isSchoolDay(day)).isFalse();
		assertThat(calendars.of(register.municipality(), OTHER_SCHOOL).isSchoolDay(day)).isTrue();
		assertThat(register.run(RegisterFile.CALENDAR, csv).unchanged()).isEqualTo(3);
		assertThat(register.run(RegisterFile.CALENDAR, "skole_orgnr;dato;slettet\n;2025-09-10;ja\n;2025-09-27;ja\n"))
			.isEqualTo(new ImportReport(2, 0, 0, 1, 1, List.of()));
	}

	@Test
	void timetable(TestRegister register) {
		String csv = """
				klasse;skole_orgnr;ukedag;antall_timer
				8A;%1$s;mandag;6
				8A;%1$s;2;5
				8A;;Mandag;4
				8A;;FREDAG;3
				8A;%1$s;lørdag;6
				8A;%1$s;onsdag;0
				;%1$s;onsdag;5
				8A;900000009;onsdag;5
				""".formatted(SCHOOL);

		ImportReport report = register.run(RegisterFile.TIMETABLE, csv);

		assertThat(report.inserted()).isEqualTo(4);
		assertThat(columns(report)).containsExactly("6 ukedag", "7 antall_timer", "8 klasse", "9 skole_orgnr");
		assertThat(register.run(RegisterFile.TIMETABLE, csv).unchanged()).isEqualTo(4);
		Timetable timetable = register.bean(Timetable.class);
		assertThat(timetable.lessons(register.municipality(), SCHOOL, "8A"))
			.isEqualTo(Map.of(DayOfWeek.MONDAY, 6, DayOfWeek.TUESDAY, 5, DayOfWeek.FRIDAY, 3));
		assertThat(timetable.lessons(register.municipality(), OTHER_SCHOOL, "8A"))
			.isEqualTo(Map.of(DayOfWeek.MONDAY, 4, DayOfWeek.FRIDAY, 3));

		ImportReport changed = register.run(RegisterFile.TIMETABLE,
				"klasse;skole_orgnr;ukedag;antall_timer;slettet\n8A;%1$s;1;;ja\n8A;%1$s;tirsdag;7;\n8A;%1$s;5;;ja\n"
					.formatted(SCHOOL));

		assertThat(changed).isEqualTo(new ImportReport(3, 0, 1, 1, 1, List.of()));
		assertThat(timetable.lessons(register.municipality(), SCHOOL, "8A"))
			.isEqualTo(Map.of(DayOfWeek.MONDAY, 4, DayOfWeek.TUESDAY, 7, DayOfWeek.FRIDAY, 3));
	}

	@Test
	void theOrderOfRowsInARegisterFileDoesNotMatterForOtherRows(TestRegister register) {
		register.pupils(KARI, "e2;Ola;Li;2012;8;8A;" + SCHOOL + ";;;;nei",
				"e1;Kari Anne;Li;2012;8;8A;" + SCHOOL + ";l1;2025-08-18;;nei");

		assertThat(register.bean(Pupils.class).inSchool(register.municipality(), SCHOOL))
			.extracting(Pupil::id, Pupil::firstName)
			.containsExactly(tuple("e1", "Kari Anne"), tuple("e2", "Ola"));
		assertThat(register.listener().moves).isEmpty();
	}

	private static List<String> columns(ImportReport report) {
		assertThat(report.rejected()).allSatisfy((row) -> assertThat(row.reason()).endsWith("."));
		return report.rejected().stream().map((row) -> row.line() + " " + row.column()).toList();
	}

}

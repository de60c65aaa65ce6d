package no.naervaer.register.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.Absences;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static no.naervaer.register.intake.TestRegister.OTHER_SCHOOL;
import static no.naervaer.register.intake.TestRegister.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

/** What the other packages read from the register. */
@OnDatabase(Database.H2)
class RegisterReadingTests {

	private static final LocalDate FROM = LocalDate.of(2025, 9, 9);

	private static final LocalDate TO = LocalDate.of(2025, 9, 10);

	@Test
	void handsOverEveryPupilOnceWithTheAbsenceInThePeriod(TestRegister register) {
		register.withPupils(450);
		List<String> rows = new ArrayList<>();
		for (int i = 1; i <= 450; i++) {
			rows.add("x%d;e%d;2025-09-08;DAG;;;UAVKLART;UKJENT;nei;;;;".formatted(i, i));
			if (i > 20) {
				rows.add("y%d;e%d;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;".formatted(i, i));
				rows.add("z%d;e%d;2025-09-09;DAG;;;UAVKLART;UKJENT;nei;;;;".formatted(i, i));
			}
		}
		register.absences(rows.toArray(String[]::new));
		List<String> ids = new ArrayList<>();
		List<String> absent = new ArrayList<>();

		register.bean(Absences.class).forEachPupil(register.municipality(), FROM, TO, (pupil, records) -> {
			ids.add(pupil.id());
			if (!records.isEmpty()) {
				absent.add(pupil.id());
				assertThat(records).extracting(AbsenceRecord::date).containsExactly(FROM, TO);
			}
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
		});

		assertThat(ids).hasSize(450).doesNotHaveDuplicates().isSorted();
		assertThat(absent).hasSize(430);
	}

	@Test
	void findsPupilsOfTheGivenSchoolsOnly(TestRegister register) {
		register.pupils("e1;Kari Anne;Øvre-Li;2012;8;8A;" + SCHOOL + ";;;;nei",
				"e2;Karl;Li;2012;8;8B;" + SCHOOL + ";;;;nei", "e3;Kari;Li;2012;8;8A;" + OTHER_SCHOOL + ";;;;nei",
				"e4;100%;Prosent;2012;8;8A;" + SCHOOL + ";;;;nei");
		List<String> own = List.of(SCHOOL);

		assertThat(search(register, own, "kar", null)).containsExactly("e2", "e1");
		assertThat(search(register, own, " ØVRE kari ", "")).containsExactly("e1");
		assertThat(search(register, own, "kar", "8b")).containsExactly("e2");
		assertThat(search(register, own, "e2", null)).containsExactly("e2");
		assertThat(search(register, own, "e3", null)).isEmpty();
		assertThat(search(register, own, "0%", null)).containsExactly("e4");
		assertThat(search(register, own, "_", null)).isEmpty();
		assertThat(search(register, own, null, "8A")).containsExactly("e4", "e1");
		assertThat(search(register, List.of(SCHOOL, OTHER_SCHOOL), "li", null)).containsExactly("e3", "e2", "e1");
		assertThat(search(register, List.of(), "kari", null)).isEmpty();
	}

	@Test
	void locksThePupilsThatExist(TestRegister register) {
		register.withPupils(2);

		Set<String> locked = register.bean(TransactionTemplate.class)
			.execute((status) -> register.bean(Pupils.class).lock(register.municipality(), List.of("e2", "e9", "e1")));

		assertThat(locked).containsExactlyInAnyOrder("e1", "e2");
	}

	private static List<String> search(TestRegister register, List<String> schools, String text, String className) {
		return register.bean(Pupils.class)
			.search(register.municipality(), schools, text, className)
			.stream()
			.map(Pupil::id)
			.toList();
	}

}

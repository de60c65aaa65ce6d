package no.naervaer.register.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 1 000 bad rows of 25 kinds among 10 000 good ones: exactly the bad are rejected. */
@OnDatabase(Database.H2)
class RejectedRowsTests {

	/** Row by the column and a part of the reason it is rejected with. */
	private static final Map<String, List<String>> BAD = new LinkedHashMap<>();

	static {
		BAD.put(";e1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("kilde_id", "tomt"));
		BAD.put("x".repeat(101) + ";e1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("kilde_id", "høyst 100"));
		BAD.put("b;;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("elev_id", "tomt"));
		BAD.put("b;e 1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("elev_id", "en id på høyst"));
		BAD.put("b;nobody;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("elev_id", "finnes ikke"));
		BAD.put("b;e1;;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("dato", "tomt"));
		BAD.put("b;e1;10.09.2025;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("dato", "2025-09-25"));
		BAD.put("b;e1;2025-02-30;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("dato", "2025-09-25"));
		BAD.put("b;e1;2025-09-13;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("dato", "lørdag"));
		BAD.put("b;e1;2025-10-01;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("dato", "skoleruta"));
		BAD.put("b;e1;2025-08-14;DAG;;;UAVKLART;UKJENT;nei;;;;", List.of("dato", "fra 2025-08-18"));
		BAD.put("b;e1;2025-09-10;HELDAG;;;UAVKLART;UKJENT;nei;;;;",
				List.of("omfang", "DAG, TIME, FORSENT eller FORLOT"));
		BAD.put("b;e1;2025-09-10;TIME;;;UAVKLART;UKJENT;nei;;;;", List.of("antall_timer", "tomt"));
		BAD.put("b;e1;2025-09-10;TIME;0;;UAVKLART;UKJENT;nei;;;;", List.of("antall_timer", "fra 1 til 20"));
		BAD.put("b;e1;2025-09-10;FORLOT;en;;UAVKLART;UKJENT;nei;;;;", List.of("antall_timer", "fra 1 til 20"));
		BAD.put("b;e1;2025-09-10;DAG;5;;UAVKLART;UKJENT;nei;;;;", List.of("antall_timer", "skal være tom"));
		BAD.put("b;e1;2025-09-10;TIME;1;" + "f".repeat(101) + ";UAVKLART;UKJENT;nei;;;;", List.of("fag", "høyst 100"));
		BAD.put("b;e1;2025-09-10;DAG;;;OK;UKJENT;nei;;;;", List.of("status", "UAVKLART, GYLDIG eller UGYLDIG"));
		BAD.put("b;e1;2025-09-10;DAG;;;UAVKLART;FERIE;nei;;;;", List.of("arsak", "SYKDOM"));
		BAD.put("b;e1;2025-09-10;DAG;;;UAVKLART;UKJENT;kanskje;;;;", List.of("dokumentert", "ja eller nei"));
		BAD.put("b;e1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;MOR;;;", List.of("meldt_av", "FORESATT"));
		BAD.put("b;e1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;SMS;;", List.of("meldt_kanal", "MELDING"));
		BAD.put("b;e1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;08:05;", List.of("meldt_tidspunkt", "2025-09-25T08:05"));
		BAD.put("b;e1;2025-09-10;DAG;;;UAVKLART;UKJENT;nei;;;;slett", List.of("slettet", "ja eller nei"));
		BAD.put("b;e1;2025-09-10;DAG", List.of("antall_timer", "4 felt"));
	}

	@Test
	void exactlyTheBadRowsAreRejected(TestRegister register) {
		register.withPupils(100);
		List<String> kinds = List.copyOf(BAD.keySet());
		List<String> rows = new ArrayList<>();
		Map<Integer, List<String>> expected = new LinkedHashMap<>();
		int good = 0;
		for (int i = 0; i < 2_200; i++) {
			if (i % 11 == 5) {
				String bad = kinds.get(expected.size() % kinds.size());
				rows.add(bad);
				expected.put(i + 2, BAD.get(bad));
			}
			else {
				good++;
				rows.add("g%d;e%d;2025-09-%s;TIME;1;;UAVKLART;UKJENT;nei;;;;".formatted(good, good % 100 + 1,
						List.of("08", "09", "10", "11", "12").get(good % 5)));
			}
		}

		ImportReport report = register.absences(rows.toArray(String[]::new));

		assertThat(report.received()).isEqualTo(2_200);
		assertThat(report.inserted()).isEqualTo(2_000);
		assertThat(report.rejected()).hasSize(200)
			.extracting(Rejection::line)
			.containsExactlyElementsOf(expected.keySet());
		assertThat(report.rejected()).allSatisfy((row) -> {
			assertThat(row.column()).isEqualTo(expected.get(row.line()).get(0));
			assertThat(row.reason()).contains(expected.get(row.line()).get(1)).endsWith(".");
		});
	}

}

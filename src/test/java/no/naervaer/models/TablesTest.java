package no.naervaer.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.measure.MeasureColumn;
import no.naervaer.models.Procedures.Line;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every row of every decision table of every municipality, on the DMN engine alone. What
 * is expected stands in {@code procedures/<municipality>/grenser.txt},
 * {@code frister.txt} and {@code vurderinger.txt}, written from the procedures' parts A
 * and B.
 */
class TablesTest {

	private static final String LIMITS = "grenser";

	private static final String DEADLINES = "frister";

	@Test
	void thereAreMunicipalities() {
		assertThat(Procedures.municipalities()).isNotEmpty();
	}

	@TestFactory
	Stream<DynamicTest> measuresCrossTheLimitsThatTheProcedureSays() {
		return forEachLine("grenser.txt", (municipality, line) -> {
			Map<String, Object> measures = table(municipality, LIMITS).nothing();
			Map<String, Object> named = Answers.of(line.parts().get(0));
			assertThat(measures.keySet()).containsAll(named.keySet());
			measures.putAll(named);
			List<String> expected = Answers.words(line.parts().get(1));
			List<String> on = switchedOn(line);
			assertThat(table(municipality, LIMITS).withSwitchedOn(on).matched(measures))
				.containsExactlyElementsOf(expected);
			assertThat(table(municipality, LIMITS).matched(measures)).as("with the switch off")
				.containsExactlyElementsOf(expected.stream().filter((row) -> !on.contains(row)).toList());
		});
	}

	/** Rows that are off in the table, and that the line tests as if they were on. */
	private static List<String> switchedOn(Line line) {
		return (line.parts().size() > 2) ? Answers.words(line.parts().get(2)) : List.of();
	}

	@TestFactory
	Stream<DynamicTest> everyLimitIsReachedAndNamesItsRow() {
		return forEachMunicipality((municipality) -> {
			DmnTable table = table(municipality, LIMITS);
			Set<String> reached = new HashSet<>();
			Set<String> switchedOn = new HashSet<>();
			Procedures.data(municipality, "grenser.txt").forEach((line) -> {
				reached.addAll(Answers.words(line.parts().get(1)));
				switchedOn.addAll(switchedOn(line));
			});
			assertThat(reached).containsExactlyInAnyOrderElementsOf(table.rows());
			assertThat(switchedOn).containsExactlyInAnyOrderElementsOf(table.rowsSwitchedOff());
			assertThat(table.inputs().get(0)).isEqualTo("true");
			assertThat(table.inputs().subList(1, table.inputs().size()))
				.allSatisfy((column) -> assertThat(MeasureColumn.parse(column).expression()).isEqualTo(column));
		});
	}

	@TestFactory
	Stream<DynamicTest> deadlinesAreThoseOfTheProcedure() {
		return forEachLine("frister.txt", (municipality, line) -> {
			List<String> parts = line.parts();
			DmnDecisionRuleResult row = table(municipality, DEADLINES)
				.evaluate(Map.of("step", parts.get(0), "rule", parts.get(1)))
				.getSingleResult();
			assertThat(row).as("a row for %s", parts.get(0)).isNotNull();
			assertThat(row.getEntryMap()).containsEntry("code", parts.get(2))
				.containsEntry("from", parts.get(3))
				.containsEntry("expiry", parts.get(4))
				.containsEntry("proposal", Boolean.valueOf(parts.get(5)));
			assertThat(row.<String>getEntry("source")).isNotBlank();
			assertThat(DeadlineCode.parse(parts.get(2))).isNotNull();
		});
	}

	@TestFactory
	Stream<DynamicTest> noDeadlineIsUntested() {
		return forEachMunicipality((municipality) -> {
			DmnTable table = table(municipality, DEADLINES);
			Set<String> matched = new HashSet<>();
			Procedures.data(municipality, "frister.txt")
				.forEach((line) -> matched
					.addAll(table.matched(Map.of("step", line.parts().get(0), "rule", line.parts().get(1)))));
			assertThat(matched).containsExactlyInAnyOrderElementsOf(table.rows());
			assertThat(table.matched(Map.of("step", "XXX-S99", "rule", "XXX-T99"))).isEmpty();
		});
	}

	@TestFactory
	Stream<DynamicTest> answersTakeTheWayThatTheProcedureSays() {
		return forEachLine("vurderinger.txt", (municipality, line) -> {
			List<String> parts = line.parts();
			DmnTable table = table(municipality, parts.get(0));
			Map<String, Object> answers = answers(table, parts.get(1));
			DmnDecisionRuleResult result = table.evaluate(answers).getSingleResult();
			assertThat(result).as("a row that matches").isNotNull();
			assertThat(result.getEntryMap()).containsEntry("vei", parts.get(2)).containsEntry("rule", parts.get(3));
			assertThat(table.matched(answers)).containsExactly(parts.get(4));
			assertThat(table.matched(asTasklistStores(answers))).containsExactly(parts.get(4));
		});
	}

	@TestFactory
	Stream<DynamicTest> noJudgementIsUntested() {
		return forEachMunicipality((municipality) -> {
			Map<String, Set<String>> tested = new HashMap<>();
			Procedures.data(municipality, "vurderinger.txt")
				.forEach((line) -> tested.computeIfAbsent(line.parts().get(0), (table) -> new HashSet<>())
					.add(line.parts().get(4)));
			Map<String, DmnTable> judgements = new HashMap<>(DmnTable.of(municipality));
			judgements.keySet().removeAll(List.of(LIMITS, DEADLINES));
			assertThat(judgements).isNotEmpty();
			judgements.forEach((id, table) -> assertThat(tested.getOrDefault(id, Set.of())).as(id)
				.containsExactlyInAnyOrderElementsOf(table.rows()));
		});
	}

	/** An unanswered question is there, and empty. */
	private static Map<String, Object> answers(DmnTable table, String written) {
		Map<String, Object> answers = new HashMap<>();
		table.inputs().forEach((input) -> {
			if (input.matches("[A-Za-z]\\w*")) {
				answers.put(input, null);
			}
		});
		answers.putAll(Answers.of(written));
		return answers;
	}

	/** Tasklist stores a checklist as Spin JSON, tests and REST clients may use lists. */
	private static Map<String, Object> asTasklistStores(Map<String, Object> answers) {
		Map<String, Object> stored = new HashMap<>(answers);
		stored.replaceAll((key, value) -> (value instanceof List<?> list) ? Spin.JSON(new ArrayList<>(list)) : value);
		return stored;
	}

	private static DmnTable table(String municipality, String id) {
		assertThat(DmnTable.of(municipality)).containsKey(id);
		return DmnTable.of(municipality).get(id);
	}

	private static Stream<DynamicTest> forEachMunicipality(Check check) {
		return Procedures.municipalities()
			.stream()
			.map((municipality) -> dynamicTest(municipality, () -> check.of(municipality)));
	}

	private static Stream<DynamicTest> forEachLine(String file, LineCheck check) {
		return Procedures.municipalities()
			.stream()
			.flatMap((municipality) -> Procedures.data(municipality, file)
				.stream()
				.map((line) -> dynamicTest(line.place() + " " + line.text().replaceAll("\\s+", " "),
						() -> check.of(municipality, line))));
	}

	private interface Check {

		void of(String municipality);

	}

	private interface LineCheck {

		void of(String municipality, Line line);

	}

}

package no.naervaer.threshold;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import no.naervaer.measure.MeasureColumn;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The compiled table answers as the engine's own DMN does, below, on and above every
 * number of every cell, and on some combinations of them; {@code -Pproof} tries more.
 */
class EngineAgreementTests {

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

	private static final double[] AROUND = { -1, -0.0001, 0, 0.0001, 1 };

	private static final int COMBINATIONS = 100;

	private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final TreeSet<String> seen = new TreeSet<>();

	@TestFactory
	Stream<DynamicTest> everyTableAgrees() throws Exception {
		return tables(COMBINATIONS);
	}

	@TestFactory
	@Tag("proof")
	Stream<DynamicTest> everyTableAgreesOnManyCombinations() throws Exception {
		return tables(20 * COMBINATIONS);
	}

	private Stream<DynamicTest> tables(int combinations) throws Exception {
		List<DynamicTest> tests = new ArrayList<>();
		tests.add(DynamicTest.dynamicTest("sample", () -> agree(sample().model(), combinations)));
		try (Stream<Path> files = Files.walk(Path.of("dmn"))) {
			files.filter((file) -> file.endsWith("grenser.dmn"))
				.sorted()
				.forEach((file) -> tests.add(DynamicTest.dynamicTest(file.toString(), () -> {
					try (InputStream xml = Files.newInputStream(file)) {
						agree(Dmn.readModelFromStream(xml), combinations);
					}
				})));
		}
		return tests.stream();
	}

	private static TableModel sample() {
		return TableModel
			.columns("true", "wholeDaysSemester", "absencePercentLast15Weeks", "lateArrivalsRollingMonth", "markerSet",
					"grade")
			.row("X-T01", "true", ">= 3", "-", "-", "-", "-")
			.row("X-T02", "-", "> 3", "> 10", "-", "-", "-")
			.row("X-T03", "true", "-", "[15..25]", "-", "-", "-")
			.row("X-T04", "true", "-", "(10..20]", "< 5", "-", "-")
			.row("X-T05", "true", "-", "[0.5..12.25)", "<= 2", "-", "-")
			.row("X-T06", "true", "3", "-", "-", "true", "-")
			.row("X-T07", "true", "1, 4, >= 7", "-", "-", "false", "-")
			.row("X-T08", "false", "-", "-", "-", "-", "-")
			.row("X-T09", "-", "-", "-", "-", "true, false", "[8..10]")
			.row("X-T10", "true", "-", "> 33.3333", "(1..4)", "-", "-");
	}

	private void agree(DmnModelInstance model, int combinations) {
		LimitTableReader reader = LimitTableReader.of("grenser.dmn", model).get(0);
		assertThat(reader.problems()).isEmpty();
		LimitTable table = reader.table(1);
		DmnDecision decision = this.engine.parseDecision(LimitTable.DECISION, model);
		List<List<Object>> values = table.columns().stream().map((column) -> possible(column, model)).toList();
		for (int column = 0; column < values.size(); column++) {
			for (Object value : values.get(column)) {
				compare(table, decision, vector(values, new Random(column), column, value));
			}
		}
		Random random = new Random(2025);
		for (int i = 0; i < combinations; i++) {
			compare(table, decision, vector(values, random, -1, null));
		}
		assertThat(this.seen).as("each rule was both true and false").containsAll(expected(table));
	}

	private static List<String> expected(LimitTable table) {
		return table.rows()
			.stream()
			.filter(LimitRow::inUse)
			.flatMap((row) -> Stream.of(row.rule() + " true", row.rule() + " false"))
			.toList();
	}

	private void compare(LimitTable table, DmnDecision decision, List<Object> vector) {
		Map<String, Object> variables = new HashMap<>();
		for (int i = 0; i < vector.size(); i++) {
			variables.put(table.columns().get(i).expression(), vector.get(i));
		}
		List<String> engines = this.engine.evaluateDecisionTable(decision, variables)
			.getResultList()
			.stream()
			.map((result) -> (String) result.get("rule"))
			.toList();
		List<String> ours = table.rows().stream().filter((row) -> isTrue(row, vector)).map(LimitRow::rule).toList();
		assertThat(ours).as(variables.toString()).isEqualTo(engines);
		table.rows().forEach((row) -> this.seen.add(row.rule() + " " + ours.contains(row.rule())));
	}

	private static boolean isTrue(LimitRow row, List<Object> vector) {
		for (int i = 0; i < vector.size(); i++) {
			if (!row.cells().get(i).matches(Cell.toNumber(vector.get(i)))) {
				return false;
			}
		}
		return row.inUse();
	}

	private static List<Object> vector(List<List<Object>> values, Random random, int fixed, Object value) {
		List<Object> vector = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			List<Object> possible = values.get(i);
			vector.add((i == fixed) ? value : possible.get(random.nextInt(possible.size())));
		}
		return vector;
	}

	/**
	 * Below, on and above every number in the column; if it is typed as whole numbers
	 * only those.
	 */
	private static List<Object> possible(MeasureColumn column, DmnModelInstance model) {
		Object value = ColumnKind.of(column).withoutAbsence();
		if (value instanceof Boolean) {
			return List.of(true, false);
		}
		List<InputExpression> columns = List.copyOf(model.getModelElementsByType(InputExpression.class));
		int place = columns.stream()
			.map((written) -> written.getText().getTextContent().strip())
			.toList()
			.indexOf(column.expression());
		List<Object> around = around(cells(model, place));
		return "integer".equals(columns.get(place).getTypeRef())
				? around.stream().filter(Integer.class::isInstance).toList() : around;
	}

	private static List<String> cells(DmnModelInstance model, int place) {
		return model.getModelElementsByType(Rule.class)
			.stream()
			.map((row) -> List.copyOf(row.getInputEntries()).get(place).getText().getTextContent())
			.toList();
	}

	private static List<Object> around(List<String> cells) {
		TreeSet<Double> numbers = new TreeSet<>(List.of(0.0));
		for (String cell : cells) {
			Matcher number = NUMBER.matcher(cell);
			while (number.find()) {
				for (double offset : AROUND) {
					numbers.add(Double.parseDouble(number.group()) + offset);
				}
			}
		}
		List<Object> values = new ArrayList<>();
		for (double number : numbers) {
			values.add(number);
			if (number == Math.rint(number)) {
				values.add((int) number);
			}
		}
		return values;
	}

}

package no.naervaer.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * A municipality's deadline table as it is written (design §4, Deadlines are a table),
 * for checking; the engine evaluates it.
 *
 * @param hitPolicy how rows are picked
 * @param inputs expressions of the input columns
 * @param outputs names of the output columns
 * @param rows all rows, from the top
 */
record WrittenDeadlines(HitPolicy hitPolicy, List<String> inputs, List<String> outputs, List<Row> rows) {

	/** Decision id, the same in every municipality. */
	static final String DECISION = "frister";

	private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

	/** Nothing, a dash, or texts in quotes separated by comma. */
	private static final Pattern PLAIN = Pattern.compile("-?|\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");

	static boolean isIn(DmnModelInstance model) {
		return find(model).isPresent();
	}

	static Optional<WrittenDeadlines> find(DmnModelInstance model) {
		return model.getModelElementsByType(Decision.class)
			.stream()
			.filter((decision) -> DECISION.equals(decision.getId()))
			.map(Decision::getExpression)
			.filter(DecisionTable.class::isInstance)
			.map((table) -> read((DecisionTable) table))
			.findFirst();
	}

	private static WrittenDeadlines read(DecisionTable table) {
		List<String> inputs = table.getInputs()
			.stream()
			.map((input) -> (input.getInputExpression() != null) ? text(input.getInputExpression().getText()) : "")
			.toList();
		List<String> outputs = table.getOutputs().stream().map((output) -> String.valueOf(output.getName())).toList();
		List<Row> rows = new ArrayList<>();
		for (Rule rule : table.getRules()) {
			Map<String, String> cells = new HashMap<>();
			List<String> in = rule.getInputEntries().stream().map((entry) -> text(entry.getText())).toList();
			List<String> out = rule.getOutputEntries().stream().map((entry) -> text(entry.getText())).toList();
			for (int i = 0; i < Math.min(in.size(), inputs.size()); i++) {
				cells.put(inputs.get(i), in.get(i));
			}
			for (int i = 0; i < Math.min(out.size(), outputs.size()); i++) {
				cells.put(outputs.get(i), out.get(i));
			}
			rows.add(new Row("rad %d (%s)".formatted(rows.size() + 1, ((DmnElement) rule).getId()), cells));
		}
		return new WrittenDeadlines(table.getHitPolicy(), inputs, outputs, rows);
	}

	private static String text(Text text) {
		return (text != null && text.getTextContent() != null) ? text.getTextContent().strip() : "";
	}

	/** Steps that some row names. */
	Set<String> steps() {
		Set<String> steps = new TreeSet<>();
		this.rows.forEach((row) -> steps.addAll(row.steps()));
		return steps;
	}

	/** Whether a row holds for the step, whatever started it. */
	boolean covers(String step) {
		return this.rows.stream().anyMatch((row) -> row.isForAnyStep() || row.steps().contains(step));
	}

	/**
	 * One row.
	 *
	 * @param name number and id, as shown to the process owner
	 * @param cells what is written, by column
	 */
	record Row(String name, Map<String, String> cells) {

		boolean isForAnyStep() {
			String cell = cell("step");
			return cell.isEmpty() || "-".equals(cell);
		}

		Set<String> steps() {
			return strings("step");
		}

		/** Empty when the row holds whatever led to the step. */
		Set<String> rules() {
			return strings("rule");
		}

		/** Whether a question is answered by anything, or by texts in quotes. */
		boolean isPlain(String column) {
			return PLAIN.matcher(cell(column)).matches();
		}

		private Set<String> strings(String column) {
			Set<String> strings = new TreeSet<>();
			Matcher string = STRING.matcher(cell(column));
			while (string.find()) {
				strings.add(string.group(1));
			}
			return strings;
		}

		/** The text of an output; empty when the cell isn't one text in quotes. */
		Optional<String> textOf(String output) {
			Matcher string = STRING.matcher(cell(output));
			return string.matches() ? Optional.of(string.group(1)) : Optional.empty();
		}

		String cell(String column) {
			return this.cells.getOrDefault(column, "");
		}

	}

}

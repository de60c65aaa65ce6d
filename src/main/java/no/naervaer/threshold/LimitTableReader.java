package no.naervaer.threshold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import no.naervaer.measure.MeasureColumn;
import no.naervaer.measure.UnknownMeasureException;
import no.naervaer.municipality.ModelProblem;
import no.naervaer.threshold.Hit.TableVersion;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Reads one limit table out of its model and says, in Norwegian, everything in it that
 * breaks the contract (design §4). Used once for each table.
 */
final class LimitTableReader {

	/** The input expression of the column that switches a row off. */
	private static final String IN_USE = "true";

	/** As much as a hit keeps. */
	private static final int MAX_SOURCE = 2000;

	private final String file;

	private final Decision decision;

	private final List<ModelProblem> problems = new ArrayList<>();

	/** One for each input; null for the switch and for what cannot be read. */
	private final List<ColumnKind> inputs = new ArrayList<>();

	/** What each input is called, in their order. */
	private final List<String> labels = new ArrayList<>();

	private final List<LimitRow> rows = new ArrayList<>();

	/** Reads the table of the decision. */
	LimitTableReader(String file, Decision decision) {
		this.file = file;
		this.decision = decision;
		Collection<DecisionTable> tables = decision.getChildElementsByType(DecisionTable.class);
		if (tables.isEmpty()) {
			problem(decision.getId(), "Beslutningen er ingen tabell.", "Lag den som en beslutningstabell.");
		}
		tables.forEach(this::read);
	}

	/** The limit table of the model, if it has one. */
	static List<LimitTableReader> of(String file, DmnModelInstance model) {
		return model.getModelElementsByType(Decision.class)
			.stream()
			.filter((decision) -> LimitTable.DECISION.equals(decision.getId()))
			.map((decision) -> new LimitTableReader(file, decision))
			.toList();
	}

	List<ModelProblem> problems() {
		return List.copyOf(this.problems);
	}

	/**
	 * The compiled table.
	 * @throws IllegalStateException if there are problems
	 */
	LimitTable table(int version) {
		if (!this.problems.isEmpty()) {
			throw new IllegalStateException("the table breaks the contract: " + this.problems);
		}
		List<Integer> measures = IntStream.range(0, this.inputs.size())
			.filter((i) -> this.inputs.get(i).isMeasure())
			.boxed()
			.toList();
		return new LimitTable(new TableVersion(this.decision.getId(), version),
				measures.stream().map(this.inputs::get).map(ColumnKind::column).toList(),
				measures.stream().map(this.labels::get).toList(), this.rows);
	}

	private void read(DecisionTable table) {
		if (table.getHitPolicy() != HitPolicy.COLLECT || table.getAggregation() != null) {
			problem(table.getId(),
					"Treffregelen må være COLLECT uten sammenregning, for flere regler kan slå til samtidig.",
					"Velg «Collect» øverst til venstre i tabellen.");
		}
		Set<String> seen = new HashSet<>();
		table.getInputs().forEach((input) -> readColumn(input, seen));
		List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
		requireOutput(table, outputs, "rule", "regelens id");
		requireOutput(table, outputs, "step", "steget regelen fører til");
		table.getRules().forEach((rule) -> readRow(rule, outputs));
	}

	private void requireOutput(DecisionTable table, List<String> outputs, String name, String meaning) {
		if (!outputs.contains(name)) {
			problem(table.getId(), "Tabellen mangler resultatkolonnen «%s».".formatted(name),
					"Legg til en resultatkolonne med navnet %s (%s).".formatted(name, meaning));
		}
	}

	private void readColumn(Input input, Set<String> seen) {
		String expression = (input.getInputExpression() != null && input.getInputExpression().getText() != null)
				? input.getInputExpression().getText().getTextContent().strip() : "";
		boolean labelled = input.getLabel() != null && !input.getLabel().isBlank();
		this.labels.add(labelled ? input.getLabel().strip() : "");
		if (!expression.isEmpty() && !seen.add(expression)) {
			problem(input.getId(), "Kolonnen «%s» står to ganger.".formatted(expression), "Slå dem sammen til én.");
		}
		if (expression.equals(IN_USE)) {
			this.inputs.add(ColumnKind.SWITCH);
			checkType(input, ColumnKind.SWITCH);
			return;
		}
		try {
			ColumnKind kind = ColumnKind.of(MeasureColumn.parse(expression));
			this.inputs.add(kind);
			checkType(input, kind);
		}
		catch (UnknownMeasureException ex) {
			this.inputs.add(ColumnKind.UNREADABLE);
			problem(input.getId(), ex.getMessage(), "Eller skriv true i en kolonne «I bruk», der false slår raden av.");
		}
	}

	private void checkType(Input input, ColumnKind kind) {
		String type = input.getInputExpression().getTypeRef();
		if (type != null && !type.isBlank() && !kind.types().contains(type.toLowerCase(Locale.ROOT))) {
			problem(input.getId(), "Kolonnen «%s» har verdier som ikke er av typen %s.".formatted(kind.name(), type),
					"Velg typen %s.".formatted(kind.types().get(0)));
		}
	}

	private void readRow(Rule rule, List<String> outputs) {
		String id = rule.getId();
		if (!id.equals(output(rule, outputs, "rule"))) {
			problem(id, "Radens id er ikke den samme som regelens id i kolonnen «rule».",
					"Gi raden og kolonnen «rule» samme id.");
		}
		String step = output(rule, outputs, "step");
		if (outputs.contains("step") && step.isEmpty()) {
			problem(id, "Raden har ikke noe steg.", "Fyll ut kolonnen «step» med stegets id i anførselstegn.");
		}
		String source = (rule.getDescription() != null) ? rule.getDescription().getTextContent().strip() : "";
		if (source.isEmpty()) {
			problem(id, "Raden har ingen begrunnelse.", "Skriv begrunnelse og kilde i radens beskrivelse.");
		}
		if (source.length() > MAX_SOURCE) {
			problem(id, "Radens beskrivelse er lengre enn %d tegn.".formatted(MAX_SOURCE), "Kort den ned.");
		}
		readCells(rule, step, source);
	}

	private void readCells(Rule rule, String step, String source) {
		List<InputEntry> entries = List.copyOf(rule.getInputEntries());
		List<Cell> cells = new ArrayList<>();
		boolean inUse = true;
		for (int i = 0; i < entries.size() && i < this.inputs.size(); i++) {
			ColumnKind input = this.inputs.get(i);
			if (input == ColumnKind.UNREADABLE) {
				continue;
			}
			Cell cell = readCell(rule, entries.get(i), input);
			if (input.isMeasure()) {
				cells.add(cell);
			}
			else {
				inUse &= cell.matches(Cell.toNumber(true));
			}
		}
		List<ColumnKind> columns = this.inputs.stream().filter(ColumnKind::isMeasure).toList();
		RuleKind kind = ColumnKind.ruleKind(columns, cells);
		if (kind != RuleKind.LEVEL && inUse && ColumnKind.trueWithoutAbsence(columns, cells)) {
			problem(rule.getId(), "Raden er sann også for en elev uten fravær, og ville slå til hver dag.",
					"Sett en nedre grense i en kolonne som teller fravær.");
		}
		this.rows.add(new LimitRow(rule.getId(), step, source, inUse, kind, cells));
	}

	private Cell readCell(Rule rule, InputEntry entry, ColumnKind input) {
		try {
			return Cell.parse((entry.getText() != null) ? entry.getText().getTextContent() : "", input.yesNo());
		}
		catch (UnusableCellException ex) {
			problem(rule.getId(), "Kolonnen «%s»: %s".formatted(input.name(), ex.getMessage()), ex.remedy());
			return Cell.ANYTHING;
		}
	}

	/** The text of an output cell, without its quotes; empty if there is none. */
	private static String output(Rule rule, List<String> outputs, String name) {
		int index = outputs.indexOf(name);
		List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
		if (index < 0 || index >= entries.size() || entries.get(index).getText() == null) {
			return "";
		}
		String text = entries.get(index).getText().getTextContent().strip();
		boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
		return quoted ? text.substring(1, text.length() - 1) : "";
	}

	private void problem(String element, String problem, String remedy) {
		this.problems.add(new ModelProblem(this.file, element, problem, remedy));
	}

}

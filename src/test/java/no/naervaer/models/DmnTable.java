package no.naervaer.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** One decision table, evaluated by the DMN engine alone. */
final class DmnTable {

	/** Column in which a row is switched on and off. */
	private static final String SWITCH = "true";

	private static final Map<String, Map<String, DmnTable>> READ = new HashMap<>();

	/** Rows that matched in the last evaluation. */
	private static final List<String> MATCHED = new ArrayList<>();

	/** One for all tables: making an engine takes longer than asking it. */
	private static final DmnEngine ENGINE = rememberingEngine();

	private final DmnDecision decision;

	private final DmnModelInstance model;

	private final DecisionTable written;

	private DmnTable(DmnModelInstance model, String id) {
		this.model = model;
		this.decision = ENGINE.parseDecision(id, model);
		this.written = (DecisionTable) ((Decision) model.getModelElementById(id)).getExpression();
	}

	private static DmnEngine rememberingEngine() {
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners()
			.add((event) -> event.getMatchingRules()
				.stream()
				.map(DmnEvaluatedDecisionRule::getId)
				.forEach(MATCHED::add));
		return configuration.buildEngine();
	}

	/** All decision tables of a municipality, by id. They are read once. */
	static Map<String, DmnTable> of(String municipality) {
		return READ.computeIfAbsent(municipality, DmnTable::read);
	}

	private static Map<String, DmnTable> read(String municipality) {
		Map<String, DmnTable> tables = new HashMap<>();
		Procedures.decisions(municipality).forEach((file) -> {
			DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
			model.getModelElementsByType(Decision.class)
				.forEach((decision) -> tables.put(decision.getId(), new DmnTable(model, decision.getId())));
		});
		return Map.copyOf(tables);
	}

	/** Ids of the rows that match. */
	List<String> matched(Map<String, Object> inputs) {
		evaluate(inputs);
		return List.copyOf(MATCHED);
	}

	DmnDecisionTableResult evaluate(Map<String, Object> inputs) {
		MATCHED.clear();
		return ENGINE.evaluateDecisionTable(this.decision, inputs);
	}

	/** Ids of all rows, from the top. */
	List<String> rows() {
		return this.written.getRules().stream().map(DmnElement::getId).toList();
	}

	/** Ids of the rows that are switched off. */
	List<String> rowsSwitchedOff() {
		return this.written.getRules()
			.stream()
			.filter((row) -> "false".equals(switchOf(row).getTextContent().strip()))
			.map(DmnElement::getId)
			.toList();
	}

	/** The table with these rows switched on. */
	DmnTable withSwitchedOn(List<String> rows) {
		if (rows.isEmpty()) {
			return this;
		}
		DmnModelInstance copy = this.model.clone();
		rows.forEach((row) -> switchOf(copy.getModelElementById(row)).setTextContent("true"));
		return new DmnTable(copy, this.decision.getKey());
	}

	private Text switchOf(Rule row) {
		return List.copyOf(row.getInputEntries()).get(inputs().indexOf(SWITCH)).getText();
	}

	/** Expressions of the input columns, from the left. */
	List<String> inputs() {
		return this.written.getInputs()
			.stream()
			.map((input) -> input.getInputExpression().getText().getTextContent())
			.toList();
	}

	/** What the columns hold when nothing is the matter: no, or none. */
	Map<String, Object> nothing() {
		Map<String, Object> values = new HashMap<>();
		this.written.getInputs().forEach((input) -> {
			String column = input.getInputExpression().getText().getTextContent();
			Object none = switch (input.getInputExpression().getTypeRef()) {
				case "boolean" -> false;
				case "double" -> 0.0;
				default -> 0;
			};
			if (!SWITCH.equals(column)) {
				values.put(column, none);
			}
		});
		return values;
	}

}

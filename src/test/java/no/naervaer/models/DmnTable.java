package no.naervaer.models;

import java.util.ArrayList;
import java.util.Collection;
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

/** One decision table, evaluated by the DMN engine alone. */
final class DmnTable {

	private final List<String> matched = new ArrayList<>();

	private final DmnEngine engine;

	private final DmnDecision decision;

	private final DecisionTable written;

	private DmnTable(DmnModelInstance model, String id) {
		DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
		configuration.getCustomPostDecisionTableEvaluationListeners()
			.add((event) -> event.getMatchingRules()
				.stream()
				.map(DmnEvaluatedDecisionRule::getId)
				.forEach(this.matched::add));
		this.engine = configuration.buildEngine();
		this.decision = this.engine.parseDecision(id, model);
		this.written = (DecisionTable) ((Decision) model.getModelElementById(id)).getExpression();
	}

	/** All decision tables of a municipality, by id. */
	static Map<String, DmnTable> of(String municipality) {
		Map<String, DmnTable> tables = new HashMap<>();
		Procedures.decisions(municipality).forEach((file) -> {
			DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
			model.getModelElementsByType(Decision.class)
				.forEach((decision) -> tables.put(decision.getId(), new DmnTable(model, decision.getId())));
		});
		return tables;
	}

	/** Ids of the rows that match. */
	List<String> matched(Map<String, Object> inputs) {
		evaluate(inputs);
		return List.copyOf(this.matched);
	}

	DmnDecisionTableResult evaluate(Map<String, Object> inputs) {
		this.matched.clear();
		return this.engine.evaluateDecisionTable(this.decision, inputs);
	}

	/** Ids of all rows, from the top. */
	List<String> rows() {
		return this.written.getRules().stream().map(DmnElement::getId).toList();
	}

	/** Ids of the rows that are not switched off. */
	Collection<String> rowsInUse() {
		return this.written.getRules()
			.stream()
			.filter((row) -> row.getInputEntries()
				.stream()
				.noneMatch((cell) -> "false".equals(cell.getText().getTextContent().strip())
						&& "true".equals(inputs().get(List.copyOf(row.getInputEntries()).indexOf(cell)))))
			.map(DmnElement::getId)
			.toList();
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
			if (!"true".equals(column)) {
				values.put(column, none);
			}
		});
		return values;
	}

}

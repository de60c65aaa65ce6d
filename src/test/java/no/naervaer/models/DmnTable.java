package no.naervaer.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

	static DmnTable read(String file, String id) {
		try (InputStream in = Files.newInputStream(Path.of("dmn", ModelEngine.TENANT, file))) {
			return new DmnTable(Dmn.readModelFromStream(in), id);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

	/** Expressions of the input columns, from the left. */
	List<String> inputs() {
		return this.written.getInputs()
			.stream()
			.map((input) -> input.getInputExpression().getText().getTextContent())
			.toList();
	}

}

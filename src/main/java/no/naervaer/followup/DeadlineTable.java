package no.naervaer.followup;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.followup.DeadlineRow.Expiry;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.stereotype.Component;

/**
 * The municipality's decision {@code frister}, newest version. It is evaluated by a DMN
 * engine of its own that keeps no history: a deadline is looked up for every task, and
 * what it gave stands on the task.
 */
@Component
class DeadlineTable {

	static final String KEY = "frister";

	private final RepositoryService repository;

	private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

	DeadlineTable(RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * The row for a step, and for the rule that led to it where the table tells rules
	 * apart.
	 */
	Optional<DeadlineRow> row(String municipality, String step, String rule) {
		DmnDecisionRuleResult result = this.dmn
			.evaluateDecisionTable(newest(municipality), Variables.putValue("step", step).putValue("rule", rule))
			.getSingleResult();
		return Optional.ofNullable(result).map(DeadlineTable::read);
	}

	private static DeadlineRow read(DmnDecisionRuleResult result) {
		String from = result.getEntry("from");
		String expiry = result.getEntry("expiry");
		return new DeadlineRow(DeadlineCode.parse(result.getEntry("code")), (from != null) ? from : "",
				Expiry.valueOf(expiry), result.getEntry("source"), Boolean.TRUE.equals(result.getEntry("proposal")));
	}

	private DmnDecision newest(String municipality) {
		DecisionDefinition definition = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(KEY)
			.tenantIdIn(municipality)
			.latestVersion()
			.singleResult();
		if (definition == null) {
			throw new IllegalStateException(
					"No decision '%s' is deployed for municipality %s".formatted(KEY, municipality));
		}
		return this.parsed.computeIfAbsent(definition.getId(),
				(id) -> this.dmn.parseDecision(KEY, this.repository.getDmnModelInstance(id)));
	}

}

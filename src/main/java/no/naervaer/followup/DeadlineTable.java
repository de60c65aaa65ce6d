package no.naervaer.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.followup.DeadlineRow.Expiry;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * The municipality's decision {@code frister}, newest version. A deadline is looked up
 * several times for every task, and its questions are plain words: they are compared
 * here, which takes a thousandth of the time that the DMN engine needs to read each cell
 * as an expression. That the two agree is tested row by row.
 */
@Component
class DeadlineTable {

	static final String KEY = WrittenDeadlines.DECISION;

	private final RepositoryService repository;

	private final Map<String, List<Compiled>> compiled = new ConcurrentHashMap<>();

	DeadlineTable(RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * The row for a step, and for the rule that led to it where the table tells rules
	 * apart.
	 */
	Optional<DeadlineRow> row(String municipality, String step, String rule) {
		return newest(municipality).stream().filter((row) -> row.matches(step, rule)).findFirst().map(Compiled::row);
	}

	private List<Compiled> newest(String municipality) {
		DecisionDefinition definition = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(KEY)
			.tenantIdIn(municipality)
			.latestVersion()
			.singleResult();
		if (definition == null) {
			throw new IllegalStateException(
					"No decision '%s' is deployed for municipality %s".formatted(KEY, municipality));
		}
		return this.compiled.computeIfAbsent(definition.getId(),
				(id) -> WrittenDeadlines.find(this.repository.getDmnModelInstance(id))
					.orElseThrow()
					.rows()
					.stream()
					.map(Compiled::of)
					.toList());
	}

	/**
	 * A row ready for asking.
	 *
	 * @param steps the steps it holds for; empty for any
	 * @param rules the rules it holds for; empty for any
	 */
	record Compiled(Set<String> steps, Set<String> rules, DeadlineRow row) {

		static Compiled of(WrittenDeadlines.Row written) {
			DeadlineRow row = new DeadlineRow(DeadlineCode.parse(written.textOf("code").orElse("")),
					written.textOf("from").orElse(""), Expiry.valueOf(written.textOf("expiry").orElseThrow()),
					written.textOf("source").orElse(""), "true".equals(written.cell("proposal")));
			return new Compiled(written.steps(), written.rules(), row);
		}

		boolean matches(String step, String rule) {
			return (this.steps.isEmpty() || this.steps.contains(step))
					&& (this.rules.isEmpty() || this.rules.contains(rule));
		}

	}

}

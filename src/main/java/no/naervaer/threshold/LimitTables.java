package no.naervaer.threshold;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import no.naervaer.municipality.TenantScope;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;

import org.springframework.stereotype.Component;

/**
 * The limit tables that are deployed in the municipalities, compiled. Each question asks
 * the engine which version holds, so that a table counts from the moment it is deployed,
 * whichever node deployed it; a version is compiled once.
 */
@Component
class LimitTables {

	private final RepositoryService repository;

	private final TenantScope tenant;

	private final Map<String, LimitTable> compiled = new ConcurrentHashMap<>();

	LimitTables(RepositoryService repository, TenantScope tenant) {
		this.repository = repository;
		this.tenant = tenant;
	}

	/** The table in force; empty for a municipality that has none. */
	Optional<LimitTable> latest(String municipality) {
		return this.tenant.call(municipality, () -> table(query(municipality).latestVersion()));
	}

	/** An earlier version; empty if it is no longer deployed. */
	Optional<LimitTable> version(String municipality, int version) {
		return this.tenant.call(municipality, () -> table(query(municipality).decisionDefinitionVersion(version)));
	}

	private DecisionDefinitionQuery query(String municipality) {
		return this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(LimitTable.DECISION)
			.tenantIdIn(municipality);
	}

	private Optional<LimitTable> table(DecisionDefinitionQuery query) {
		return Optional.ofNullable(query.singleResult())
			.map((definition) -> this.compiled.computeIfAbsent(definition.getId(), (id) -> compile(definition)));
	}

	private LimitTable compile(DecisionDefinition definition) {
		return LimitTableReader
			.of(definition.getResourceName(), this.repository.getDmnModelInstance(definition.getId()))
			.get(0)
			.table(definition.getVersion());
	}

}

package no.naervaer.municipality;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a municipality runs already, for checks of a deployment that brings only some of
 * the models. Asked inside the deployment's own command, with the rights of the one who
 * deploys.
 */
@Component
public class DeployedModels {

	private final ObjectProvider<RepositoryService> repository;

	DeployedModels(ObjectProvider<RepositoryService> repository) {
		this.repository = repository;
	}

	/** The latest version of a decision's file. */
	public Optional<DmnModelInstance> decision(String municipality, String decisionId) {
		DecisionDefinition definition = this.repository.getObject()
			.createDecisionDefinitionQuery()
			.tenantIdIn(municipality)
			.decisionDefinitionKey(decisionId)
			.latestVersion()
			.singleResult();
		return Optional.ofNullable(definition)
			.map((found) -> this.repository.getObject().getDmnModelInstance(found.getId()));
	}

	/** The latest version of every process that isn't suspended, by file name. */
	public Map<String, BpmnModelInstance> processes(String municipality) {
		Map<String, BpmnModelInstance> processes = new TreeMap<>();
		for (ProcessDefinition definition : this.repository.getObject()
			.createProcessDefinitionQuery()
			.tenantIdIn(municipality)
			.latestVersion()
			.active()
			.list()) {
			processes.put(definition.getResourceName(),
					this.repository.getObject().getBpmnModelInstance(definition.getId()));
		}
		return processes;
	}

}

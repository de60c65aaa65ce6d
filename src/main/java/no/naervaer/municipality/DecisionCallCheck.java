package no.naervaer.municipality;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.dmn.instance.Decision;

import org.springframework.stereotype.Component;

/**
 * A business rule task asks a decision that the municipality has.
 */
@Component
class DecisionCallCheck extends BpmnFileCheck {

	private final DeployedModels deployed;

	DecisionCallCheck(DeployedModels deployed) {
		this.deployed = deployed;
	}

	@Override
	void checkFile(String file, BpmnModelInstance model, ModelSet models, ProblemList problems) {
		Set<String> decisions = models.decisions()
			.values()
			.stream()
			.flatMap((table) -> table.getModelElementsByType(Decision.class).stream())
			.map(Decision::getId)
			.collect(Collectors.toSet());
		for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
			checkTask(task, decisions, models.municipality(), problems);
		}
	}

	private void checkTask(BusinessRuleTask task, Set<String> decisions, String municipality, ProblemList problems) {
		String decision = task.getCamundaDecisionRef();
		if (isBlank(decision) || isExpression(decision)) {
			problems.add(task.getId(), "Det står ikke fast hvilken tabell som brukes.",
					"Velg «DMN» under «Implementation» og skriv tabellens id i «Decision reference».");
			return;
		}
		problems.addIf(!isBlank(task.getCamundaDecisionRefTenantId()), task.getId(),
				"Tabellen hentes fra en navngitt kommune.", "La «Tenant ID» på regeloppgaven stå tom.");
		boolean here = decisions.contains(decision);
		boolean onlyHere = "deployment".equals(task.getCamundaDecisionRefBinding());
		problems.addIf(!here && (onlyHere || this.deployed.decision(municipality, decision).isEmpty()), task.getId(),
				"Tabellen «%s» finnes ikke.".formatted(decision),
				"Ta med DMN-fila som har tabellen «%s», eller rett id-en i «Decision reference». Tabeller som er med: %s."
					.formatted(decision, decisions.stream().sorted().collect(Collectors.joining(", "))));
	}

}

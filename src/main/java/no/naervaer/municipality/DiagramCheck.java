package no.naervaer.municipality;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;

import org.springframework.stereotype.Component;

/**
 * The picture: everything that runs is drawn, and every either-or has a way out when no
 * condition holds.
 */
@Component
class DiagramCheck extends BpmnFileCheck {

	@Override
	void checkFile(String file, BpmnModelInstance model, ModelSet models, ProblemList problems) {
		for (BaseElement element : drawable(model)) {
			problems.addIf(element.getDiagramElement() == null, element.getId(),
					"Elementet er ikke tegnet i diagrammet.",
					"Åpne fila i Modeler og tegn elementet på nytt; det mangler form eller linje (BPMNShape, BPMNEdge).");
		}
		for (ExclusiveGateway gateway : model.getModelElementsByType(ExclusiveGateway.class)) {
			checkWayOut(gateway, problems);
		}
	}

	private static void checkWayOut(ExclusiveGateway gateway, ProblemList problems) {
		boolean splits = gateway.getOutgoing().size() > 1;
		problems.addIf(splits && gateway.getDefault() == null, gateway.getId(),
				"Valget har ingen vei videre når ingen av vilkårene passer.",
				"Høyreklikk én av pilene ut og velg «Default flow».");
	}

	private static List<BaseElement> drawable(BpmnModelInstance model) {
		List<BaseElement> elements = new ArrayList<>(model.getModelElementsByType(FlowNode.class));
		elements.addAll(model.getModelElementsByType(SequenceFlow.class));
		elements.addAll(model.getModelElementsByType(Participant.class));
		elements.addAll(model.getModelElementsByType(Lane.class));
		elements.addAll(model.getModelElementsByType(TextAnnotation.class));
		return elements;
	}

}

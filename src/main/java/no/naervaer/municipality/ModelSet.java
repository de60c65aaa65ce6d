package no.naervaer.municipality;

import java.util.Map;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The parsed models of one deployment, by resource name.
 *
 * @param municipality tenant id of the deployment; null for one without a tenant
 */
public record ModelSet(String municipality, Map<String, BpmnModelInstance> processes,
		Map<String, DmnModelInstance> decisions, Map<String, JsonNode> forms) {

}

package no.naervaer.followup;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * A process whose steps are for those only who follow the pupil as a whole, and for those
 * who do them (common.md §8 P1 and P2). It says so itself, by the property
 * {@code fortrolig} with the reason as value.
 */
final class Confidential {

	private static final String PROPERTY = "fortrolig";

	private Confidential() {
	}

	/** Keeps what the process says when it is read. */
	static void read(Element process, ProcessDefinitionEntity definition) {
		Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(process);
		definition.setProperty(PROPERTY, properties != null && properties.containsKey(PROPERTY));
	}

	static boolean is(DelegateExecution execution) {
		return Boolean.TRUE.equals(((ExecutionEntity) execution).getProcessDefinition().getProperty(PROPERTY));
	}

}

package no.naervaer.followup;

import java.util.Map;

import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads models as the engine does, and lets the process definition know the deadlines
 * that {@link TaskLifecyclePlugin} watches. Without that the engine asks nobody's leave
 * when somebody moves or ends such a timer.
 */
class LifecycleParse extends BpmnParse {

	LifecycleParse(BpmnParser parser) {
		super(parser);
	}

	@Override
	public ActivityImpl parseUserTask(Element element, ScopeImpl scope) {
		ActivityImpl activity = super.parseUserTask(element, scope);
		Map<String, TimerDeclarationImpl> timers = activity.getProperties()
			.get(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)
			.getOrDefault(activity.getId(), Map.of());
		ProcessDefinitionEntity process = (ProcessDefinitionEntity) scope.getProcessDefinition();
		TimerDeclarationImpl deadline = timers.get(TaskLifecyclePlugin.TIMEOUT_ID);
		if (deadline != null) {
			addJobDeclarationToProcessDefinition(deadline, process);
		}
		return activity;
	}

}

package no.naervaer.followup.form;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts the form listeners on every user task that refers to a form, ahead of the model's
 * own listeners.
 */
final class FormParseListener extends AbstractBpmnParseListener {

	private final DeployedForms forms;

	private final FormExpressions expressions;

	FormParseListener(DeployedForms forms, FormExpressions expressions) {
		this.forms = forms;
		this.expressions = expressions;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		if (task.getFormDefinition().getCamundaFormDefinitionKey() == null) {
			return;
		}
		boolean oneOfSeveral = scope instanceof ActivityImpl body
				&& body.getActivityBehavior() instanceof MultiInstanceActivityBehavior;
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, new FormPreparationListener(task.getFormDefinition(),
				oneOfSeveral, this.forms, new StartValues(this.forms, this.expressions)));
		task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE,
				new FormCompletionListener(task.getFormDefinition(), this.forms, this.expressions));
	}

}

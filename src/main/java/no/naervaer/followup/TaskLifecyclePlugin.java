package no.naervaer.followup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationType;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Attaches {@link TaskLifecycle} to every user task when a model is read, and to those
 * with a deadline a timer at that deadline: the same as a {@code timeout} task listener
 * written in the model, which would have to stand on each task.
 */
@Component
class TaskLifecyclePlugin extends AbstractProcessEnginePlugin {

	static final String TIMEOUT_ID = "deadline";

	/** Late, because the lifecycle itself needs the engine. */
	private final ObjectProvider<TaskLifecycle> lifecycle;

	TaskLifecyclePlugin(ObjectProvider<TaskLifecycle> lifecycle) {
		this.lifecycle = lifecycle;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setBpmnParseFactory(LifecycleParse::new);
		if (configuration.getCustomPostBPMNParseListeners() == null) {
			configuration.setCustomPostBPMNParseListeners(new ArrayList<>());
		}
		configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
			@Override
			public void parseProcess(Element element, ProcessDefinitionEntity process) {
				Confidential.read(element, process);
			}

			@Override
			public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
				TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
				listen(task, TaskListener.EVENTNAME_CREATE, TaskLifecycle::created);
				listen(task, TaskListener.EVENTNAME_COMPLETE, TaskLifecycle::completed);
				listen(task, TaskListener.EVENTNAME_DELETE, TaskLifecycle::deleted);
				if (task.getDueDateExpression() != null) {
					watchDeadline(activity, task);
				}
			}
		});
	}

	private void listen(TaskDefinition task, String event, BiConsumer<TaskLifecycle, DelegateTask> action) {
		task.addTaskListener(event, listener(action));
	}

	private TaskListener listener(BiConsumer<TaskLifecycle, DelegateTask> action) {
		return (delegate) -> action.accept(this.lifecycle.getObject(), delegate);
	}

	/**
	 * As the engine's own parser does for {@code camunda:taskListener event="timeout"}.
	 */
	private void watchDeadline(ActivityImpl activity, TaskDefinition task) {
		activity.setScope(true);
		activity.setEventScope(activity);
		TimerDeclarationImpl timer = new TimerDeclarationImpl(task.getDueDateExpression(), TimerDeclarationType.DATE,
				TimerTaskListenerJobHandler.TYPE);
		timer
			.setRawJobHandlerConfiguration(activity.getId() + TimerEventJobHandler.JOB_HANDLER_CONFIG_PROPERTY_DELIMITER
					+ TimerEventJobHandler.JOB_HANDLER_CONFIG_TASK_LISTENER_PREFIX + TIMEOUT_ID);
		timer.setJobConfiguration(
				TimerDeclarationType.DATE.name() + ": " + task.getDueDateExpression().getExpressionText());
		timer.setActivity(activity);
		timer.setExclusive(true);
		Map<String, TimerDeclarationImpl> timers = new HashMap<>(Map.of(TIMEOUT_ID, timer));
		activity.getProperties().putMapEntry(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS, activity.getId(), timers);
		task.addTimeoutTaskListener(TIMEOUT_ID, listener(TaskLifecycle::deadlinePassed));
	}

}

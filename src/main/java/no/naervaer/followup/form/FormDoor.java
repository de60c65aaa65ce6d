package no.naervaer.followup.form;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The way in for answers that people send, from Tasklist and by REST alike: they answer
 * what the form asks, and set nothing else. What a case is about, and whose it is,
 * follows from our own tables and never from what is sent. And the way out for what a
 * form shows: nothing else of the case comes with it.
 */
final class FormDoor extends FormServiceImpl {

	private final DeployedForms forms;

	private final OwnAnswers ownAnswers;

	FormDoor(DeployedForms forms, FormExpressions expressions) {
		this.forms = forms;
		this.ownAnswers = new OwnAnswers(expressions);
	}

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> sent) {
		super.submitTaskForm(taskId, answersOfTask(taskId, sent));
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> sent,
			boolean deserializeValues) {
		return super.submitTaskFormWithVariablesInReturn(taskId, answersOfTask(taskId, sent), deserializeValues);
	}

	@Override
	public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> sent) {
		return submitStartForm(processDefinitionId, null, sent);
	}

	/**
	 * @param businessKey of nobody: a person chooses a pupil, and no case
	 */
	@Override
	public ProcessInstance submitStartForm(String processDefinitionId, String businessKey, Map<String, Object> sent) {
		if (businessKey != null) {
			throw new FormRejectedException("Velg eleven i skjemaet. Hvilken sak det gjelder, følger av det.");
		}
		Map<String, Object> answers = inEngine((context) -> {
			ProcessDefinitionEntity process = DeployedForms.definition(processDefinitionId);
			return taken(this.forms.ofStart(process), Variables.createVariables(), sent);
		});
		return super.submitStartForm(processDefinitionId, null, answers);
	}

	@Override
	public VariableMap getTaskFormVariables(String taskId) {
		return getTaskFormVariables(taskId, null, true);
	}

	/**
	 * @param names those that are asked for; {@code null} for all that the form shows
	 */
	@Override
	public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeValues) {
		Set<String> shown = shownBy(taskId);
		if (names != null) {
			shown.retainAll(names);
		}
		VariableMap variables = super.getTaskFormVariables(taskId, shown, deserializeValues);
		variables.keySet().retainAll(shown);
		return variables;
	}

	/** A task without a form shows nothing. */
	private Set<String> shownBy(String taskId) {
		return inEngine((context) -> Optional.ofNullable(context.getTaskManager().findTaskById(taskId))
			.filter((task) -> task.getExecution() != null)
			.flatMap((task) -> this.forms.of(task.getTaskDefinition().getFormDefinition(), task.getExecution()))
			.map(ShownNames::of)
			.orElseGet(TreeSet::new));
	}

	private Map<String, Object> answersOfTask(String taskId, Map<String, Object> sent) {
		return inEngine((context) -> {
			TaskEntity task = context.getTaskManager().findTaskById(taskId);
			if (task == null || task.getExecution() == null) {
				// the engine has the words for it
				return sent;
			}
			context.getProcessEngineConfiguration()
				.getCommandCheckers()
				.forEach((checker) -> checker.checkTaskWork(task));
			return taken(this.forms.of(task.getTaskDefinition().getFormDefinition(), task.getExecution()),
					task.getVariablesTyped(false), sent);
		});
	}

	private Map<String, Object> taken(Optional<JsonNode> form, VariableMap known, Map<String, Object> sent) {
		Map<String, Object> answers = (sent != null) ? sent : Map.of();
		if (form.isEmpty() && !answers.isEmpty()) {
			throw new FormRejectedException("Dette har ikke noe skjema å svare på.");
		}
		return form.<Map<String, Object>>map((it) -> this.ownAnswers.of(it, known, answers)).orElse(answers);
	}

	private <T> T inEngine(Function<CommandContext, T> action) {
		return getCommandExecutor().execute(action::apply);
	}

}

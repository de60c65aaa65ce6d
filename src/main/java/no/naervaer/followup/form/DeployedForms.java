package no.naervaer.followup.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.handler.DefaultFormHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;

/**
 * The forms of running processes: the very version that Tasklist shows. Works inside an
 * engine command only.
 */
final class DeployedForms {

	private final ObjectMapper json = new ObjectMapper();

	/** By the form definition's id; a deployed form never changes. */
	private final Map<String, JsonNode> read = new ConcurrentHashMap<>();

	/** The form that a user task or a start event refers to; empty if it has none. */
	Optional<JsonNode> of(FormDefinition definition, DelegateExecution execution) {
		if (definition == null || definition.getCamundaFormDefinitionKey() == null) {
			return Optional.empty();
		}
		String key = String.valueOf(definition.getCamundaFormDefinitionKey().getValue(execution));
		CamundaFormRefImpl reference = new CamundaFormRefImpl(key, definition.getCamundaFormDefinitionBinding());
		if (definition.getCamundaFormDefinitionVersion() != null) {
			Object version = definition.getCamundaFormDefinitionVersion().getValue(execution);
			reference.setVersion(Integer.valueOf(String.valueOf(version)));
		}
		return Optional.of(of(reference, execution));
	}

	/** The form that a process is started with; empty if it has none. */
	Optional<JsonNode> ofStart(ProcessDefinitionEntity process) {
		FormDefinition definition = process.getStartFormDefinition();
		if (definition == null || definition.getCamundaFormDefinitionKey() == null) {
			return Optional.empty();
		}
		String key = definition.getCamundaFormDefinitionKey().getExpressionText();
		return Optional.of(of(new CamundaFormRefImpl(key, definition.getCamundaFormDefinitionBinding()),
				process.getDeploymentId()));
	}

	/** Another form of the same deployment. */
	JsonNode of(String key, DelegateExecution execution) {
		return of(new CamundaFormRefImpl(key, DefaultFormHandler.FORM_REF_BINDING_DEPLOYMENT), execution);
	}

	private JsonNode of(CamundaFormRefImpl reference, DelegateExecution execution) {
		return of(reference, definitionOf(execution).getDeploymentId());
	}

	private JsonNode of(CamundaFormRefImpl reference, String deployment) {
		CommandContext command = Context.getCommandContext();
		CamundaFormDefinition form = command
			.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(reference, deployment));
		if (form == null) {
			throw new IllegalStateException("No form '%s' in deployment %s".formatted(reference.getKey(), deployment));
		}
		return this.read.computeIfAbsent(form.getId(), (id) -> read(form, command));
	}

	/** The process that an execution runs in. */
	static ProcessDefinitionEntity definitionOf(DelegateExecution execution) {
		return definition(execution.getProcessDefinitionId());
	}

	/**
	 * @param id of a process definition
	 */
	static ProcessDefinitionEntity definition(String id) {
		return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
	}

	private JsonNode read(CamundaFormDefinition form, CommandContext command) {
		GetDeploymentResourceCmd resource = new GetDeploymentResourceCmd(form.getDeploymentId(),
				form.getResourceName());
		try (InputStream source = command.runWithoutAuthorization(resource)) {
			return this.json.readTree(source);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Form '%s' can't be read".formatted(form.getKey()), ex);
		}
	}

}

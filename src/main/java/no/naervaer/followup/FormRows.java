package no.naervaer.followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

import org.springframework.stereotype.Component;

/**
 * Carries rows from one form to the next: what was ticked in a list becomes rows of an
 * agreement, and an agreement's rows become the rows to evaluate.
 */
@Component
class FormRows {

	static final String MEASURE = "measure";

	private final RepositoryService repository;

	private final ObjectMapper json = new ObjectMapper();

	FormRows(RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * Adds a row for each ticked option that has none yet, worded as the form words it.
	 */
	void fromChoices(DelegateExecution execution, String form, String chosen, String rows) {
		Map<String, String> labels = labels(execution, form, chosen);
		ArrayNode target = list(execution, rows);
		for (JsonNode choice : list(execution, chosen)) {
			String label = labels.getOrDefault(choice.asText(), choice.asText());
			if (target.findValuesAsText(MEASURE).stream().noneMatch(label::equals)) {
				target.add(this.json.createObjectNode().put(MEASURE, label));
			}
		}
		set(execution, rows, target);
	}

	/** Gathers the rows of several lists into one, each with the list it came from. */
	void gather(DelegateExecution execution, String form, String lists, String target) {
		ArrayNode gathered = this.json.createArrayNode();
		for (String name : lists.split("\\s*,\\s*")) {
			String party = label(execution, form, name);
			for (JsonNode row : list(execution, name)) {
				gathered.add(((ObjectNode) row.deepCopy()).put("party", party));
			}
		}
		set(execution, target, gathered);
	}

	private ArrayNode list(DelegateExecution execution, String variable) {
		Object value = execution.getVariable(variable);
		if (!(value instanceof SpinJsonNode node) || !node.isArray()) {
			return this.json.createArrayNode();
		}
		try {
			return (ArrayNode) this.json.readTree(node.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void set(DelegateExecution execution, String variable, ArrayNode rows) {
		execution.setVariable(variable, SpinValues.jsonValue(rows.toString()).create());
	}

	private Map<String, String> labels(DelegateExecution execution, String form, String key) {
		Map<String, String> labels = new LinkedHashMap<>();
		for (JsonNode field : form(execution, form).findParents("values")) {
			if (key.equals(field.path("key").asText())) {
				field.get("values").forEach((it) -> labels.put(it.path("value").asText(), it.path("label").asText()));
			}
		}
		return labels;
	}

	private String label(DelegateExecution execution, String form, String list) {
		for (JsonNode field : form(execution, form).findParents("path")) {
			if (list.equals(field.get("path").asText())) {
				return field.path("label").asText();
			}
		}
		return list;
	}

	/** The form as it was deployed with the running process. */
	private JsonNode form(DelegateExecution execution, String id) {
		String deployment = this.repository.getProcessDefinition(execution.getProcessDefinitionId()).getDeploymentId();
		String resource = this.repository.getDeploymentResourceNames(deployment)
			.stream()
			.filter((name) -> name.endsWith("/" + id + ".form"))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No form %s in deployment %s".formatted(id, deployment)));
		try (var stream = this.repository.getResourceAsStream(deployment, resource)) {
			return this.json.readTree(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

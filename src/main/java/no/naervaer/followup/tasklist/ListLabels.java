package no.naervaer.followup.tasklist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;

import org.springframework.stereotype.Component;

/** What the forms of a process call their lists. */
@Component
class ListLabels {

	private final RepositoryService repository;

	private final ObjectMapper json;

	/** By deployment, which never changes: the list's name to its label. */
	private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

	ListLabels(RepositoryService repository, ObjectMapper json) {
		this.repository = repository;
		this.json = json;
	}

	/**
	 * The label of a list in the forms that were deployed together with the process.
	 * @param list name of the list's variable
	 * @return the name itself when no form has such a list
	 */
	String of(String processDefinitionId, String list) {
		String deployment = this.repository.getProcessDefinition(processDefinitionId).getDeploymentId();
		return this.read.computeIfAbsent(deployment, this::read).getOrDefault(list, list);
	}

	private Map<String, String> read(String deployment) {
		Map<String, String> labels = new HashMap<>();
		this.repository.getDeploymentResourceNames(deployment)
			.stream()
			.filter((name) -> name.endsWith(".form"))
			.sorted()
			.forEach((name) -> collect(form(deployment, name), labels));
		return labels;
	}

	private JsonNode form(String deployment, String name) {
		try (InputStream source = this.repository.getResourceAsStream(deployment, name)) {
			return this.json.readTree(source);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Form '%s' of deployment %s can't be read".formatted(name, deployment), ex);
		}
	}

	private static void collect(JsonNode parent, Map<String, String> labels) {
		for (JsonNode component : parent.path("components")) {
			if ("dynamiclist".equals(component.path("type").asText()) && component.hasNonNull("label")) {
				labels.putIfAbsent(component.path("path").asText(), component.path("label").asText());
			}
			collect(component, labels);
		}
	}

}

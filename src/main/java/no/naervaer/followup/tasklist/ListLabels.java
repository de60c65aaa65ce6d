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
	private final Map<String, Map<String, Label>> read = new ConcurrentHashMap<>();

	ListLabels(RepositoryService repository, ObjectMapper json) {
		this.repository = repository;
		this.json = json;
	}

	/**
	 * What people call a list.
	 *
	 * @param place where it stands among the lists of the forms
	 */
	record Label(int place, String text) {

	}

	/**
	 * The label of a list in the forms that were deployed together with the process.
	 * @param list name of the list's variable
	 * @return the name itself, at the end, when no form has such a list
	 */
	Label of(String processDefinitionId, String list) {
		String deployment = this.repository.getProcessDefinition(processDefinitionId).getDeploymentId();
		return this.read.computeIfAbsent(deployment, this::read).getOrDefault(list, new Label(Integer.MAX_VALUE, list));
	}

	private Map<String, Label> read(String deployment) {
		Map<String, Label> labels = new HashMap<>();
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

	private static void collect(JsonNode parent, Map<String, Label> labels) {
		for (JsonNode component : parent.path("components")) {
			if ("dynamiclist".equals(component.path("type").asText()) && component.hasNonNull("label")) {
				labels.putIfAbsent(component.path("path").asText(),
						new Label(labels.size(), component.path("label").asText()));
			}
			collect(component, labels);
		}
	}

}

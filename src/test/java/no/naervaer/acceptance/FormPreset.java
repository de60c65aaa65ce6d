package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/** What a task's form has filled in before anybody touches it. */
class FormPreset {

	private final ProcessEngine engine;

	FormPreset(ProcessEngine engine) {
		this.engine = engine;
	}

	/** The default values of the field. */
	List<String> of(Task task, String key) {
		try (var form = this.engine.getFormService().getDeployedTaskForm(task.getId())) {
			List<String> values = new ArrayList<>();
			for (JsonNode field : new ObjectMapper().readTree(form).findParents("key")) {
				if (key.equals(field.get("key").asText())) {
					field.path("defaultValue").forEach((value) -> values.add(value.asText()));
				}
			}
			return values;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package no.naervaer.municipality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Parses the files of one deployment. Files that are no models (pictures, notes) are
 * passed over; a model that can't be read is a problem with the parser's own reason.
 */
class ModelReader {

	private static final ObjectReader JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build()
		.reader();

	private final Map<String, BpmnModelInstance> processes = new TreeMap<>();

	private final Map<String, DmnModelInstance> decisions = new TreeMap<>();

	private final Map<String, JsonNode> forms = new TreeMap<>();

	private final List<ModelProblem> problems = new ArrayList<>();

	ModelSet read(String municipality, Map<String, byte[]> files) {
		new TreeMap<>(files).forEach(this::readFile);
		return new ModelSet(municipality, this.processes, this.decisions, this.forms);
	}

	List<ModelProblem> problems() {
		return this.problems;
	}

	private void readFile(String file, byte[] content) {
		try {
			switch (ModelFile.kindOf(file)) {
				case PROCESS -> this.processes.put(file, Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
				case DECISION -> this.decisions.put(file, Dmn.readModelFromStream(new ByteArrayInputStream(content)));
				case FORM -> this.forms.put(file, form(content));
				case CASE -> this.problems.add(new ModelProblem(file, "fila", "CMMN-modeller kan ikke brukes her.",
						"Tegn arbeidet som prosess (BPMN)."));
				case OTHER -> {
				}
			}
		}
		catch (ModelException | IOException ex) {
			this.problems.add(new ModelProblem(file, "fila", "Fila kan ikke leses: %s.".formatted(reason(ex)),
					"Åpne fila i Camunda Modeler, rett feilen og lagre den på nytt."));
		}
	}

	private static JsonNode form(byte[] content) throws IOException {
		JsonNode form = JSON.readTree(content);
		if (!form.isObject()) {
			throw new IOException("skjemaet er ikke et JSON-objekt");
		}
		return form;
	}

	private static String reason(Throwable ex) {
		Throwable root = ex;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		String message = String.valueOf(root.getMessage());
		return message.lines().findFirst().orElse(message).strip().replaceAll("\\.$", "");
	}

}

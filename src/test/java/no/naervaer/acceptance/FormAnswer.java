package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.spin.plugin.variable.SpinValues;

/** Answers to forms as the variables that Tasklist would send. */
final class FormAnswer {

	private static final ObjectMapper JSON = new ObjectMapper();

	private FormAnswer() {
	}

	/** A complete answer to a form, changed as said; null leaves the answer out. */
	static Map<String, Object> to(String form, Object... changes) {
		Map<String, Object> variables = new HashMap<>();
		try (var stream = FormAnswer.class.getResourceAsStream("/demo/answers/" + form + ".json")) {
			JSON.readTree(stream)
				.fields()
				.forEachRemaining((field) -> variables.put(field.getKey(), value(field.getValue())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		for (int i = 0; i < changes.length; i += 2) {
			Object value = changes[i + 1];
			if (value == null) {
				variables.remove((String) changes[i]);
			}
			else {
				variables.put((String) changes[i], value);
			}
		}
		return variables;
	}

	/** A value as scenarios write it: JSON, or else text as it stands. */
	static Object written(String text) {
		if (!text.matches("\\[.*]|\\{.*}|\".*\"|true|false|null|-?\\d+(\\.\\d+)?")) {
			return text;
		}
		try {
			return value(JSON.readTree(text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Object value(JsonNode node) {
		return switch (node.getNodeType()) {
			case STRING -> node.textValue();
			case BOOLEAN -> node.booleanValue();
			case NUMBER -> node.isInt() ? (Object) node.intValue() : (Object) node.doubleValue();
			case NULL -> null;
			default -> SpinValues.jsonValue(node.toString()).create();
		};
	}

}

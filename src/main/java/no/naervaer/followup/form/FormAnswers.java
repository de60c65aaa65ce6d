package no.naervaer.followup.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * Answers as variables, kept as Tasklist keeps them: text, numbers and booleans as they
 * are, dates as ISO text, lists and rows as JSON.
 */
public final class FormAnswers {

	/**
	 * Of a task that is being completed: the answers that the case's log is to tell, as
	 * sentences. Never stored.
	 */
	public static final String TOLD = "toldAnswers";

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

	private FormAnswers() {
	}

	/**
	 * Variables to complete a task with, of answers written as one JSON object.
	 */
	public static VariableMap toVariables(JsonNode answers) {
		VariableMap variables = Variables.createVariables();
		answers.fields()
			.forEachRemaining((answer) -> variables.put(answer.getKey(),
					toVariable(JSON.convertValue(answer.getValue(), Object.class))));
		return variables;
	}

	static Object toVariable(Object value) {
		if (value instanceof List<?> || value instanceof Map<?, ?>) {
			return SpinValues.jsonValue(write(value)).create();
		}
		if (value instanceof Number number) {
			return (number.doubleValue() == number.intValue()) ? (Object) number.intValue() : number.doubleValue();
		}
		if (value instanceof LocalDate || value instanceof ZonedDateTime) {
			return isoText((TemporalAccessor) value);
		}
		return value;
	}

	/** Variables as plain lists, maps, text, numbers and booleans. */
	static Map<String, Object> plain(VariableMap variables) {
		Map<String, Object> answers = new HashMap<>();
		for (String name : variables.keySet()) {
			answers.put(name, plain((TypedValue) variables.getValueTyped(name)));
		}
		return answers;
	}

	private static Object plain(TypedValue value) {
		if (value instanceof JsonValue json) {
			return read(json.isDeserialized() ? String.valueOf(json.getValue()) : json.getValueSerialized());
		}
		boolean unread = value instanceof SerializableValue serialized && !serialized.isDeserialized();
		return unread ? null : value.getValue();
	}

	private static Object isoText(TemporalAccessor value) {
		return (value instanceof LocalDate date) ? date.toString() : TO_THE_MINUTE.format(value);
	}

	private static Object read(String json) {
		try {
			return (json == null) ? null : JSON.readValue(json, Object.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String write(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package no.naervaer.followup.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One component of a form-js schema. Beyond form-js' own rules a field may carry these
 * properties («Custom properties» in Camunda Modeler):
 * <ul>
 * <li>{@code nyttSvar = ja}: an earlier answer doesn't count, it is removed when the task
 * is made</li>
 * <li>{@code startverdi}: FEEL for the first value, set when the task is made and there
 * is none</li>
 * <li>{@code raderFraValg = <form>: <key> <key>}: the options chosen in another form
 * become rows of this list</li>
 * <li>{@code minRader}: the number of rows a list must have at least</li>
 * <li>{@code krav} and {@code kravMelding}: FEEL that must be true, and what to say if it
 * isn't</li>
 * <li>{@code iSaken}: the answer is told in the case's log, and with it in «Saken».
 * {@code ja} calls it by the field's label, anything else is what it is called there</li>
 * </ul>
 */
record FormField(JsonNode json) {

	static final String TOLD = "iSaken";

	private static final Set<String> ANSWERED = Set.of("textfield", "textarea", "number", "datetime", "checkbox",
			"radio", "select", "checklist", "taglist");

	private static final Set<String> LISTS = Set.of("dynamiclist", "checklist", "taglist");

	static List<FormField> in(JsonNode parent) {
		List<FormField> fields = new ArrayList<>();
		parent.path("components").forEach((component) -> fields.add(new FormField(component)));
		return fields;
	}

	/** Every field that has a variable of its own; cells of a list belong to the list. */
	static void forEachVariable(JsonNode parent, Consumer<FormField> consumer) {
		for (FormField field : in(parent)) {
			if (field.isGroup()) {
				forEachVariable(field.json(), consumer);
			}
			else if (!field.key().isEmpty()) {
				consumer.accept(field);
			}
		}
	}

	String type() {
		return text("type");
	}

	boolean isGroup() {
		return "group".equals(type());
	}

	boolean isRows() {
		return "dynamiclist".equals(type());
	}

	boolean isExpression() {
		return "expression".equals(type());
	}

	/** Whether a person answers it. */
	boolean isAnswered() {
		return ANSWERED.contains(type());
	}

	/** Whether the answer is a list. */
	boolean isList() {
		return LISTS.contains(type());
	}

	/** The name of the answer: the key, or a list's or group's path. */
	String key() {
		String key = text("key");
		return key.isEmpty() ? text("path") : key;
	}

	String label() {
		for (String name : List.of("label", "dateLabel", "timeLabel")) {
			if (!text(name).isBlank()) {
				return text(name);
			}
		}
		return key();
	}

	String hide() {
		return this.json.path("conditional").path("hide").asText("");
	}

	JsonNode validate() {
		return this.json.path("validate");
	}

	boolean isRequired() {
		return validate().path("required").asBoolean();
	}

	String property(String name) {
		return this.json.path("properties").path(name).asText("");
	}

	String text(String name) {
		return this.json.path(name).asText("");
	}

}

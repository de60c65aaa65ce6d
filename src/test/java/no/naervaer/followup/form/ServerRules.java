package no.naervaer.followup.form;

import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.variable.VariableMap;

/** What the server refuses in a form, for tests that compare it with the browser. */
public final class ServerRules {

	private static final FormRules RULES = new FormRules(new FormExpressions());

	private ServerRules() {
	}

	/**
	 * Keys of the fields whose answers break a rule that the browser knows too. What only
	 * the server checks (properties {@code krav} and {@code minRader}) and what stands in
	 * rows is left out.
	 * @param known variables of the task
	 * @param answers what the browser would send
	 */
	public static TreeSet<String> refused(JsonNode form, VariableMap known, JsonNode answers) {
		Map<String, Object> all = FormAnswers.plain(known);
		FormField.forEachVariable(form, (field) -> all.remove(field.isExpression() ? "" : field.key()));
		all.putAll(FormAnswers.plain(FormAnswers.toVariables(answers)));
		TreeSet<String> keys = new TreeSet<>();
		RULES.check(withoutOwnRules(form), all)
			.stream()
			.map(Violation::key)
			.filter((key) -> !key.contains("["))
			.forEach(keys::add);
		return keys;
	}

	private static JsonNode withoutOwnRules(JsonNode form) {
		JsonNode copy = form.deepCopy();
		copy.findParents("properties").forEach((field) -> ((ObjectNode) field).remove("properties"));
		return copy;
	}

}

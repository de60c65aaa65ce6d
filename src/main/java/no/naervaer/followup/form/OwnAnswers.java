package no.naervaer.followup.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * What of a sent form is taken: the answers to its own fields, as far as they are shown
 * and can be written under these very answers. Whoever sends more than the form asks for
 * has not used the form.
 */
final class OwnAnswers {

	private final FormExpressions expressions;

	OwnAnswers(FormExpressions expressions) {
		this.expressions = expressions;
	}

	/**
	 * @param known what the case knows before, by name
	 * @param sent what somebody sends
	 * @return those that the form asks for; a field that is hidden, or only to be read,
	 * keeps what it had
	 * @throws FormRejectedException if something is sent that is no field of the form
	 */
	VariableMap of(JsonNode form, VariableMap known, Map<String, Object> sent) {
		requireFields(form, sent.keySet());
		VariableMap all = Variables.createVariables();
		all.putAll(known);
		all.putAll(sent);
		Set<String> open = new TreeSet<>();
		collectOpen(form, AnswerScope.of(FormAnswers.plain(all)), open);
		VariableMap taken = Variables.createVariables();
		Map<String, Object> typed = new HashMap<>(sent);
		typed.keySet().retainAll(open);
		taken.putAll(typed);
		return taken;
	}

	private static void requireFields(JsonNode form, Set<String> names) {
		Set<String> foreign = new TreeSet<>(names);
		FormField.forEachVariable(form, (field) -> foreign.remove(field.key()));
		if (!foreign.isEmpty()) {
			throw new FormRejectedException("Svaret inneholder noe som skjemaet ikke spør om. Åpne oppgaven på nytt, "
					+ "og fyll ut skjemaet der.");
		}
	}

	private void collectOpen(JsonNode parent, AnswerScope scope, Set<String> open) {
		for (FormField field : FormField.in(parent)) {
			if (this.expressions.isTrue(field.hide(), scope.context())) {
				continue;
			}
			if (field.isGroup()) {
				collectOpen(field.json(), scope, open);
			}
			else if (isWritable(field, scope)) {
				open.add(field.key());
			}
		}
	}

	private boolean isWritable(FormField field, AnswerScope scope) {
		JsonNode readonly = field.json().path("readonly");
		boolean reads = readonly.isTextual() ? this.expressions.isTrue(readonly.asText(), scope.context())
				: readonly.asBoolean();
		return !field.key().isEmpty() && !reads && !field.json().path("disabled").asBoolean();
	}

}

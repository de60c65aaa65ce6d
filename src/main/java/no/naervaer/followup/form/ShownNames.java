package no.naervaer.followup.form;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a form shows or reckons with: its fields, and what its expressions and templates
 * name. Whoever has the task reads these of the case, and nothing else.
 */
final class ShownNames {

	private static final String TEMPLATE = "{{";

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");

	private ShownNames() {
	}

	static Set<String> of(JsonNode form) {
		Set<String> names = new TreeSet<>();
		FormField.forEachVariable(form, (field) -> names.add(field.key()));
		collect(form, names);
		return names;
	}

	/** Words of texts are among them too, which are names of nothing. */
	private static void collect(JsonNode node, Collection<String> names) {
		if (node.isTextual() && isEvaluated(node.asText())) {
			names.addAll(BETWEEN_WORDS.splitAsStream(node.asText()).toList());
		}
		node.forEach((child) -> collect(child, names));
	}

	private static boolean isEvaluated(String text) {
		return FormExpressions.isExpression(text.strip()) || text.contains(TEMPLATE);
	}

}

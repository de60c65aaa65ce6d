package no.naervaer.followup.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The complete answer that belongs to each form, used by scenarios and demo data.
 */
class FormAnswersTests {

	private final FormRules rules = new FormRules(new FormExpressions());

	/** What the case itself knows when a form that asks for it is filled in. */
	private static final Map<String, Object> KNOWN = Map.of("mappingComplete", true, "decisionDate", "2025-11-12",
			"decisionResult", "innvilget");

	@ParameterizedTest
	@MethodSource("ids")
	void theAnswerIsComplete(String id) {
		Map<String, Object> answers = new HashMap<>(KNOWN);
		answers.putAll(answer(id));
		assertThat(this.rules.check(FormFiles.form(id), answers)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("ids")
	void theAnswerHoldsNothingThatTheFormDoesNotAsk(String id) {
		Set<String> keys = new HashSet<>();
		FormField.forEachVariable(FormFiles.form(id), (field) -> keys.add(field.key()));
		assertThat(keys).containsAll(FormFiles.asMap(FormFiles.answer(id)).keySet());
	}

	@ParameterizedTest
	@MethodSource("ids")
	void nothingIsNotAnAnswer(String id) {
		boolean mayBeEmpty = id.equals("NIT_F11_Tiltaksbank");
		assertThat(this.rules.check(FormFiles.form(id), new HashMap<>()).isEmpty()).isEqualTo(mayBeEmpty);
	}

	@Test
	void variablesAreKeptAsTasklistKeepsThem() {
		ObjectNode answers = FormFiles.json("{\"text\": \"a\", \"number\": 2, \"share\": 1.5, \"box\": true, "
				+ "\"none\": null, \"list\": [\"a\"], \"rows\": [{\"cell\": \"b\"}]}");
		VariableMap variables = FormAnswers.toVariables(answers);
		assertThat(variables).containsEntry("text", "a")
			.containsEntry("number", 2)
			.containsEntry("share", 1.5)
			.containsEntry("box", true)
			.containsEntry("none", null);
		JsonValue list = variables.getValueTyped("list");
		assertThat(list.getValueSerialized()).isEqualTo("[\"a\"]");
		assertThat(FormAnswers.plain(variables)).containsEntry("list", List.of("a"))
			.containsEntry("rows", List.of(Map.of("cell", "b")));
	}

	static List<String> ids() {
		return FormFiles.ids();
	}

	private static Map<String, Object> answer(String id) {
		return FormAnswers.plain(FormAnswers.toVariables(FormFiles.answer(id)));
	}

}

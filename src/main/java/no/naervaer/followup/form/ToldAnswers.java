package no.naervaer.followup.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the case's log tells of a form that was filled in: the answers that were seen and
 * whose fields carry the property {@code iSaken}. All others stay in the form (common.md
 * §8 P1: least information).
 */
final class ToldAnswers {

	/** Value of the property that lets the answer be called as in the form. */
	private static final String AS_IN_THE_FORM = "ja";

	private final FormExpressions expressions;

	private final AnswerWords words;

	ToldAnswers(FormExpressions expressions) {
		this.expressions = expressions;
		this.words = new AnswerWords(expressions);
	}

	/** Sentences such as «Fikk dere kontakt? Ja.», in the form's order; may be empty. */
	String of(JsonNode form, Map<String, Object> answers) {
		List<String> sentences = new ArrayList<>();
		forEachTold(form, AnswerScope.of(answers),
				(name, answer) -> sentences.add(called(name, answer).replaceFirst("\\.?$", ".")));
		return String.join(" ", sentences);
	}

	private void forEachTold(JsonNode parent, AnswerScope scope, BiConsumer<String, String> tell) {
		for (FormField field : FormField.in(parent)) {
			if (this.expressions.isTrue(field.hide(), scope.context())) {
				continue;
			}
			if (field.isGroup()) {
				forEachTold(field.json(), field.key().isEmpty() ? scope : scope.folder(field.key()), tell);
			}
			else if (field.isRows() && scope.value(field.key()) instanceof List<?> rows) {
				tell(field.label(), rows(field, rows, scope), tell);
			}
			else if (!field.property(FormField.TOLD).isEmpty()) {
				tell(name(field), this.words.of(field, scope), tell);
			}
		}
	}

	private static void tell(String name, String answer, BiConsumer<String, String> tell) {
		if (!answer.isBlank()) {
			tell.accept(name, answer);
		}
	}

	private String rows(FormField list, List<?> rows, AnswerScope scope) {
		List<String> told = new ArrayList<>();
		for (int index = 0; index < rows.size(); index++) {
			List<String> cells = new ArrayList<>();
			forEachTold(list.json(), scope.row(list, AnswerScope.asAnswers(rows.get(index)), index),
					(name, answer) -> cells.add(called(name, answer)));
			told.add(String.join(", ", cells));
		}
		return told.stream().filter((row) -> !row.isEmpty()).collect(Collectors.joining("; "));
	}

	private static String name(FormField field) {
		String own = field.property(FormField.TOLD);
		return AS_IN_THE_FORM.equals(own) ? field.label() : own;
	}

	private static String called(String name, String answer) {
		return name + (name.endsWith("?") ? " " : ": ") + answer;
	}

}

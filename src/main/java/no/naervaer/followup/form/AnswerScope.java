package no.naervaer.followup.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where answers are looked up: the whole form, or one row of a list in it.
 *
 * @param answers the answers by key
 * @param context what FEEL sees: all variables, and {@code this}, {@code parent} and
 * {@code i} as in form-js
 * @param path the place of these answers, as {@code list[0].}; empty for the whole form
 * @param title the same for people, as {@code SKOLE, rad 1: }; empty for the whole form
 */
record AnswerScope(Map<String, Object> answers, Map<String, Object> context, String path, String title) {

	static AnswerScope of(Map<String, Object> answers) {
		Map<String, Object> context = new HashMap<>(answers);
		context.put("this", answers);
		return new AnswerScope(answers, context, "", "");
	}

	/** The row with this number (from 0) of a list. */
	AnswerScope row(FormField list, Map<String, Object> row, int index) {
		Map<String, Object> inRow = new HashMap<>(this.context);
		inRow.put("this", row);
		inRow.put("parent", this.answers);
		inRow.put("i", List.of(index + 1));
		String title = "%s%s, rad %d: ".formatted(this.title, list.label(), index + 1);
		return new AnswerScope(row, inRow, "%s%s[%d].".formatted(this.path, list.key(), index), title);
	}

	/** A group that keeps its answers in a folder of its own. */
	AnswerScope folder(String name) {
		return new AnswerScope(asAnswers(value(name)), this.context, this.path + name + ".", this.title);
	}

	/** The answer with this key; a dot leads into a folder. */
	Object value(String key) {
		Object value = this.answers;
		for (String part : key.split("\\.")) {
			value = asAnswers(value).get(part);
		}
		return value;
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> asAnswers(Object value) {
		return (value instanceof Map<?, ?> map) ? (Map<String, Object>) map : Map.of();
	}

}

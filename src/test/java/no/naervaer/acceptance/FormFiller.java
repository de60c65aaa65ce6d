package no.naervaer.acceptance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import no.naervaer.acceptance.TasklistForm.InputState;

/** Somebody who fills in a form in Tasklist, field by field. */
class FormFiller {

	private static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private static final JsonNodeFactory VALUES = JsonNodeFactory.instance;

	/** How often what an answer has opened is looked for: it may stand above it. */
	private static final int ROUNDS = 5;

	private final TasklistForm form;

	private Map<String, InputState> inputs = Map.of();

	private List<FormStep> steps = new ArrayList<>();

	FormFiller(TasklistForm form) {
		this.form = form;
	}

	/**
	 * Each answer that something else in the form depends on, one after another.
	 * @param conditions the form's conditions as text
	 */
	List<FormStep> choicesThatMatter(String conditions) {
		List<FormStep> choices = new ArrayList<>();
		this.form.eachField((field) -> {
			if (conditions.contains(TasklistForm.key(field))) {
				choices(field).map(FormStep::click).forEach(choices::add);
			}
		});
		return choices;
	}

	private static Stream<String> choices(JsonNode field) {
		return field.path("type").asText().equals("checkbox") ? Stream.of(id(field, ""))
				: IntStream.range(0, field.path("values").size()).mapToObj((index) -> id(field, "-" + index));
	}

	/**
	 * Fills in the fields that can be seen, as somebody would who has this answer.
	 * @return texts and dates as they were typed, by key
	 */
	Map<String, String> fill(JsonNode answer) {
		boolean more = true;
		for (int round = 0; more && round < ROUNDS; round++) {
			more = takeSteps(() -> this.form.eachField((field) -> {
				JsonNode value = answer.path(TasklistForm.key(field));
				if (isGiven(value)) {
					fill(field, value, "");
				}
			}));
		}
		return typed(answer);
	}

	private Map<String, String> typed(JsonNode answer) {
		this.inputs = this.form.inputs();
		Map<String, String> typed = new HashMap<>();
		this.form.eachField((field) -> {
			JsonNode value = answer.path(TasklistForm.key(field));
			if (value.isTextual() && !field.has("values") && isOpen(field, value.asText())) {
				typed.put(TasklistForm.key(field), value.asText());
			}
		});
		return typed;
	}

	/**
	 * Answers what the form misses still, since the case knows something that opens it.
	 * @param missed keys of the fields
	 */
	void answerTheRest(Set<String> missed, LocalDate today) {
		takeSteps(() -> this.form.eachField((field) -> {
			if (missed.contains(TasklistForm.key(field))) {
				switch (field.path("type").asText()) {
					case "radio", "checklist" -> check(id(field, "-0"), true);
					case "checkbox" -> check(id(field, ""), true);
					case "datetime" -> fill(field, VALUES.textNode(today.toString()), "");
					default -> fill(field, VALUES.textNode("Slik ble vi enige om det på møtet"), "");
				}
			}
		}));
	}

	/** Whether there was something to do, and it could be done. */
	private boolean takeSteps(Runnable plan) {
		this.inputs = this.form.inputs();
		this.steps = new ArrayList<>();
		plan.run();
		return !this.steps.isEmpty() && this.form.take(this.steps) > 0;
	}

	private void fill(JsonNode field, JsonNode value, String row) {
		switch (field.path("type").asText()) {
			case "textfield", "textarea", "number" -> write(id(field, row), value.asText());
			case "checkbox" -> check(id(field, row), value.asBoolean());
			case "radio" -> choose(field, row, value::equals);
			case "checklist" -> choose(field, row, (option) -> holds(value, option));
			case "datetime" -> when(field, value.asText(), row);
			case "dynamiclist" -> rows(field, value);
			default -> throw new AssertionError("Nobody knows how to fill in " + field);
		}
	}

	private void choose(JsonNode field, String row, Predicate<JsonNode> wanted) {
		for (int index = 0; index < field.path("values").size(); index++) {
			check(id(field, row + "-" + index), wanted.test(field.path("values").path(index).path("value")));
		}
	}

	private void when(JsonNode field, String value, String row) {
		if (hasDate(value)) {
			write(id(field, row + "-date"), NORWEGIAN.format(LocalDate.parse(value.substring(0, 10))));
		}
		if (hasTime(value)) {
			write(id(field, row + "-time"), value.substring(value.indexOf('T') + 1).substring(0, 5));
		}
	}

	private void rows(JsonNode list, JsonNode rows) {
		int row = 0;
		while (isThere(list, row)) {
			fillRow(list, rows.path(Math.min(row, rows.size() - 1)), "_" + row, row >= rows.size());
			row++;
		}
		for (; row < rows.size(); row++) {
			this.steps.add(FormStep.addRow(list.path("label").asText()));
		}
	}

	/** An input has its field's id, or one with more to it. */
	private boolean isThere(JsonNode list, int row) {
		String cell = id(list.path("components").path(0), "_" + row);
		return Stream.of("", "-0", "-date", "-time").anyMatch((part) -> this.inputs.containsKey(cell + part));
	}

	/**
	 * @param known whether the row was there before anybody answered: its texts stand
	 */
	private void fillRow(JsonNode list, JsonNode answer, String row, boolean known) {
		list.path("components").forEach((cell) -> {
			JsonNode value = answer.path(TasklistForm.key(cell));
			boolean stands = known && !state(id(cell, row)).value().isEmpty();
			if (isGiven(value) && !stands) {
				fill(cell, value, row);
			}
		});
	}

	private void write(String id, String text) {
		InputState state = state(id);
		if (state.open() && !text.equals(state.value())) {
			this.steps.add(FormStep.write(id, text));
		}
	}

	private void check(String id, boolean wanted) {
		InputState state = state(id);
		if (state.open() && state.checked() != wanted && (wanted || !"radio".equals(state.type()))) {
			this.steps.add(FormStep.click(id));
		}
	}

	private boolean isOpen(JsonNode field, String value) {
		return field.path("type").asText().equals("datetime") ? (!hasDate(value) || state(id(field, "-date")).open())
				&& (!hasTime(value) || state(id(field, "-time")).open()) : state(id(field, "")).open();
	}

	private InputState state(String id) {
		return this.inputs.getOrDefault(id, InputState.ABSENT);
	}

	private static boolean hasDate(String value) {
		return value.contains("-");
	}

	private static boolean hasTime(String value) {
		return value.contains(":");
	}

	private static boolean isGiven(JsonNode value) {
		return !value.isMissingNode() && !value.isNull();
	}

	private static boolean holds(JsonNode list, JsonNode wanted) {
		return StreamSupport.stream(list.spliterator(), false).anyMatch(wanted::equals);
	}

	private static String id(JsonNode field, String suffix) {
		return field.path("id").asText() + suffix;
	}

}

package no.naervaer.acceptance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
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

	private final TasklistForm form;

	FormFiller(TasklistForm form) {
		this.form = form;
	}

	/**
	 * Gives each answer that something else in the form depends on, one after another.
	 * @param conditions the form's conditions as text
	 */
	void chooseEachThatMatters(String conditions, Runnable afterEach) {
		this.form.eachField((field) -> {
			if (conditions.contains(TasklistForm.key(field))) {
				choices(field).filter((choice) -> this.form.state(choice).open()).forEach((choice) -> {
					this.form.input(choice).click();
					afterEach.run();
				});
			}
		});
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
		Map<String, String> typed = new HashMap<>();
		// twice: what one answer opens may stand above it
		for (int round = 0; round < 2; round++) {
			this.form.eachField((field) -> {
				JsonNode value = answer.path(TasklistForm.key(field));
				if (isGiven(value) && fill(field, value, "") && value.isTextual() && !field.has("values")) {
					typed.put(TasklistForm.key(field), value.asText());
				}
			});
		}
		return typed;
	}

	/**
	 * Answers what the form misses still, since the case knows something that opens it.
	 */
	void answerTheRest(LocalDate today) {
		TreeSet<String> missed = this.form.refused();
		this.form.eachField((field) -> {
			if (missed.contains(TasklistForm.key(field))) {
				switch (field.path("type").asText()) {
					case "radio", "checklist" -> check(id(field, "-0"), true);
					case "checkbox" -> check(id(field, ""), true);
					case "datetime" -> fill(field, VALUES.textNode(today.toString()), "");
					default -> fill(field, VALUES.textNode("Slik ble vi enige om det på møtet"), "");
				}
			}
		});
	}

	private boolean fill(JsonNode field, JsonNode value, String row) {
		return switch (field.path("type").asText()) {
			case "textfield", "textarea", "number" -> write(id(field, row), value.asText());
			case "checkbox" -> check(id(field, row), value.asBoolean());
			case "radio" -> choose(field, row, value::equals);
			case "checklist" -> choose(field, row, (option) -> holds(value, option));
			case "datetime" -> when(field, value.asText(), row);
			case "dynamiclist" -> rows(field, value);
			default -> throw new AssertionError("Nobody knows how to fill in " + field);
		};
	}

	private boolean choose(JsonNode field, String row, Predicate<JsonNode> wanted) {
		for (int index = 0; index < field.path("values").size(); index++) {
			check(id(field, row + "-" + index), wanted.test(field.path("values").path(index).path("value")));
		}
		return true;
	}

	private boolean when(JsonNode field, String value, String row) {
		boolean typed = true;
		if (value.contains("-")) {
			typed &= write(id(field, row + "-date"), NORWEGIAN.format(LocalDate.parse(value.substring(0, 10))));
		}
		if (value.contains(":")) {
			typed &= write(id(field, row + "-time"), value.substring(value.indexOf('T') + 1).substring(0, 5));
		}
		return typed;
	}

	private boolean rows(JsonNode list, JsonNode rows) {
		for (int row = 0; row < rows.size() || isThere(list, row); row++) {
			if (!isThere(list, row) && !this.form.addRow(list)) {
				return false;
			}
			fillRow(list, rows.path(Math.min(row, rows.size() - 1)), "_" + row, row >= rows.size());
		}
		return true;
	}

	/** An input has its field's id, or one with more to it. */
	private boolean isThere(JsonNode list, int row) {
		String cell = id(list.path("components").path(0), "_" + row);
		return Stream.of("", "-0", "-date", "-time").anyMatch((part) -> this.form.state(cell + part).isThere());
	}

	/**
	 * @param known whether the row was there before anybody answered: its texts stand
	 */
	private void fillRow(JsonNode list, JsonNode answer, String row, boolean known) {
		list.path("components").forEach((cell) -> {
			JsonNode value = answer.path(TasklistForm.key(cell));
			boolean stands = known && !this.form.state(id(cell, row)).value().isEmpty();
			if (isGiven(value) && !stands) {
				fill(cell, value, row);
			}
		});
	}

	private boolean write(String id, String text) {
		InputState state = this.form.state(id);
		if (state.open() && !text.equals(state.value())) {
			this.form.input(id).fill(text);
			this.form.input(id).press("Tab");
		}
		return state.open();
	}

	private boolean check(String id, boolean wanted) {
		InputState state = this.form.state(id);
		if (state.open() && state.checked() != wanted && (wanted || !"radio".equals(state.type()))) {
			this.form.input(id).click();
		}
		return state.open();
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

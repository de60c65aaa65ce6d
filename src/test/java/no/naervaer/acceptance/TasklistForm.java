package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A task's form in Tasklist, and what the viewer itself says of it. */
class TasklistForm {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Waits for the form of this very task, and keeps it for the other questions. */
	private static final String IS_SHOWN = """
			(task) => {
			  const element = document.querySelector('[cam-tasklist-form-camunda]');
			  const drawn = element?.querySelector('.fjs-form');
			  if (!drawn || window.angular.element(element).controller('camTasklistForm').getParams().taskId !== task) {
			    return false;
			  }
			  const serviceOf = (node) => node?.props?.value?.getService
			    ?? [].concat(node?.__k ?? []).reduce((found, child) => found ?? (child && serviceOf(child)), null);
			  window.formOnTrial = [element, ...element.querySelectorAll('.fjs-container')]
			    .map((it) => serviceOf(it)?.('form', false)).find((it) => it?.importSchema);
			  return Boolean(window.formOnTrial);
			}""";

	private static final String STATE = """
			(id) => {
			  const input = document.querySelector(`[cam-tasklist-form-camunda] [id$='-${id}']`);
			  return input && { type: input.type, value: input.value ?? '', checked: Boolean(input.checked),
			    open: !input.disabled && !input.readOnly };
			}""";

	private final Page page;

	private final JsonNode schema;

	private final Map<String, String> keys = new HashMap<>();

	/**
	 * @param schema the form as it is deployed
	 */
	TasklistForm(Page page, JsonNode schema) {
		this.page = page;
		this.schema = schema;
		eachField((field) -> this.keys.put(field.path("id").asText(), key(field)));
	}

	void open(int port, String task) {
		this.page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + task);
		this.page.waitForFunction(IS_SHOWN, task);
	}

	Locator shown() {
		return this.page.locator("[cam-tasklist-form-camunda]");
	}

	/** Lets the form say what it misses; keys of the fields, without those in rows. */
	TreeSet<String> refused() {
		TreeSet<String> refused = new TreeSet<>();
		errors().fields().forEachRemaining((error) -> {
			if (error.getValue().path(0).isTextual()) {
				refused.add(this.keys.get(error.getKey()));
			}
		});
		return refused;
	}

	/** All that the form says, in rows too. */
	List<String> complaints() {
		List<String> complaints = new ArrayList<>();
		errors().fields().forEachRemaining((error) -> error.getValue().forEach((said) -> {
			if (said.toString().contains("\"")) {
				complaints.add(error.getKey() + ": " + said);
			}
		}));
		return complaints;
	}

	private JsonNode errors() {
		return ask("JSON.stringify(window.formOnTrial.validate())");
	}

	/** What it would send now. */
	JsonNode answers() {
		return ask("JSON.stringify(window.formOnTrial._getSubmitData())");
	}

	/** How an input stands; its id is the field's, with what makes it one of several. */
	@SuppressWarnings("unchecked")
	InputState state(String id) {
		Map<String, Object> state = (Map<String, Object>) this.page.evaluate(STATE, id);
		return (state != null) ? JSON.convertValue(state, InputState.class) : InputState.ABSENT;
	}

	Locator input(String id) {
		return this.page.locator("[cam-tasklist-form-camunda] [id$='-%s']".formatted(id));
	}

	/** Makes room for one more row; false when the list can't be seen. */
	boolean addRow(JsonNode list) {
		Locator add = shown().locator(".fjs-form-field-dynamiclist")
			.filter(new Locator.FilterOptions().setHas(this.page.getByText(list.path("label").asText())))
			.last()
			.locator(".fjs-repeat-render-add");
		boolean seen = add.count() > 0;
		if (seen) {
			add.click();
		}
		return seen;
	}

	/** Every field with an answer of its own; the cells of a list belong to the list. */
	void eachField(Consumer<JsonNode> consumer) {
		each(this.schema, consumer);
	}

	private static void each(JsonNode parent, Consumer<JsonNode> consumer) {
		parent.path("components").forEach((component) -> {
			String type = component.path("type").asText();
			if (type.equals("group")) {
				each(component, consumer);
			}
			else if (!key(component).isEmpty() && !type.equals("expression")) {
				consumer.accept(component);
			}
		});
	}

	static String key(JsonNode field) {
		return field.path("key").asText(field.path("path").asText());
	}

	private JsonNode ask(String question) {
		try {
			return JSON.readTree((String) this.page.evaluate(question));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How an input stands on the page. */
	record InputState(String type, String value, boolean checked, boolean open) {

		static final InputState ABSENT = new InputState("", "", false, false);

		boolean isThere() {
			return this != ABSENT;
		}

	}

}

package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** A task's form in Tasklist, and what the viewer itself says of it. */
abstract class TasklistForm {

	static final String SHOWN = "[cam-tasklist-form-camunda]";

	private static final ObjectMapper JSON = new ObjectMapper();

	/** Questions to the form that the page answers from within. */
	static final String QUESTIONS = read("/acceptance/form-trial.js");

	final Page page;

	private final JsonNode schema;

	private final Map<String, String> keys = new HashMap<>();

	/**
	 * @param page Tasklist, where somebody is logged in
	 * @param schema the form as it is deployed
	 */
	TasklistForm(Page page, JsonNode schema) {
		this.page = page;
		this.schema = schema;
		eachField((field) -> this.keys.put(field.path("id").asText(), key(field)));
		page.evaluate(QUESTIONS);
	}

	/** Shows the form of the task. */
	abstract void open(String task);

	/**
	 * Does the steps one after another, without those that can't be done.
	 * @return how many were done
	 */
	abstract int take(List<FormStep> steps);

	/** The same, with a look at the form after each that was done. */
	abstract List<Look> lookAfterEach(List<FormStep> steps);

	/** What axe-core finds must not hinder anybody. */
	abstract void hindersNobody();

	/** Keeps how it looks. */
	abstract void keep(String name);

	/** Presses «Fullfør». */
	abstract void complete();

	/** The answers that Tasklist sends; they go no further. */
	JsonNode send(String task) {
		String address = "**/task/" + task + "/submit-form";
		List<String> sent = new ArrayList<>();
		this.page.route(address, (route) -> {
			sent.add(route.request().postData());
			route.fulfill(new Route.FulfillOptions().setStatus(204));
		});
		this.page.waitForRequest(address, this::complete);
		this.page.unroute(address);
		return json(sent.get(0)).path("variables");
	}

	/** What the form misses, which it now says, and what it would send. */
	Look look() {
		return ask("look()", new TypeReference<>() {
		});
	}

	/**
	 * How each input stands; its id is the field's, with what makes it one of several.
	 */
	Map<String, InputState> inputs() {
		return ask("inputs()", new TypeReference<>() {
		});
	}

	/** All that can be read in it. */
	List<String> lines() {
		return ask("lines()", new TypeReference<>() {
		});
	}

	/** Keys of the fields that the form refuses, without those in rows. */
	TreeSet<String> refused(Look look) {
		TreeSet<String> refused = new TreeSet<>();
		look.errors().fields().forEachRemaining((error) -> {
			if (error.getValue().path(0).isTextual()) {
				refused.add(this.keys.get(error.getKey()));
			}
		});
		return refused;
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

	/** Asks the page from within. */
	<T> T ask(String question, TypeReference<T> type) {
		return ask(question, List.of(), type);
	}

	/**
	 * Asks the page from within.
	 * @param steps what the question calls {@code steps}
	 */
	<T> T ask(String question, List<FormStep> steps, TypeReference<T> type) {
		try {
			return JSON.readValue((String) this.page.evaluate(
					"async (json) => { const steps = JSON.parse(json); return JSON.stringify(await window.formTrial."
							+ question + " ?? null); }",
					JSON.writeValueAsString(steps)), type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static JsonNode json(String text) {
		try {
			return JSON.readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(String resource) {
		try (var stream = TasklistForm.class.getResourceAsStream(resource)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The form at one moment.
	 *
	 * @param errors what it misses, by the id of the field
	 * @param answers what it would send
	 */
	record Look(JsonNode errors, JsonNode answers) {

		/** All that the form says, in rows too. */
		List<String> complaints() {
			List<String> complaints = new ArrayList<>();
			this.errors.fields().forEachRemaining((error) -> error.getValue().forEach((said) -> {
				if (said.toString().contains("\"")) {
					complaints.add(error.getKey() + ": " + said);
				}
			}));
			return complaints;
		}

	}

	/** How an input stands on the page. */
	record InputState(String type, String value, boolean checked, boolean open) {

		static final InputState ABSENT = new InputState("", "", false, false);

	}

}

package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import no.naervaer.followup.form.ServerRules;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

import static org.assertj.core.api.Assertions.assertThat;

/** One person tries out forms in Tasklist, one after the other. */
class FormTrial {

	/** Words of the forms' viewer that must not be seen. */
	private static final List<String> ENGLISH = List.of("Field is required.", "Select", "Search", "Add new",
			"Nothing to show", "Remove", "Choose", "No results", "mm/dd/yyyy", "Complete", "Save");

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ProcessEngine engine;

	private final CaseWorld world;

	private final Rehearsal rehearsal;

	private final Page page;

	private final int port;

	private final DailyAnswers answers;

	private final List<String> errors = new ArrayList<>();

	FormTrial(ProcessEngine engine, CaseWorld world, Rehearsal rehearsal, Page page, int port, DailyAnswers answers) {
		this.engine = engine;
		this.world = world;
		this.rehearsal = rehearsal;
		this.page = page;
		this.port = port;
		this.answers = answers;
		page.onPageError(this.errors::add);
	}

	void of(String name, String taskId, LocalDate today) {
		this.errors.clear();
		JsonNode schema = schema(taskId);
		TasklistForm form = new TasklistForm(this.page, schema);
		this.engine.getTaskService().setAssignee(taskId, this.world.staff().user("alle1"));
		form.open(this.port, taskId);
		keep(name);
		VariableMap known = this.engine.getTaskService().getVariablesTyped(taskId, false);
		Runnable wantsTheSame = () -> assertThat(form.refused()).as("what the browser wants, as the server does")
			.isEqualTo(ServerRules.refused(schema, known, form.answers()));
		wantsTheSame.run();
		seenByEverybody(form);
		FormFiller person = new FormFiller(form);
		person.chooseEachThatMatters(schema.findValuesAsText("hide").toString(), wantsTheSame);
		Map<String, String> typed = person
			.fill(answer(schema, form, this.answers.to(schema.path("id").asText(), today)));
		person.answerTheRest(today);
		wantsTheSame.run();
		assertThat(form.complaints()).as("what the browser refuses in a complete answer").isEmpty();
		keep(name + "-filled-in");
		JsonNode sent = send(taskId);
		typed.forEach((key, text) -> assertThat(sent.path(key).path("value").asText(null)).as(key).isEqualTo(text));
		Map<String, List<Object>> stored = this.rehearsal.complete(this.world.staff(), task(taskId), sent);
		sent.fields()
			.forEachRemaining((answer) -> assertThat(stored.get(answer.getKey())).as("stored as " + answer.getKey())
				.contains(JSON.convertValue(answer.getValue().path("value"), Object.class)));
		assertThat(this.errors).as("errors of the page").isEmpty();
	}

	private void keep(String name) {
		this.page
			.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tasklist", name + ".png")));
	}

	private Task task(String id) {
		return this.engine.getTaskService().createTaskQuery().taskId(id).singleResult();
	}

	/** Presses «Fullfør»; what the browser sends goes no further. */
	private JsonNode send(String task) {
		String address = "**/task/" + task + "/submit-form";
		this.page.route(address, (route) -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
		Request request = this.page.waitForRequest(address,
				() -> this.page.getByText("Fullfør", new Page.GetByTextOptions().setExact(true)).click());
		this.page.unroute(address);
		return json(request.postData()).path("variables");
	}

	private JsonNode schema(String task) {
		try (var form = this.engine.getFormService().getDeployedTaskForm(task)) {
			return JSON.readTree(form);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A complete answer of today, whose longer texts have several lines and our letters.
	 */
	private static JsonNode answer(JsonNode schema, TasklistForm form, Map<String, Object> today) {
		try (var answer = FormTrial.class
			.getResourceAsStream("/demo/answers/" + schema.path("id").asText() + ".json")) {
			ObjectNode answers = (ObjectNode) JSON.readTree(answer);
			form.eachField((field) -> {
				String key = TasklistForm.key(field);
				if (answers.path(key).isTextual()) {
					boolean longer = field.path("type").asText().equals("textarea");
					answers.put(key, today.get(key) + (longer ? "\n\nÆrlig «prat» på øya – så én til." : ""));
				}
			});
			return answers;
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

	private void seenByEverybody(TasklistForm form) {
		assertThat(form.shown().innerText().lines().map(String::strip)).as("words that are not Norwegian")
			.doesNotContainAnyElementsOf(ENGLISH);
		Accessibility.hindersNobody(this.page, "[cam-tasklist-form-camunda]");
	}

}

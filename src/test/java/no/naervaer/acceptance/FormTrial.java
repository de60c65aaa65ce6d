package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import no.naervaer.acceptance.TasklistForm.Look;
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

	/** Whether the page stays open with one form after the other. */
	private boolean stays;

	FormTrial(ProcessEngine engine, CaseWorld world, Rehearsal rehearsal, Page page, int port, DailyAnswers answers) {
		this.engine = engine;
		this.world = world;
		this.rehearsal = rehearsal;
		this.page = page;
		this.port = port;
		this.answers = answers;
		page.onPageError(this.errors::add);
	}

	/**
	 * @param fromTask whether a person goes to the task in Tasklist; else the page shows
	 * its form where the one before was
	 */
	void of(String name, String taskId, boolean fromTask, LocalDate today) {
		this.errors.clear();
		JsonNode schema = schema(taskId);
		this.engine.getTaskService().setAssignee(taskId, this.world.staff().user("alle1"));
		TasklistForm form = open(taskId, fromTask, schema);
		form.keep(name);
		VariableMap known = this.engine.getTaskService().getVariablesTyped(taskId, false);
		Consumer<Look> wantsTheSame = (look) -> assertThat(form.refused(look))
			.as("what the browser wants, as the server does")
			.isEqualTo(ServerRules.refused(schema, known, look.answers()));
		wantsTheSame.accept(form.look());
		seenByEverybody(form);
		FormFiller person = new FormFiller(form);
		form.lookAfterEach(person.choicesThatMatter(schema.findValuesAsText("hide").toString())).forEach(wantsTheSame);
		Map<String, String> typed = person
			.fill(answer(schema, form, this.answers.to(schema.path("id").asText(), today)));
		person.answerTheRest(form.refused(form.look()), today);
		Look complete = form.look();
		wantsTheSame.accept(complete);
		assertThat(complete.complaints()).as("what the browser refuses in a complete answer").isEmpty();
		form.keep(name + "-filled-in");
		JsonNode sent = form.send(taskId);
		typed.forEach((key, text) -> assertThat(sent.path(key).path("value").asText(null)).as(key).isEqualTo(text));
		isStored(sent, known, task(taskId));
		assertThat(this.errors).as("errors of the page").isEmpty();
	}

	private TasklistForm open(String taskId, boolean fromTask, JsonNode schema) {
		TasklistForm inItsTask = new FormInItsTask(this.page, this.port, schema);
		TasklistForm form = fromTask ? inItsTask : new FormOnOpenPage(this.page, schema);
		if (!fromTask && !this.stays) {
			inItsTask.open(taskId);
			FormOnOpenPage.prepare(this.page);
			this.stays = true;
		}
		form.open(taskId);
		return form;
	}

	/** What can only be read is sent as well, empty or not, and stays as it was. */
	private void isStored(JsonNode sent, VariableMap known, Task task) {
		Map<String, List<Object>> stored = this.rehearsal.complete(this.world.staff(), task, sent);
		sent.fields().forEachRemaining((answer) -> {
			String key = answer.getKey();
			List<Object> values = stored.getOrDefault(key, known.containsKey(key)
					? Arrays.asList(asSent(Rehearsal.plain(known.getValueTyped(key)))) : List.of(""));
			assertThat(values).as("stored as " + key)
				.contains(JSON.convertValue(answer.getValue().path("value"), Object.class));
		});
	}

	/** The page sends a whole number without its decimals. */
	private static Object asSent(Object known) {
		return (known instanceof Double number && number == number.intValue()) ? (Object) number.intValue() : known;
	}

	private Task task(String id) {
		return this.engine.getTaskService().createTaskQuery().taskId(id).singleResult();
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

	private void seenByEverybody(TasklistForm form) {
		assertThat(form.lines().stream().map(String::strip)).as("words that are not Norwegian")
			.doesNotContainAnyElementsOf(ENGLISH);
		form.hindersNobody();
	}

}

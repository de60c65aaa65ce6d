package no.naervaer.acceptance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A task's form as a person gets to it: by the task, with mouse and keys. */
class FormInItsTask extends TasklistForm {

	private final int port;

	/**
	 * @param page Tasklist, where somebody is logged in
	 */
	FormInItsTask(Page page, int port, JsonNode schema) {
		super(page, schema);
		this.port = port;
	}

	@Override
	void open(String task) {
		this.page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/#/?task=" + task);
		this.page.waitForFunction("(task) => { " + QUESTIONS + " return window.formTrial.isShown(task); }", task);
	}

	@Override
	int take(List<FormStep> steps) {
		return (int) steps.stream().filter(this::take).count();
	}

	@Override
	List<Look> lookAfterEach(List<FormStep> steps) {
		List<Look> looks = new ArrayList<>();
		steps.stream().filter(this::take).forEach((step) -> looks.add(look()));
		return looks;
	}

	private boolean take(FormStep step) {
		Locator there = (step.action() == FormStep.Action.ADD_ROW) ? adder(step.text()) : input(step.id());
		boolean can = (step.action() == FormStep.Action.ADD_ROW) ? there.count() > 0
				: inputs().getOrDefault(step.id(), InputState.ABSENT).open();
		if (can && step.action() == FormStep.Action.WRITE) {
			there.fill(step.text());
			there.press("Tab");
		}
		else if (can) {
			there.click();
		}
		return can;
	}

	private Locator input(String id) {
		return this.page.locator(SHOWN + " [id$='-%s']".formatted(id));
	}

	private Locator adder(String label) {
		return this.page.locator(SHOWN + " .fjs-form-field-dynamiclist")
			.filter(new Locator.FilterOptions().setHas(this.page.getByText(label)))
			.last()
			.locator(".fjs-repeat-render-add");
	}

	@Override
	void hindersNobody() {
		Accessibility.hindersNobody(this.page, SHOWN);
	}

	@Override
	void keep(String name) {
		this.page
			.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tasklist", name + ".png")));
	}

	@Override
	void complete() {
		this.page.getByText("Fullfør", new Page.GetByTextOptions().setExact(true)).click();
	}

}

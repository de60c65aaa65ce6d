package no.naervaer.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A task's form where another one was before, on a page of Tasklist that stays open:
 * Tasklist's own directive is handed the task, and the page does whole steps by itself.
 */
class FormOnOpenPage extends TasklistForm {

	private static final String AXE = read("/axe.min.js");

	/** Good enough to read; a lossless picture takes several times as long. */
	private static final int QUALITY = 70;

	/**
	 * @param page Tasklist with some task's form open
	 */
	FormOnOpenPage(Page page, JsonNode schema) {
		super(page, schema);
	}

	/** Makes the page ready for forms, once. */
	static void prepare(Page page) {
		page.setViewportSize(1500, 1600);
		page.locator(SHOWN + " .fjs-form").waitFor();
		page.evaluate(AXE);
		page.evaluate("window.formTrial.hurry()");
	}

	@Override
	void open(String task) {
		ask("open('" + task + "')", new TypeReference<Void>() {
		});
	}

	@Override
	int take(List<FormStep> steps) {
		return ask("take(steps)", steps, new TypeReference<>() {
		});
	}

	@Override
	List<Look> lookAfterEach(List<FormStep> steps) {
		return ask("lookAfterEach(steps)", steps, new TypeReference<>() {
		});
	}

	@Override
	void hindersNobody() {
		assertThat(ask("hindrances()", new TypeReference<List<String>>() {
		})).as("what axe-core finds in the form").isEmpty();
	}

	@Override
	void keep(String name) {
		Map<String, Double> place = ask("place()", new TypeReference<>() {
		});
		this.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tasklist", name + ".jpg"))
			.setType(ScreenshotType.JPEG)
			.setQuality(QUALITY)
			.setClip(place.get("x"), place.get("y"), place.get("width"), place.get("height")));
	}

	@Override
	void complete() {
		ask("complete()", new TypeReference<Void>() {
		});
	}

}

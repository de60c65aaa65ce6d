package no.naervaer.acceptance;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.naervaer.calendar.NaervaerClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Somebody who sits in front of Tasklist and does what the screen offers: fields are
 * found by their labels, everything else by what stands on it. What is seen on the way is
 * kept in {@code target/screenshots/day-<who>-<stop>.png}.
 */
final class AtWork {

	private final Page page;

	private final String who;

	private AtWork(Page page, String who) {
		this.page = page;
		this.who = who;
	}

	/**
	 * Logs in.
	 * @param who begins the names of the screenshots
	 * @param now what the clock on the wall shows
	 */
	static AtWork logIn(TasklistUser user, Browser browser, int port, String who, LocalDateTime now) {
		Page page = browser.open();
		Date wall = NaervaerClock.toDate(now);
		page.clock().install(new com.microsoft.playwright.Clock.InstallOptions().setTime(wall));
		AtWork somebody = new AtWork(user.logIn(page, port), who);
		somebody.look("1-list");
		return somebody;
	}

	/** Keeps what is on the screen now. */
	void look(String stop) {
		Browser.screenshot(this.page, "day-" + this.who + "-" + stop);
	}

	void chooseFilter(String name) {
		this.page.locator(".task-filter")
			.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + name + "\\b")))
			.locator("h4 a")
			.click();
		// away from the filter, whose tooltip would cover the list
		this.page.mouse().move(900, 600);
	}

	/** The cards of the list on which this stands. */
	Locator cards(String text) {
		return this.page.locator("li.task").filter(new Locator.FilterOptions().setHasText(text));
	}

	void open(String task) {
		show(task);
		look("2-opened");
	}

	/** Opens what comes after the task that was done. */
	void openNext(String task) {
		look("6-list");
		show(task);
		look("7-next");
	}

	private void show(String task) {
		cards(task).locator("h4").click();
		assertThat(heading()).hasText(task);
		assertThat(form()).isVisible();
	}

	Locator heading() {
		return this.page.locator(".names h2");
	}

	/** A task that waits for a group is only read until somebody takes it. */
	void take() {
		this.page.getByText("Ta oppgaven", exactly()).click();
		assertThat(this.page.locator("button.unclaim")).isVisible();
	}

	Locator form() {
		return this.page.locator(".fjs-container");
	}

	/** Opens a tab beside the form and answers with what stands there. */
	Locator read(String tab) {
		tabNamed(tab);
		Locator text = this.page.locator(".naervaer-page");
		assertThat(text.locator("h2").first()).isVisible();
		look("3-" + tab.toLowerCase());
		return text;
	}

	void backToTheForm() {
		tabNamed("Skjema");
		assertThat(form()).isVisible();
	}

	private void tabNamed(String tab) {
		this.page.locator(".nav-tabs").getByText(tab, new Locator.GetByTextOptions().setExact(true)).click();
	}

	/** What can be written in, by its whole label; a star says that it must be. */
	Locator field(String label) {
		String letters = label.replaceAll("[.?()]", "\\\\$0");
		return this.page.getByLabel(Pattern.compile("^\\s*" + letters + "\\s*\\*?\\s*$"));
	}

	/** Types, at the end of what may stand there already. */
	void write(String label, String text) {
		Locator field = focus(label);
		field.press("Control+End");
		field.pressSequentially(text);
	}

	/** Types instead of what may stand there already, and goes on. */
	void writeInstead(String label, String text) {
		Locator field = focus(label);
		field.press("Control+a");
		field.pressSequentially(text);
		field.press("Tab");
	}

	/** Clicks in the field, unless Tab has led there already. */
	private Locator focus(String label) {
		Locator field = field(label);
		if (!(boolean) field.evaluate("(it) => it === document.activeElement")) {
			field.click();
		}
		return field;
	}

	/** A box, or a choice that no other question of the form has. */
	void tick(String label) {
		field(label).check();
	}

	void answer(String question, String choice) {
		this.page.locator(".fjs-form-field-radio, .fjs-form-field-checklist")
			.filter(new Locator.FilterOptions().setHasText(question))
			.getByLabel(choice, new Locator.GetByLabelOptions().setExact(true))
			.check();
	}

	void addRow(String list) {
		this.page.locator(".fjs-form-field-dynamiclist")
			.filter(new Locator.FilterOptions().setHasText(list))
			.getByText("Legg til")
			.click();
	}

	Locator completeButton() {
		return this.page.getByText("Fullfør", exactly());
	}

	/** The task is done, and leaves the screen. */
	void complete() {
		look("4-filled-in");
		this.page.waitForResponse((response) -> response.url().endsWith("/submit-form"),
				() -> completeButton().click());
		assertThat(this.page.getByText("Velg en oppgave i lista")).isVisible();
		look("5-completed");
	}

	private static Page.GetByTextOptions exactly() {
		return new Page.GetByTextOptions().setExact(true);
	}

}

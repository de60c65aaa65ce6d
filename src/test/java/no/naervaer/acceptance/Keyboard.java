package no.naervaer.acceptance;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who works without a mouse: sees where the focus is, and presses keys. */
final class Keyboard {

	/** More than there are things to stop at on any of the pages. */
	private static final int PATIENCE = 150;

	/**
	 * What the focus is on, as it is read aloud: a choice with its question before it.
	 */
	private static final String FOCUSED = """
			() => {
			  const it = document.activeElement;
			  const words = (text) => (text ?? '').replace('*', '').replace(/\\s+/g, ' ').trim();
			  const question = it.closest('.fjs-form-field-radio, .fjs-form-field-checklist')
			    ?.querySelector('.fjs-form-field-label');
			  const name = words(it.labels?.[0]?.textContent) || words(it.getAttribute('aria-label'))
			    || words(it.innerText) || words(it.getAttribute('placeholder'));
			  return question ? words(question.textContent) + ': ' + name : name;
			}""";

	private static final String SEEN = """
			() => {
			  const it = document.activeElement;
			  const box = it.getBoundingClientRect();
			  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
			  return box.width > 0 && it.matches(':focus-visible') && (it.contains(top) || Boolean(top?.contains(it)));
			}""";

	private final Page page;

	Keyboard(Page page) {
		this.page = page;
	}

	/** Presses Tab until the focus is on what is called so, and can be seen there. */
	void goTo(String name) {
		pressUntil("Tab", name);
	}

	void goBackTo(String name) {
		pressUntil("Shift+Tab", name);
	}

	private void pressUntil(String key, String name) {
		for (int pressed = 0; pressed < PATIENCE && !focused().equals(name); pressed++) {
			press(key);
		}
		assertThat(focused()).isEqualTo(name);
		assertThat((boolean) this.page.evaluate(SEEN)).as("%s can be seen where the focus is", name).isTrue();
	}

	void press(String key) {
		this.page.keyboard().press(key);
	}

	void choose(String question, String choice) {
		goTo(question + ": " + choice);
		press("Space");
	}

	void tick(String box) {
		goTo(box);
		press("Space");
	}

	void write(String field, String text) {
		goTo(field);
		this.page.keyboard().type(text);
	}

	private String focused() {
		return (String) this.page.evaluate(FOCUSED);
	}

}

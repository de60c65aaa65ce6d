package no.naervaer.acceptance;

import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether a part of a page can be used by everybody, as far as axe-core can tell. */
final class Accessibility {

	private static final Set<String> SERIOUS = Set.of("serious", "critical");

	private Accessibility() {
	}

	/**
	 * @param part CSS selector of the part that is ours
	 */
	static void hindersNobody(Page page, String part) {
		assertThat(new AxeBuilder(page).include(part)
			.analyze()
			.getViolations()
			.stream()
			.filter((violation) -> SERIOUS.contains(violation.getImpact()))
			.map((violation) -> violation.getId() + ": " + violation.getNodes().get(0).getHtml()))
			.as("what axe-core finds in " + part)
			.isEmpty();
	}

}

package no.naervaer.acceptance;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.naervaer.municipality.EngineIdentity;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody finds a pupil's task among five hundred, in a real browser. */
@RequiresChromium
class ManyTasksInTasklistTest extends WholeApplication {

	/** How many tasks each filter shows to laerer1. */
	private static final Map<String, Integer> FILTERS = new TreeMap<>(
			Map.of("Mine", 200, "Min gruppes", 0, "Ikke tildelt", 0, "Forfalt", 40, "I dag", 40, "Denne uka", 200,
					"Til oppfølging", 0, "Uten frist", 0, "Alle", 200));

	private static final int PAGE = 15;

	@Autowired
	private EngineIdentity identity;

	@Test
	void aTaskIsFoundAmongFiveHundred() {
		ManyTasksTest.fiveHundredTasks(this);
		try (Browser browser = new Browser()) {
			Page page = TasklistUser.of("nittedal", "laerer1", this.identity).logIn(browser, this.port);
			assertThat(page.locator(".sorting-choice .sort-by").first()).hasText("Frist");
			assertThat(page.locator(".tasks-list li.task")).hasCount(PAGE);
			assertThat(page.locator("li.task").first()).containsText("NIT-S01");
			assertThat(page.locator("li.task").first()).containsText("Hagen skole");
			FILTERS.forEach((filter, count) -> {
				Locator entry = page.locator(".task-filter")
					.filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + filter + "\\b")));
				assertThat(entry.locator("a[data-tasks]")).hasAttribute("data-tasks", String.valueOf(count));
				entry.locator("h4 a").click();
				// away from the filter, whose tooltip would cover the next one
				page.mouse().move(900, 600);
				assertThat(entry.locator(".counter")).hasText(Pattern.compile("\\(?" + count + "\\)?"));
				assertThat(page.locator(".tasks-list li.task")).hasCount(Math.min(count, PAGE));
				Browser.screenshot(page, "filter-" + filter.toLowerCase().replace(' ', '-'));
			});
			page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText("Alle")).locator("h4 a").click();
			Accessibility.hindersNobody(page, ".naervaer-find");
			assertThat(page.locator("[cam-widget-search]")).isHidden();
			find(page, "elev123");
			assertThat(page.locator("li.task")).hasCount(0);
			find(page, "elev155");
			assertThat(page.locator("li.task")).hasCount(1);
			assertThat(page.locator("li.task")).containsText("Test Elev155");
			Browser.screenshot(page, "filter-find-pupil");
			find(page, "3b");
			assertThat(page.locator("li.task")).hasCount(10);
			assertThat(page.locator("li.task").first()).containsText("3B");
			Browser.screenshot(page, "filter-find-class");
			find(page, "nit-s01");
			assertThat(page.locator(".tasks-list li.task")).hasCount(PAGE);
			find(page, "NIT-S12");
			assertThat(page.locator(".tasks-list li.task")).hasCount(0);
			find(page, "kontaktlærer");
			assertThat(page.locator(".tasks-list li.task")).hasCount(PAGE);
			Browser.screenshot(page, "filter-find-role");
			page.reload();
			assertThat(page.locator(".tasks-list li.task")).hasCount(PAGE);
			assertThat(page.getByLabel("Finn elev, klasse, steg, oppgave eller rolle")).hasValue("kontaktlærer");
			find(page, "");
			assertThat(page.locator(".tasks-list li.task")).hasCount(PAGE);
			assertThat(page.locator(".total-results")).hasText("200");
			assertThat(page.locator(".create-task-action")).isHidden();
			leadersReadByNameWhoHasATask(browser);
		}
	}

	private void leadersReadByNameWhoHasATask(Browser browser) {
		Page page = TasklistUser.of("nittedal", "ledelse1", this.identity).logIn(browser, this.port);
		page.locator(".task-filter")
			.filter(new Locator.FilterOptions().setHasText("Min gruppes"))
			.locator("h4 a")
			.click();
		Locator holder = page.locator(".tasks-list .assignee").first();
		assertThat(holder).hasText(Pattern.compile("(Kari|Ola) Lærer"));
		page.locator("li.task h4").first().click();
		assertThat(page.locator("li.assignee")).containsText("Lærer");
		Browser.screenshot(page, "holder-by-name");
	}

	private static void find(Page page, String text) {
		Locator field = page.getByLabel("Finn elev, klasse, steg, oppgave eller rolle");
		field.fill(text);
		field.press("Enter");
	}

}

package no.naervaer.acceptance;

import java.time.LocalDate;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.naervaer.municipality.EngineIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The tabs beside a task's form, in a real browser. */
@RequiresChromium
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:tasklist-tabs;DB_CLOSE_DELAY=-1")
class TasklistTabsTest extends WholeApplication {

	@Autowired
	private EngineIdentity identity;

	private CaseWorld world;

	@BeforeEach
	void missedLesson() {
		this.world = newWorld("nittedal");
		this.world.school().enrol("elev1", TestSchool.USUAL_GRADE);
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(AbsenceLines.of("lesson matematikk", LocalDate.parse("2025-09-12")));
	}

	@Test
	void whyTheTaskIsThereAndWhatHappenedInTheCase() {
		try (Browser browser = new Browser()) {
			Page page = logIn(browser, "laerer1");
			page.locator("li.task").first().locator("h4").click();
			open(page, "Hvorfor");
			Locator tab = page.locator(".naervaer-page");
			assertThat(tab).containsText("NIT-T01");
			assertThat(tab).containsText("12. september 2025");
			assertThat(tab).containsText("Grensen er antatt, og må bekreftes mot kommunens egen plan.");
			assertThat(tab).containsText("Fristen er mandag 15. september 2025 klokka 15.30.");
			assertThat(tab).containsText("Neste skoledag, etter skolens skolerute.");
			assertThat(tab).not().containsText("[A]");
			hindersNobody(page);
			Browser.screenshot(page, "tab-why");
			open(page, "Saken");
			assertThat(page.locator(".naervaer-page")).containsText("Kontakt hjemmet: Kari Lærer");
			hindersNobody(page);
			Browser.screenshot(page, "tab-case");
		}
	}

	@Test
	void theTabsAreForThoseWhoMayReadTheTask() {
		String task = this.world.staff().task("NIT_S01").getId();
		try (Browser browser = new Browser()) {
			assertThat(status(logIn(browser, "laerer1"), task)).isEqualTo(200);
			assertThat(status(logIn(browser, "laerer3"), task)).isEqualTo(404);
			Page nobody = browser.open();
			assertThat(nobody.request().get(address(task)).status()).isEqualTo(401);
		}
	}

	private int status(Page page, String task) {
		page.locator(".task-filters, [cam-tasks]").first().waitFor();
		return page.request().get(address(task)).status();
	}

	private String address(String task) {
		return "http://localhost:%d/camunda/api/tasklist/plugin/naervaer/default/task/%s/case".formatted(this.port,
				task);
	}

	private static void open(Page page, String tab) {
		page.getByText(tab, new Page.GetByTextOptions().setExact(true)).click();
		page.locator(".naervaer-page").first().waitFor();
	}

	private static void hindersNobody(Page page) {
		assertThat(new AxeBuilder(page).include(".naervaer-page")
			.analyze()
			.getViolations()
			.stream()
			.filter((violation) -> Set.of("serious", "critical").contains(violation.getImpact()))
			.map((violation) -> violation.getId())).isEmpty();
	}

	private Page logIn(Browser browser, String staffId) {
		return TasklistUser.of("nittedal", staffId, this.identity).logIn(browser, this.port);
	}

}

package no.naervaer.acceptance;

import java.time.LocalDate;

import org.springframework.jdbc.core.JdbcTemplate;
import com.microsoft.playwright.Page;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.EngineIdentity;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The tabs beside a task's form, in a real browser. */
@RequiresChromium
@Tag("application")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "naervaer.demo=false", "naervaer.admin.password=" + Scenarios.PASSWORD,
				"naervaer.sweep.scheduled=false", "camunda.bpm.job-execution.enabled=false",
				"spring.datasource.url=jdbc:h2:mem:tasklist-tabs;DB_CLOSE_DELAY=-1" })
class TasklistTabsTest {

	private static final String PASSWORD = "Tavle-og-kritt-1";

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private NaervaerClock clock;

	@Autowired
	private EngineIdentity identity;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private CaseWorld world;

	@BeforeEach
	void missedLesson() {
		this.world = new CaseWorld("nittedal", this.engine, this.clock, new CaseKeys(this.jdbc), this.port,
				Scenarios.PASSWORD);
		this.world.openSchool();
		this.world.school().enrol("elev1", TestSchool.USUAL_GRADE);
		this.identity.setPassword("nittedal", "laerer1", PASSWORD);
		this.identity.setPassword("nittedal", "rektor1", PASSWORD);
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(AbsenceLines.of("lesson matematikk", LocalDate.parse("2025-09-12")));
	}

	@AfterEach
	void ordinaryTime() {
		this.clock.reset();
	}

	@Test
	void whyTheTaskIsThere() {
		try (Browser browser = new Browser()) {
			Page page = logIn(browser, "nittedal.laerer1");
			page.locator("li.task").first().locator("h4").click();
			page.getByText("Hvorfor", new Page.GetByTextOptions().setExact(true)).click();
			assertThat(page.locator(".tab-content, .tab-pane.active").first()).containsText("Kontakt hjemmet");
			Browser.screenshot(page, "tab-why");
		}
	}

	private Page logIn(Browser browser, String user) {
		Page page = browser.open();
		page.navigate("http://localhost:" + this.port + "/camunda/app/tasklist/default/");
		page.locator("input[ng-model='username']").fill(user);
		page.locator("input[ng-model='password']").fill(PASSWORD);
		page.locator("button[type=submit]").click();
		return page;
	}

}

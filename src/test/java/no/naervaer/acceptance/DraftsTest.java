package no.naervaer.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.EngineIdentity;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import java.time.LocalDate;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@RequiresChromium
@Tag("application")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "naervaer.demo=false", "naervaer.admin.password=" + Scenarios.PASSWORD,
				"naervaer.sweep.scheduled=false", "camunda.bpm.job-execution.enabled=false",
				"spring.datasource.url=jdbc:h2:mem:drafts;DB_CLOSE_DELAY=-1" })
class DraftsTest {

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
		this.world.enrol("elev1", CaseWorld.USUAL_GRADE);
		this.identity.setPassword("nittedal", "laerer1", PASSWORD);
		this.identity.setPassword("nittedal", "rektor1", PASSWORD);
		this.world.until("2025-09-12T10:00:00");
		this.world.absence(AbsenceLines.of("lesson matematikk", LocalDate.parse("2025-09-12")));
	}

	@AfterEach
	void ordinaryTime() {
		this.clock.reset();
	}

	@Test
	void explore() {
		try (Browser browser = new Browser()) {
			Page page = logIn(browser, "nittedal.laerer1");
			page.onConsoleMessage((m) -> System.err.println("CONSOLE " + m.type() + " " + m.text()));
			page.onPageError((m) -> System.err.println("PAGEERROR " + m));
			page.onRequest((r) -> {
				if (r.url().contains("/draft"))
					System.err.println("REQ " + r.method() + " " + r.url() + " " + r.postData());
			});
			page.onResponse((r) -> {
				if (r.url().contains("/draft"))
					System.err.println("RESP " + r.status() + " " + r.statusText());
			});
			page.locator("li.task").first().locator("h4").click();
			page.getByLabel("Telefon").check();
			page.getByLabel("Foresatt").first().check();
			page.getByLabel("Mulige grunner").fill("Sov lenge.\nSier æøå.");
			page.waitForTimeout(3000);
			System.err.println("LINE " + page.locator(".naervaer-draft").allTextContents());
			Browser.screenshot(page, "draft-x1");
			page.close();
			Page again = logIn(browser, "nittedal.laerer1");
			again.onConsoleMessage((m) -> System.err.println("CONSOLE2 " + m.type() + " " + m.text()));
			again.onPageError((m) -> System.err.println("PAGEERROR2 " + m));
			again.onResponse((r) -> {
				if (r.url().contains("/draft"))
					System.err.println("RESP2 " + r.status() + " " + r.text());
			});
			again.locator("li.task").first().locator("h4").click();
			again.waitForTimeout(3000);
			Browser.screenshot(again, "draft-x2");
			System.err.println("VAL " + again.getByLabel("Mulige grunner").inputValue());
			System.err.println("LINE " + again.locator(".naervaer-draft").allTextContents());
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

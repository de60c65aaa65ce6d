package no.naervaer.acceptance;

import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;
import no.naervaer.municipality.EngineIdentity;
import no.naervaer.municipality.Roles;

/**
 * Somebody of a municipality who logs in to Tasklist.
 *
 * @param id user id, {@code <municipality>.<staff id>}
 */
record TasklistUser(String id) {

	static final String PASSWORD = "Tavle-og-kritt-1";

	private static final String NAME = "input[ng-model='username']";

	/** Milliseconds that the browser waits for something to appear. */
	private static final int PATIENCE = 30_000;

	static TasklistUser of(String municipality, String staffId, EngineIdentity identity) {
		identity.setPassword(municipality, staffId, PASSWORD);
		return new TasklistUser(municipality + "." + staffId);
	}

	/** Somebody with every role at the world's school, who is handed every task. */
	static TasklistUser withEveryRole(CaseWorld world, String municipality, EngineIdentity identity, Roles roles) {
		world.school()
			.put("staff",
					"ansatt_id;navn;epost;skole_orgnr;rolle\n" + roles.all()
						.stream()
						.map((role) -> "alle1;Anne Alle;;%s;%s\n".formatted(TestSchool.SCHOOL, role.id()))
						.collect(Collectors.joining()));
		return of(municipality, "alle1", identity);
	}

	Page logIn(Browser browser, int port) {
		return logIn(browser.open(), port);
	}

	/** The page that asks who it is. */
	Page openLogin(Page page, int port) {
		page.setDefaultTimeout(PATIENCE);
		page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
		page.locator(NAME).waitFor();
		// an answer that is still on its way would bring the cookies of nobody's session
		page.waitForLoadState(LoadState.NETWORKIDLE);
		return page;
	}

	/**
	 * On a busy machine a login has got stuck now and then, for a reason not found yet:
	 * what the screen showed is kept as {@code login-again}, and the person tries once
	 * more, as anybody would.
	 */
	Page logIn(Page page, int port) {
		openLogin(page, port);
		try {
			enter(page, PATIENCE / 2);
		}
		catch (TimeoutError ex) {
			Browser.screenshot(page, "login-again");
			page.reload();
			enter(page, PATIENCE);
		}
		return page;
	}

	private void enter(Page page, int patience) {
		Locator name = page.locator(NAME);
		Locator tasks = page.locator(".tasks-list, .task-list, [cam-tasks]").first();
		name.or(tasks).first().waitFor();
		if (name.isVisible()) {
			name.fill(this.id);
			page.locator("input[ng-model='password']").fill(PASSWORD);
			page.locator("button[type=submit]").click();
		}
		tasks.waitFor(new Locator.WaitForOptions().setTimeout(patience));
	}

}

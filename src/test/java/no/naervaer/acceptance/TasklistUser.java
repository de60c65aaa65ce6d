package no.naervaer.acceptance;

import java.util.List;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
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
		open(page, port);
		page.locator("input[ng-model='username']").waitFor();
		// soon after its start Tasklist moves to the user name, whoever writes where
		page.waitForLoadState(LoadState.NETWORKIDLE);
		return page;
	}

	/**
	 * Begins with the session of a login by HTTP: quicker than through the page, and
	 * nothing moves away from what is being written there.
	 */
	Page logIn(Page page, int port) {
		String session = new TasklistSession(port).logIn(this.id, PASSWORD).id();
		page.context().addCookies(List.of(new Cookie("JSESSIONID", session).setUrl("http://localhost:" + port)));
		open(page, port);
		// Tasklist writes its first filter into the address: a task asked for before that
		// would be forgotten
		page.waitForURL((address) -> address.contains("filter="));
		page.locator(".tasks-list, .task-list, [cam-tasks]").first().waitFor();
		return page;
	}

	private static void open(Page page, int port) {
		page.setDefaultTimeout(PATIENCE);
		page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
	}

}

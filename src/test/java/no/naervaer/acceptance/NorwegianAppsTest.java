package no.naervaer.acceptance;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What managers and administrators read is Norwegian too, in a real browser. */
@RequiresChromium
class NorwegianAppsTest extends WholeApplication {

	static Stream<Arguments> apps() {
		return Stream.of(
				Arguments.of("cockpit", "dashboard",
						List.of("Prosesser", "Pågående prosessforekomster", "Åpne avvik", "Åpne oppgaver")),
				Arguments.of("admin", "users", List.of("Alle brukere", "Grupper", "Kommuner", "Fornavn", "Endre")),
				Arguments.of("welcome", "welcome", List.of("Gå til", "Profil", "Lenker")));
	}

	@ParameterizedTest
	@MethodSource("apps")
	void isNorwegian(String app, String place, List<String> words) {
		newWorld("nittedal");
		try (Browser browser = new Browser()) {
			Page page = browser.open();
			page.navigate("http://localhost:" + this.port + "/camunda/app/" + app + "/default/#/" + place);
			page.locator("input[ng-model='username']").fill("admin");
			page.locator("input[ng-model='password']").fill(PASSWORD);
			page.locator("button[type=submit]").click();
			words.forEach((word) -> assertThat(page.locator("body")).containsText(word));
			Browser.screenshot(page, "app-" + app);
			assertThat(page.locator("body")).not().containsText("Log in");
		}
	}

}

package no.naervaer.models.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import no.naervaer.acceptance.Browser;
import no.naervaer.acceptance.RequiresChromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form, with its demo answer, in the viewer that Tasklist has and in a real
 * browser.
 */
@Tag("thorough")
@RequiresChromium
@RequiresNode
class FormsInBrowserTest {

	private static final Path SAMPLES = Path.of("src/test/resources/models/gates/forms");

	private static final Path ANSWERS = Path.of("src/main/resources/demo/answers");

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final List<Problem> uncaught = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	private static Browser browser;

	private static Page page;

	record Problem(String rule, String message) {
	}

	@BeforeAll
	static void openBrowser() {
		NodeTools.run("bundle.js", List.of());
		browser = new Browser();
		openPage();
	}

	private static void openPage() {
		page = browser.open();
		page.setViewportSize(900, 600);
		page.onPageError((error) -> uncaught.add(new Problem("page-error", error)));
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				uncaught.add(new Problem("page-error", message.text()));
			}
		});
		page.setContent("<!doctype html><html lang='nb'><body style='margin: 24px'></body></html>");
		page.addStyleTag(new Page.AddStyleTagOptions()
			.setPath(NodeTools.file("node_modules/@bpmn-io/form-js-viewer/dist/assets/form-js.css")));
		page.addScriptTag(new Page.AddScriptTagOptions().setPath(NodeTools.file("form-page.js")));
	}

	/** An error may go on making trouble on its page: the next form gets a new one. */
	@AfterEach
	void leavePage() {
		if (!this.problems.isEmpty()) {
			page.close();
			openPage();
		}
	}

	@AfterAll
	static void closeBrowser() {
		if (browser != null) {
			browser.close();
		}
	}

	static List<Path> forms() {
		return ModelFiles.forms();
	}

	static List<Path> samples() {
		return ModelFiles.find(SAMPLES, ".form");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void isShownWithItsAnswer(Path form) throws IOException {
		show(form, ANSWERS.resolve(ModelFiles.name(form) + ".json"));
		assertThat(this.problems).as(form.toString()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void aSampleIsRefusedByItsRuleAlone(Path sample) throws IOException {
		String rule = ModelFiles.folder(sample);
		show(sample, sample.resolveSibling("PROVE.json"));

		assertThat(this.problems.stream().map(Problem::rule).collect(Collectors.toSet())).isEqualTo(switch (rule) {
			case "good" -> Set.of();
			// the viewer shows nothing more after an error
			case "page-error" -> Set.of("not-rendered", "page-error");
			default -> Set.of(rule);
		});
	}

	@Test
	void everyRuleHasItsSample() throws IOException {
		Set<String> rules = new TreeSet<>(List.of("page-error"));
		Files.readString(NodeTools.file("pages/form.js"))
			.lines()
			.filter((line) -> line.contains("rule: '") || line.contains("problem('"))
			.forEach((line) -> rules.add(line.replaceAll(".*(?:rule: |problem\\()'([a-z-]+)'.*", "$1")));

		assertThat(samples()).extracting(ModelFiles::folder).containsAll(rules);
	}

	private void show(Path form, Path answer) throws IOException {
		uncaught.clear();
		String schema = Files.readString(form);
		String data = Files.exists(answer) ? Files.readString(answer) : "null";
		Object seen = page.evaluate(
				"async ([form, answer]) => JSON.stringify(await showForm(JSON.parse(form), JSON.parse(answer)))",
				List.of(schema, data));
		this.problems.addAll(List.of(JSON.readValue((String) seen, Problem[].class)));
		this.problems.addAll(uncaught);
	}

}

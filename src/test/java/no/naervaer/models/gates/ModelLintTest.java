package no.naervaer.models.gates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.naervaer.models.gates.LintReport.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Every process and every table is as docs/modeller.md says: named, described, and drawn
 * so that people can read it. The rules lie in {@code src/test/node}.
 */
@RequiresNode
class ModelLintTest {

	private static final Path SAMPLES = Path.of("src/test/resources/models/gates");

	/** What is good, and a gap that is no error. */
	private static final Set<String> GOOD = Set.of("good", "gaps");

	/** What is connected with nothing has no way in or out either. */
	private static final Map<String, Set<String>> NEVER_ALONE = Map.of("no-disconnected",
			Set.of("no-disconnected", "no-implicit-start", "no-implicit-end"));

	private static LintReport report;

	@BeforeAll
	static void look() throws IOException {
		report = LintReport.of(Stream.of(models(), samples()).flatMap((files) -> files).toList());
		Files.writeString(Path.of("target/models/hull-i-tabellene.md"), report.gaps(ModelFiles.tables()));
	}

	static Stream<Path> models() {
		return Stream.of(ModelFiles.processes(), ModelFiles.tables()).flatMap(List::stream);
	}

	static Stream<Path> samples() {
		return Stream.of(bpmnSamples(), dmnSamples()).flatMap(List::stream);
	}

	private static List<Path> bpmnSamples() {
		return ModelFiles.find(SAMPLES.resolve("bpmn"), ".bpmn");
	}

	private static List<Path> dmnSamples() {
		return ModelFiles.find(SAMPLES.resolve("dmn"), ".dmn");
	}

	@ParameterizedTest
	@MethodSource("models")
	void isDrawnAndWrittenAsAgreed(Path model) {
		assertThat(report.on(model).problems()).as(model.toString()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("samples")
	void aSampleIsRefusedByItsRuleAlone(Path sample) {
		String rule = rule(sample);
		Set<String> expected = GOOD.contains(rule) ? Set.of() : NEVER_ALONE.getOrDefault(rule, Set.of(rule));

		assertThat(report.on(sample).problems().stream().map(Problem::rule).collect(Collectors.toSet()))
			.as(sample.toString())
			.isEqualTo(expected);
	}

	@Test
	void everyRuleHasItsSample() {
		assertThat(rules(bpmnSamples())).containsAll(report.rules().get("bpmn"));
		assertThat(rules(dmnSamples())).containsAll(report.rules().get("dmn"));
	}

	@Test
	void gapsOfATableAreToldInWords() {
		Path sample = SAMPLES.resolve("dmn/gaps/prove.dmn");

		assertThat(report.gaps(List.of(sample))).endsWith("""

				## src/test/resources/models/gates/dmn/gaps/prove.dmn, prove

				- Trinn: mellom 4 og 10 eller 10, Hva det gjelder: "fravaer"
				""");
		assertThat(report.on(SAMPLES.resolve("dmn/good/prove.dmn")).gaps()).isEmpty();
	}

	@Test
	void aGateWithoutModelsFails(@TempDir Path empty) {
		assertThatIllegalStateException().isThrownBy(() -> ModelFiles.find(empty, ".bpmn"));
	}

	/** A rule may have several samples: the rule's name, two dashes, what is special. */
	private static String rule(Path sample) {
		return ModelFiles.folder(sample).replaceFirst("--.*", "");
	}

	private static Set<String> rules(List<Path> samples) {
		return samples.stream().map(ModelLintTest::rule).collect(Collectors.toSet());
	}

}

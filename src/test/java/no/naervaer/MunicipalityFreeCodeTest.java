package no.naervaer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The municipality's own words live in the models, never in Java (design, rule 1): no
 * name of a municipality, no rule id and no step id stands in the code. Names are read
 * from the models; ids are found by their form, which those of the models have.
 */
class MunicipalityFreeCodeTest {

	private static final Path CODE = Path.of("src/main/java");

	private static final String SHARED = "felles";

	/**
	 * Rule, step, form and routine ids, with a dash as in texts or underscores as in
	 * models.
	 */
	private static final Pattern ID = Pattern.compile("\\b(?!ABC)[A-Z]{2,4}[-_][STRF]\\d+[a-z]?");

	/** Shorter words are looked for only as whole strings: «as» is English too. */
	private static final int SHORTEST_NAME = 4;

	@Test
	void namesNoMunicipality() {
		assertThat(linesMatching(municipalities().stream().map(MunicipalityFreeCodeTest::patternOf).toList()))
			.isEmpty();
	}

	@Test
	void namesNoRuleOrStep() {
		assertThat(linesMatching(List.of(ID))).isEmpty();
	}

	@Test
	void everyRuleAndStepOfTheLimitsWouldBeFound() {
		assertThat(rulesAndSteps()).isNotEmpty().allMatch((id) -> ID.matcher(id).matches());
	}

	@ParameterizedTest
	@ValueSource(strings = { "XYZ-T01", "XYZ_S01_KontaktHjemmet", "\"XY-T06a\"", "see XYZQ_F02" })
	void wouldFindAnId(String line) {
		assertThat(ID.matcher(line).find()).isTrue();
	}

	/** Folder names, and the names by which people know the municipalities. */
	private static Set<String> municipalities() {
		Set<String> names = new TreeSet<>();
		for (Path folder : list(Path.of("processes"))) {
			String name = folder.getFileName().toString();
			if (Files.isDirectory(folder) && !SHARED.equals(name)) {
				names.add(name);
				displayName(folder.resolve("kommune.yaml")).ifPresent(names::add);
			}
		}
		return names;
	}

	private static Optional<String> displayName(Path file) {
		if (!Files.exists(file)) {
			return Optional.empty();
		}
		try {
			return new YamlPropertySourceLoader().load("kommune", new FileSystemResource(file))
				.stream()
				.map((source) -> source.getProperty("navn"))
				.filter(String.class::isInstance)
				.map(String.class::cast)
				.findFirst();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Pattern patternOf(String name) {
		return (name.length() < SHORTEST_NAME) ? Pattern.compile("[\"/]" + Pattern.quote(name) + "[\"/]")
				: Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})");
	}

	/** Limits' rows are named by their rule; their outputs name rules and steps. */
	private static Set<String> rulesAndSteps() {
		Set<String> ids = new TreeSet<>();
		for (Path file : files(Path.of("dmn"), "grenser.dmn")) {
			var model = Dmn.readModelFromFile(file.toFile());
			model.getModelElementsByType(Rule.class).forEach((rule) -> ids.add(rule.getId()));
			model.getModelElementsByType(OutputEntry.class)
				.forEach((entry) -> ids.add(entry.getTextContent().strip().replace("\"", "")));
		}
		return ids;
	}

	private static List<String> linesMatching(List<Pattern> patterns) {
		List<String> found = new ArrayList<>();
		for (Path file : files(CODE, ".java")) {
			int number = 0;
			for (String line : read(file).lines().toList()) {
				number++;
				if (patterns.stream().anyMatch((pattern) -> pattern.matcher(line).find())) {
					found.add(file + ":" + number + ": " + line.strip());
				}
			}
		}
		return found;
	}

	private static List<Path> files(Path folder, String ending) {
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Path> list(Path folder) {
		if (!Files.exists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

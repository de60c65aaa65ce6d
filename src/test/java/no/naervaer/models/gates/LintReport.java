package no.naervaer.models.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What the linters found in process files and tables, all looked at by one run of Node.
 *
 * @param rules names of the rules that were asked, by kind of file
 */
record LintReport(Map<String, List<String>> rules, List<Looked> files) {

	private static final Path FILE = Path.of("target/models/lint.json");

	/**
	 * One file that was looked at.
	 *
	 * @param gaps what no row of a table answers
	 */
	record Looked(String file, List<Problem> problems, List<Gap> gaps) {
	}

	record Problem(String rule, String element, String message) {

		@Override
		public String toString() {
			return "%s: %s [%s]".formatted(this.element, this.message, this.rule);
		}

	}

	record Gap(String table, List<String> missing) {
	}

	static LintReport of(List<Path> files) {
		try {
			Files.createDirectories(FILE.getParent());
			List<String> arguments = new ArrayList<>(List.of("--json", FILE.toString()));
			files.forEach((file) -> arguments.add(file.toString()));
			NodeTools.run("lint.js", arguments);
			return new ObjectMapper().readValue(FILE.toFile(), LintReport.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Looked on(Path file) {
		return byName().get(file.toString());
	}

	private Map<String, Looked> byName() {
		return this.files.stream().collect(Collectors.toMap(Looked::file, Function.identity()));
	}

	/** The gaps of some files, for people to read. */
	String gaps(List<Path> files) {
		StringBuilder text = new StringBuilder("# Hull i tabellene\n\n"
				+ "Det ingen rad svarer på, i tabeller med «Hit policy» UNIQUE. Et hull kan være meningen.\n");
		for (Path file : files) {
			for (Gap gap : on(file).gaps()) {
				text.append("\n## %s, %s\n\n".formatted(file, gap.table()));
				gap.missing().forEach((missing) -> text.append("- ").append(missing).append('\n'));
			}
		}
		return text.toString();
	}

}

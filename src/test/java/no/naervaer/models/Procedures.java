package no.naervaer.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The municipalities' procedures in the repository: the models, and what the requirements
 * say of them as test data ({@code src/test/resources/procedures/<municipality>}).
 */
public final class Procedures {

	/** Folder of what all municipalities share. */
	public static final String SHARED = "felles";

	private static final Path DATA = Path.of("src/test/resources/procedures");

	private Procedures() {
	}

	/** Ids of the municipalities that have processes. */
	public static List<String> municipalities() {
		return folders(Path.of("processes")).filter((folder) -> !SHARED.equals(folder))
			.filter((folder) -> !processes(folder).isEmpty())
			.toList();
	}

	/** The folder's process files. */
	public static List<Path> processes(String folder) {
		return files(Path.of("processes", folder), ".bpmn");
	}

	/** The folder's decision files. */
	public static List<Path> decisions(String folder) {
		return files(Path.of("dmn", folder), ".dmn");
	}

	/** The folder's form files. */
	public static List<Path> forms(String folder) {
		return files(Path.of("forms", folder), ".form");
	}

	/**
	 * A file of test data without comments and empty lines, each line with its number in
	 * front of it for messages.
	 */
	public static List<Line> data(String folder, String file) {
		List<String> lines = read(DATA.resolve(folder).resolve(file)).lines().toList();
		return Stream.iterate(0, (number) -> number < lines.size(), (number) -> number + 1)
			.map((number) -> new Line(folder + "/" + file + ":" + (number + 1), withoutComment(lines.get(number))))
			.filter((line) -> !line.text().isBlank())
			.toList();
	}

	/** Whether there is such a file of test data. */
	public static boolean hasData(String folder, String file) {
		return Files.exists(DATA.resolve(folder).resolve(file));
	}

	/**
	 * A line of test data.
	 *
	 * @param place file and line number
	 */
	public record Line(String place, String text) {

		/** The parts between {@code |}, stripped. */
		public List<String> parts() {
			return Stream.of(this.text.split("\\|", -1)).map(String::strip).toList();
		}

	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String withoutComment(String line) {
		return line.stripLeading().startsWith("#") ? "" : line.stripTrailing();
	}

	private static List<Path> files(Path folder, String ending) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> folders(Path parent) {
		try (Stream<Path> folders = Files.list(parent)) {
			return folders.filter(Files::isDirectory)
				.map((folder) -> folder.getFileName().toString())
				.sorted()
				.toList()
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package no.naervaer.followup.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The forms of the repository and the answers that go with them, for tests.
 */
final class FormFiles {

	private static final ObjectMapper JSON = new ObjectMapper();

	private FormFiles() {
	}

	/** The ids of all forms, which are also their file names. */
	static List<String> ids() {
		return files().map((file) -> file.getFileName().toString().replace(".form", "")).distinct().sorted().toList();
	}

	/** The form as a municipality has it: its own goes before the shared one. */
	static ObjectNode form(String municipality, String id) {
		Path own = Path.of("forms", municipality, id + ".form");
		return Files.exists(own) ? read(own) : read(Path.of("forms/felles", id + ".form"));
	}

	static ObjectNode form(String id) {
		return files().filter((file) -> file.endsWith(id + ".form"))
			.map(FormFiles::read)
			.findFirst()
			.orElseThrow(() -> new AssertionError("No form " + id));
	}

	/** A complete answer to the form. */
	static ObjectNode answer(String id) {
		return read(Path.of("src/main/resources/demo/answers", id + ".json"));
	}

	static ObjectNode json(String text) {
		try {
			return (ObjectNode) JSON.readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> asMap(ObjectNode answers) {
		return JSON.convertValue(answers, Map.class);
	}

	private static Stream<Path> files() {
		try (Stream<Path> files = Files.walk(Path.of("forms"))) {
			return files.filter((file) -> file.toString().endsWith(".form")).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ObjectNode read(Path file) {
		try {
			return json(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

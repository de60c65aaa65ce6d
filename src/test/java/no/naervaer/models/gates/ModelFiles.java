package no.naervaer.models.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a gate looks at. A gate that finds none has looked at nothing. */
public final class ModelFiles {

	private ModelFiles() {
	}

	/** All process files, tables or forms of all municipalities. */
	public static List<Path> processes() {
		return find(Path.of("processes"), ".bpmn");
	}

	public static List<Path> tables() {
		return find(Path.of("dmn"), ".dmn");
	}

	public static List<Path> forms() {
		return find(Path.of("forms"), ".form");
	}

	/**
	 * The files in a folder and below.
	 * @throws IllegalStateException if there are none
	 */
	public static List<Path> find(Path folder, String extension) {
		try (Stream<Path> paths = Files.walk(folder)) {
			List<Path> files = paths.filter((path) -> path.toString().endsWith(extension)).sorted().toList();
			if (files.isEmpty()) {
				throw new IllegalStateException("No " + extension + " below " + folder);
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The name of the folder that a file lies in: the municipality, or the sample. */
	public static String folder(Path file) {
		return file.getParent().getFileName().toString();
	}

	/** A file's name without its extension. */
	public static String name(Path file) {
		return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
	}

}

package no.naervaer.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sample models: one small good set, and a folder for each broken contract that holds
 * only the files that differ from the good set.
 */
public final class ModelSamples {

	public static final String MUNICIPALITY = "eksempel";

	private static final Path ROOT = Path.of("src/test/resources/models");

	private ModelSamples() {
	}

	public static Map<String, byte[]> goodFiles() {
		return read(ROOT.resolve("good"));
	}

	/** The good set with one contract of this package broken. */
	public static Map<String, byte[]> badFiles(String name) {
		return withFiles("bad", name);
	}

	/** The good set with one contract of the package {@code followup} broken. */
	public static ModelSet badForFollowup(String name) {
		return parse(withFiles("bad-followup", name));
	}

	public static List<String> names(String folder) {
		try (Stream<Path> folders = Files.list(ROOT.resolve(folder))) {
			return folders.map((path) -> path.getFileName().toString()).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, byte[]> withFiles(String folder, String name) {
		Map<String, byte[]> files = goodFiles();
		files.putAll(read(ROOT.resolve(folder).resolve(name)));
		return files;
	}

	/** Reads files that are known to be readable. */
	public static ModelSet parse(Map<String, byte[]> files) {
		return new ModelReader().read(MUNICIPALITY, files);
	}

	private static Map<String, byte[]> read(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			Map<String, byte[]> contents = new TreeMap<>();
			for (Path file : files.toList()) {
				contents.put(file.getFileName().toString(), Files.readAllBytes(file));
			}
			return contents;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

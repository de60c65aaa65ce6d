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

	/** The good set with one broken contract. */
	public static Map<String, byte[]> badFiles(String name) {
		Map<String, byte[]> files = goodFiles();
		files.putAll(read(ROOT.resolve("bad").resolve(name)));
		return files;
	}

	public static List<String> badNames() {
		try (Stream<Path> folders = Files.list(ROOT.resolve("bad"))) {
			return folders.map((folder) -> folder.getFileName().toString()).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
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

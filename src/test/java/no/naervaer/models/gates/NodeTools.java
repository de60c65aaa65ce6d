package no.naervaer.models.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

/**
 * Node, and the programs of {@code src/test/node}. They run from a copy below
 * {@code target}, where their packages are installed once a checkout.
 */
public final class NodeTools {

	private static final Path SOURCE = Path.of("src/test/node");

	private static final Path HOME = Path.of("target/node");

	private static final Path PACKAGES = HOME.resolve("node_modules");

	/** What was installed: the package file as it was then. */
	private static final Path INSTALLED = PACKAGES.resolve("installed.json");

	private static final int MINUTES = 5;

	private static MissingException missing;

	private static boolean ready;

	private NodeTools() {
	}

	/**
	 * Copies the programs and installs their packages, if they aren't yet.
	 * @throws MissingException if Node or the packages can't be had here
	 */
	public static synchronized void install() {
		if (missing != null) {
			throw missing;
		}
		if (!ready) {
			try {
				copyPrograms();
				installPackages();
				ready = true;
			}
			catch (MissingException ex) {
				missing = ex;
				throw ex;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/**
	 * A file of {@code src/test/node}, of an installed package, or one made by a program.
	 */
	public static Path file(String path) {
		return HOME.resolve(path);
	}

	/** Runs a program to its end and answers what it printed. */
	public static String run(String program, List<String> arguments) {
		List<String> command = new ArrayList<>(List.of("node", HOME.resolve(program).toString()));
		command.addAll(arguments);
		try {
			return execute(Path.of("."), command);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void copyPrograms() throws IOException {
		Files.createDirectories(HOME);
		try (Stream<Path> old = Files.list(HOME)) {
			for (Path path : old.filter((path) -> !path.equals(PACKAGES)).toList()) {
				FileSystemUtils.deleteRecursively(path);
			}
		}
		FileSystemUtils.copyRecursively(SOURCE, HOME);
	}

	private static void installPackages() throws IOException {
		String wanted = Files.readString(SOURCE.resolve("package.json"));
		if (Files.exists(INSTALLED) && Files.readString(INSTALLED).equals(wanted)) {
			return;
		}
		try {
			execute(HOME, List.of("npm", "install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund",
					"--prefer-offline", "--silent"));
		}
		catch (IOException | IllegalStateException ex) {
			throw new MissingException("Node 20 with npm, and the packages of src/test/node, can't be had here ("
					+ ex.getMessage().lines().findFirst().orElse("") + ")", ex);
		}
		Files.writeString(INSTALLED, wanted);
	}

	private static String execute(Path folder, List<String> command) throws IOException {
		Path output = Files.createTempFile("node", ".txt");
		try {
			Process process = new ProcessBuilder(command).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
			String printed = Files.readString(output, StandardCharsets.UTF_8);
			if (!ended) {
				process.destroyForcibly();
				throw new IllegalStateException(
						command.get(0) + " was not done after " + MINUTES + " minutes: " + printed);
			}
			if (process.exitValue() != 0) {
				throw new IllegalStateException(command + " ended with " + process.exitValue() + ": " + printed);
			}
			return printed;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		finally {
			Files.delete(output);
		}
	}

	/** Node or its packages aren't here. */
	static class MissingException extends RuntimeException {

		MissingException(String message, Throwable cause) {
			super(message, cause);
		}

	}

}

package no.naervaer.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of {@code docs/procedures} say and show what the models say. With
 * {@code -Dnaervaer.docs.write=true} they are written anew, which needs Node and
 * Chromium; without it they are only compared.
 */
class ProcedureDocsTest {

	private static final Path FOLDER = Path.of("docs/procedures");

	private static final Path IMAGES = FOLDER.resolve("images");

	private static final String HOW = "%s is not what the models say. Write the pages anew: "
			+ "mvn -o test -Dtest=ProcedureDocsTest -Dnaervaer.docs.write=true";

	private static Map<String, Models> models;

	@BeforeAll
	static void readModels() throws IOException {
		models = Models.folders()
			.stream()
			.collect(Collectors.toMap((folder) -> folder, Models::of, (a, b) -> a, TreeMap::new));
		if (Boolean.getBoolean("naervaer.docs.write")) {
			writePages();
		}
	}

	@Test
	void pagesSayWhatTheModelsSay() throws IOException {
		assertThat(names(FOLDER, ".md")).as(HOW, FOLDER)
			.containsExactlyElementsOf(models.keySet().stream().map((folder) -> folder + ".md").toList());
		for (Models municipality : models.values()) {
			Path page = page(municipality);
			assertThat(Files.readString(page)).as(HOW, page).isEqualTo(text(municipality));
		}
	}

	@Test
	void picturesShowTheModels() throws IOException {
		assertThat(names(IMAGES, ".svg")).as(HOW, IMAGES)
			.containsExactlyElementsOf(processes().map((process) -> process.id() + ".svg").sorted().toList());
		assertThat(processes()).as(HOW, IMAGES).allMatch((process) -> Pictures.shows(picture(process), process.file()));
	}

	private static void writePages() throws IOException {
		Files.createDirectories(IMAGES);
		for (Path old : Stream.concat(Files.list(FOLDER), Files.list(IMAGES)).filter(Files::isRegularFile).toList()) {
			if (!isPictureOfToday(old)) {
				Files.delete(old);
			}
		}
		for (Models municipality : models.values()) {
			Files.writeString(page(municipality), text(municipality));
		}
		try (Pictures pictures = new Pictures()) {
			for (ProcessModel process : processes().toList()) {
				if (!Files.exists(picture(process))) {
					Files.writeString(picture(process), pictures.draw(process.file()));
				}
			}
		}
	}

	private static boolean isPictureOfToday(Path file) {
		return processes().anyMatch((process) -> picture(process).equals(file) && Pictures.shows(file, process.file()));
	}

	private static Stream<ProcessModel> processes() {
		return models.values().stream().flatMap((municipality) -> municipality.processes().stream());
	}

	private static String text(Models municipality) {
		return ProcedurePage.write(municipality, models.get(Models.SHARED));
	}

	private static Path page(Models municipality) {
		return FOLDER.resolve(municipality.folder() + ".md");
	}

	private static Path picture(ProcessModel process) {
		return IMAGES.resolve(process.id() + ".svg");
	}

	private static List<String> names(Path folder, String extension) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(extension))
				.sorted()
				.toList();
		}
	}

}

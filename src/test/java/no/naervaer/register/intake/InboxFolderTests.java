package no.naervaer.register.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The drop folder: what is taken when, and where it ends. */
class InboxFolderTests {

	@TempDir
	private Path folder;

	private final List<String> imported = new ArrayList<>();

	private InboxFolder inbox;

	@BeforeEach
	void makeInbox() {
		this.inbox = inbox(this::succeed);
	}

	@Test
	void takesCompleteFilesInTheOrderInWhichTheyReferToEachOther() throws IOException {
		for (String name : List.of("fravaer.csv", "Elever_2025.CSV", "skoler.csv", "timeplan.csv", "ansatte-1.csv",
				"skolerute.csv", "foresatte.csv", "fravaer.csv.part", "elever.tmp", "notat.txt")) {
			write(name, name);
		}

		this.inbox.look();
		assertThat(this.imported).isEmpty();
		this.inbox.look();

		assertThat(this.imported).containsExactly("SCHOOLS skoler.csv", "STAFF ansatte-1.csv", "CALENDAR skolerute.csv",
				"TIMETABLE timeplan.csv", "PUPILS Elever_2025.CSV", "GUARDIANS foresatte.csv", "ABSENCES fravaer.csv");
		assertThat(names(".")).containsExactlyInAnyOrder("fravaer.csv.part", "elever.tmp", "notat.txt");
		assertThat(names("behandles")).isEmpty();
		assertThat(names("done")).hasSize(7)
			.allSatisfy((name) -> assertThat(name).matches("\\d{8}T\\d{9}-\\w[\\w-]+\\.(csv|CSV)"));
	}

	@Test
	void waitsForAFileThatStillGrowsAndHoldsBackThoseThatReferToIt() throws IOException {
		write("elever.csv", "half");
		write("fravaer.csv", "whole");
		this.inbox.look();
		write("elever.csv", "half and more");

		this.inbox.look();
		assertThat(this.imported).isEmpty();

		this.inbox.look();
		assertThat(this.imported).containsExactly("PUPILS half and more", "ABSENCES whole");
	}

	@Test
	void reportsRejectedRowsBesideTheFile() throws IOException {
		this.inbox = inbox((file, csv) -> new ImportReport(2, 1, 0, 0, 0,
				List.of(new Rejection(3, "dato", "«i går» kan ikke brukes; bruk 2025-09-25."))));
		write("fravaer.csv", "x");

		lookTwice();

		assertThat(names("done")).hasSize(2);
		assertThat(read("done", ".avvist.csv"))
			.isEqualTo("linje;kolonne;grunn\r\n3;dato;\"«i går» kan ikke brukes; bruk 2025-09-25.\"\r\n");
	}

	@Test
	void putsAFileAsideThatCanNotBeUsed() throws IOException {
		this.inbox = inbox((file, csv) -> {
			throw new UnusableFileException("dato", "Kolonnen dato mangler på linje 1.");
		});
		write("fravaer.csv", "x");
		write("timeplan.csv", "x");

		lookTwice();

		assertThat(names("done")).isEmpty();
		assertThat(names("feil")).hasSize(4);
		assertThat(read("feil", "fravaer.avvist.csv")).endsWith("1;dato;Kolonnen dato mangler på linje 1.\r\n");
	}

	@Test
	void triesAgainAfterAFailureOfOurOwnAndGivesUpAfterTheThird() throws IOException {
		this.inbox = inbox((file, csv) -> {
			succeed(file, csv);
			throw new IllegalStateException("database is away");
		});
		write("elever.csv", "x");
		write("fravaer.csv", "y");

		lookTwice();
		lookTwice();
		assertThat(names(".")).containsExactlyInAnyOrder("elever.csv", "fravaer.csv");
		lookTwice();

		assertThat(this.imported).containsExactly("PUPILS x", "PUPILS x", "PUPILS x", "ABSENCES y");
		assertThat(names("feil")).hasSize(2);
		assertThat(read("feil", "elever.avvist.csv")).contains("feil i systemet");
	}

	@Test
	void leavesTheFolderToTheNodeThatIsWorkingThere() throws IOException {
		Files.createDirectories(this.folder.resolve("behandles"));
		write("behandles/elever.csv", "x");
		write("fravaer.csv", "y");

		lookTwice();
		assertThat(this.imported).isEmpty();

		Files.setLastModifiedTime(this.folder.resolve("behandles/elever.csv"),
				FileTime.from(Instant.now().minus(Duration.ofHours(7))));
		lookTwice();
		assertThat(this.imported).containsExactly("PUPILS x", "ABSENCES y");
	}

	@Test
	void oneOfTwoNodesGetsAFile() throws IOException {
		InboxFolder other = inbox(this::succeed);
		write("elever.csv", "x");
		write("fravaer.csv", "y");
		other.look();

		lookTwice();
		other.look();

		assertThat(this.imported).containsExactly("PUPILS x", "ABSENCES y");
	}

	@Test
	void doesNotFollowLinksOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
		Path secret = Files.writeString(elsewhere.resolve("secret"), "x");
		Files.createSymbolicLink(this.folder.resolve("elever.csv"), secret);

		lookTwice();

		assertThat(this.imported).isEmpty();
	}

	private ImportReport succeed(RegisterFile file, InputStream csv) throws IOException {
		this.imported.add(file + " " + new String(csv.readAllBytes(), StandardCharsets.UTF_8));
		return new ImportReport(0, 0, 0, 0, 0, List.of());
	}

	private InboxFolder inbox(InboxFolder.Importer importer) {
		return new InboxFolder(this.folder, importer);
	}

	private void lookTwice() throws IOException {
		this.inbox.look();
		this.inbox.look();
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.folder.resolve(name), text);
	}

	private String read(String place, String ending) throws IOException {
		Path found = this.folder.resolve(place)
			.resolve(names(place).stream().filter((name) -> name.endsWith(ending)).findFirst().orElseThrow());
		return Files.readString(found);
	}

	private List<String> names(String place) throws IOException {
		Path of = this.folder.resolve(place);
		if (!Files.exists(of)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(of)) {
			return files.filter(Files::isRegularFile).map((file) -> file.getFileName().toString()).toList();
		}
	}

}

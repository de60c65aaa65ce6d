package no.naervaer.register.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import no.naervaer.calendar.NaervaerClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The drop folder of one municipality. Files are taken in the order in which they refer
 * to each other, when they have stopped growing. A file is claimed by moving it to
 * {@code behandles}, so one node gets it; while a file is there the other nodes leave the
 * folder alone, which keeps the order. It ends in {@code done} or, when no row could be
 * used, in {@code feil}, with a report beside it of what was rejected.
 */
final class InboxFolder {

	private static final Logger log = LoggerFactory.getLogger(InboxFolder.class);

	/** A claim this old was left by a node that is gone. */
	private static final Duration CLAIM_LASTS = Duration.ofHours(6);

	/** Failures of our own before a file is given up. */
	private static final int ATTEMPTS = 3;

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'-'")
		.withZone(NaervaerClock.ZONE);

	private final Path folder;

	private final Importer importer;

	/** What each file looked like last time, by name. */
	private Map<String, Appearance> seen = Map.of();

	private final Map<String, Integer> failures = new HashMap<>();

	InboxFolder(Path folder, Importer importer) {
		this.folder = folder;
		this.importer = importer;
	}

	/** Takes the files that are complete. */
	void look() throws IOException {
		if (!Files.isDirectory(this.folder)) {
			return;
		}
		releaseOldClaims();
		Map<String, Appearance> before = this.seen;
		List<Path> files = files(this.folder);
		this.seen = new HashMap<>();
		for (Path file : files) {
			this.seen.put(name(file), Appearance.of(file));
		}
		for (Path file : files) {
			boolean complete = this.seen.get(name(file)).equals(before.get(name(file)));
			if (!complete || !files(claims()).isEmpty() || !take(file)) {
				return;
			}
		}
	}

	/** Whether the file is done with, so that the next in order may come. */
	private boolean take(Path file) throws IOException {
		Path claimed = claims().resolve(file.getFileName());
		try {
			Files.createDirectories(claims());
			Files.move(file, claimed, StandardCopyOption.ATOMIC_MOVE);
			// the machine's time: the product's clock can be moved
			Files.setLastModifiedTime(claimed, FileTime.from(Instant.now()));
		}
		catch (NoSuchFileException ex) {
			return false;
		}
		try (InputStream csv = Files.newInputStream(claimed)) {
			RegisterFile kind = RegisterFile.ofFileName(name(file)).orElseThrow();
			finish(claimed, "done", this.importer.run(kind, csv).rejected());
			return true;
		}
		catch (UnusableFileException ex) {
			finish(claimed, "feil", List.of(new Rejection(1, ex.column(), ex.getMessage())));
			return true;
		}
		catch (IOException | RuntimeException ex) {
			return failed(claimed, file, ex);
		}
	}

	private boolean failed(Path claimed, Path file, Exception cause) throws IOException {
		int count = this.failures.merge(name(file), 1, Integer::sum);
		log.error("{} could not be imported, attempt {} of {}: {}", file, count, ATTEMPTS, Failures.describe(cause));
		if (count < ATTEMPTS) {
			Files.move(claimed, file, StandardCopyOption.ATOMIC_MOVE);
			return false;
		}
		finish(claimed, "feil", List.of(new Rejection(1, null,
				"Filen kunne ikke behandles på grunn av en feil i systemet. Årsaken står i loggen. Send filen på nytt når feilen er rettet.")));
		return true;
	}

	private void finish(Path claimed, String place, List<Rejection> rejected) throws IOException {
		Path target = Files.createDirectories(this.folder.resolve(place))
			.resolve(STAMP.format(Instant.now()) + name(claimed));
		RejectionReport.write(target, rejected);
		Files.move(claimed, target, StandardCopyOption.ATOMIC_MOVE);
		this.failures.remove(name(claimed));
	}

	private void releaseOldClaims() throws IOException {
		FileTime oldest = FileTime.from(Instant.now().minus(CLAIM_LASTS));
		for (Path claimed : files(claims())) {
			if (Files.getLastModifiedTime(claimed).compareTo(oldest) < 0) {
				log.warn("{} was left in the middle and is taken again", claimed);
				Files.move(claimed, this.folder.resolve(claimed.getFileName()), StandardCopyOption.ATOMIC_MOVE);
			}
		}
	}

	private Path claims() {
		return this.folder.resolve("behandles");
	}

	/** The register's files in the order in which they refer to each other. */
	private static List<Path> files(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
				.filter((file) -> RegisterFile.ofFileName(name(file)).isPresent())
				.sorted(Comparator.comparing((Path file) -> RegisterFile.ofFileName(name(file)).orElseThrow())
					.thenComparing(InboxFolder::name))
				.toList();
		}
	}

	private static String name(Path file) {
		return file.getFileName().toString();
	}

	/** Imports one file of the municipality. */
	@FunctionalInterface
	interface Importer {

		ImportReport run(RegisterFile file, InputStream csv) throws IOException;

	}

	private record Appearance(long size, FileTime modified) {

		static Appearance of(Path file) throws IOException {
			return Files.exists(file) ? new Appearance(Files.size(file), Files.getLastModifiedTime(file))
					: new Appearance(-1, FileTime.fromMillis(0));
		}

	}

}

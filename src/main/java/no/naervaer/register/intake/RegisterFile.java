package no.naervaer.register.intake;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The seven files of design §5, in the order in which they refer to each other: a later
 * one may refer to the rows of an earlier one.
 */
public enum RegisterFile {

	SCHOOLS("schools", "skoler"), STAFF("staff", "ansatte"), CALENDAR("calendar", "skolerute"),
	TIMETABLE("timetable", "timeplan"), PUPILS("pupils", "elever"), GUARDIANS("guardians", "foresatte"),
	ABSENCES("absences", "fravaer");

	private final String resource;

	private final String filePrefix;

	RegisterFile(String resource, String filePrefix) {
		this.resource = resource;
		this.filePrefix = filePrefix;
	}

	/** The name in REST addresses. */
	public String resource() {
		return this.resource;
	}

	/** The file that is {@code PUT} to {@code register/<resource>}, if there is one. */
	static Optional<RegisterFile> ofResource(String resource) {
		return Stream.of(values()).filter((file) -> file != ABSENCES && file.resource.equals(resource)).findFirst();
	}

	/**
	 * The file by its name in the drop folder, e.g. {@code elever_2025-09-25.csv}. The
	 * longest beginning counts: skolerute.csv begins like skoler.csv.
	 */
	static Optional<RegisterFile> ofFileName(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return Stream.of(values())
			.filter((file) -> lower.startsWith(file.filePrefix) && lower.endsWith(".csv"))
			.max(Comparator.comparingInt((file) -> file.filePrefix.length()));
	}

}

package no.naervaer.municipality;

import java.util.List;

/** A {@code kommune.yaml} that can't be used; says file, key and what would be right. */
class InvalidMunicipalityFileException extends RuntimeException {

	private final List<String> problems;

	InvalidMunicipalityFileException(String file, List<String> problems) {
		super("%s can't be used:%n- %s".formatted(file, String.join(System.lineSeparator() + "- ", problems)));
		this.problems = List.copyOf(problems);
	}

	/** One line for each thing wrong, beginning with the key. */
	List<String> problems() {
		return this.problems;
	}

}

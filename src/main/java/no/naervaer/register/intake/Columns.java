package no.naervaer.register.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of one file.
 *
 * @param key identify a row; a removal needs them alone
 * @param required must stand in the header of every file that is more than removals
 * @param all these and the columns that may be missing (the same as empty in every row),
 * in the order in which a row's cells are kept
 */
record Columns(List<String> key, List<String> required, List<String> all) {

	static final String REMOVED = "slettet";

	static Columns of(List<String> key, List<String> required, String... optional) {
		return new Columns(key, required,
				Stream.of(key.stream(), required.stream(), Stream.of(optional), Stream.of(REMOVED))
					.flatMap((columns) -> columns)
					.toList());
	}

	/**
	 * The first column without which a file with these columns can't be used; null when
	 * none is missing. A file of nothing but keys and {@code slettet} is a list of
	 * removals.
	 */
	String firstMissing(Set<String> header) {
		boolean removalsOnly = header.contains(REMOVED) && this.required.stream().noneMatch(header::contains);
		return Stream.concat(this.key.stream(), removalsOnly ? Stream.empty() : this.required.stream())
			.filter((column) -> !header.contains(column))
			.findFirst()
			.orElse(null);
	}

}

package no.naervaer.followup.tasklist;

import java.util.List;

/**
 * A tab as people read it, from top to bottom.
 *
 * @param sections its parts, each with a heading
 */
record TabPage(List<Section> sections) {

	/** What a section says that has nothing to tell. */
	private static final List<String> NOTHING = List.of("Ingen så langt.");

	/**
	 * @param lines sentences, or the entries of a list
	 * @param listed whether the lines are entries of a list
	 * @param table cells below the lines; null when there are none
	 */
	record Section(String heading, List<String> lines, boolean listed, Table table) {

	}

	static Section text(String heading, List<String> lines) {
		return new Section(heading, lines, false, null);
	}

	static Section list(String heading, List<String> lines) {
		return new Section(heading, lines, true, null);
	}

	/** A table under its heading; without rows it says that there is nothing. */
	static Section table(String heading, List<String> columns, List<List<String>> rows) {
		return rows.isEmpty() ? text(heading, NOTHING)
				: new Section(heading, List.of(), false, new Table(heading, columns, rows, false));
	}

}

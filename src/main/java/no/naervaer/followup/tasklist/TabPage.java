package no.naervaer.followup.tasklist;

import java.util.List;

/**
 * A tab as people read it, from top to bottom.
 *
 * @param sections its parts, each with a heading
 */
record TabPage(List<Section> sections) {

	/**
	 * @param lines sentences, or the entries of a list
	 * @param listed whether the lines are entries of a list
	 */
	record Section(String heading, List<String> lines, boolean listed) {

	}

	static Section text(String heading, List<String> lines) {
		return new Section(heading, lines, false);
	}

	static Section list(String heading, List<String> lines) {
		return new Section(heading, lines, true);
	}

}

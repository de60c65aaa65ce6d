package no.naervaer.followup.tasklist;

import java.util.List;

/**
 * Tab «Eleven» as people read it.
 *
 * @param pupil name, class and school; empty when the task concerns no single pupil
 * @param note until when the figures count, or why there are none
 * @param counters figures that are never added up
 * @param weeks the school year, week by week; empty when no school calendar is imported
 * @param limits the limits that were crossed this school year, oldest first
 * @param tables further figures, and all absence date by date
 */
record PupilView(String pupil, String note, List<Counter> counters, List<Week> weeks, List<String> limits,
		List<Table> tables) {

	static PupilView without(String note) {
		return new PupilView("", note, List.of(), List.of(), List.of(), List.of());
	}

	/** One figure with what it is made of. */
	record Counter(String label, int value, String detail) {

	}

	/**
	 * @param number the week's number in the year
	 * @param month name of the month that begins this week; else empty
	 * @param days Monday to Friday
	 */
	record Week(int number, String month, List<Day> days) {

	}

	/**
	 * @param text the date and what it holds, in words
	 * @param letter what stands on the map; may be empty
	 * @param look how the day is drawn: {@code free}, {@code school}, {@code ahead},
	 * {@code leave}, or one of {@code whole}, {@code part}, {@code late} followed by
	 * {@code valid}, {@code unclarified} or {@code invalid}
	 * @param limit whether a limit was crossed that day
	 */
	record Day(String text, String letter, String look, boolean limit) {

	}

}

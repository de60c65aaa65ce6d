package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an evaluation of one pupil changes.
 *
 * @param findings new hits, by evaluation date, ascending
 * @param risen rules that are standing from now on, with the date since when
 * @param fallen rules that no longer stand
 */
record Evaluation(List<Finding> findings, Map<String, LocalDate> risen, Set<String> fallen) {

	static final Evaluation NOTHING = new Evaluation(List.of(), Map.of(), Set.of());

	boolean changesNothing() {
		return this.findings.isEmpty() && this.risen.isEmpty() && this.fallen.isEmpty();
	}

	/**
	 * The new hits of one date.
	 *
	 * @param assessment the table's answer on which they rest
	 * @param fired rows that are news, in the table's order
	 * @param marker the pupil's marker before them; null if there was none
	 */
	record Finding(Assessment assessment, List<LimitRow> fired, LocalDate marker) {

	}

}

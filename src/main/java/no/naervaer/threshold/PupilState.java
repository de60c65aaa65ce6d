package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of one pupil between evaluations.
 *
 * @param countedAfter date on which the last case was closed (K9); null if none was
 * @param standing rules that have fired and have stayed true, with the date they have
 * been so since (K13)
 * @param hits hits that are not withdrawn, of the school years in question
 * @param missed dates with absence that came in when nothing could be evaluated
 */
record PupilState(LocalDate countedAfter, Map<String, LocalDate> standing, List<PastHit> hits, Set<LocalDate> missed) {

	static final PupilState NEW = new PupilState(null, Map.of(), List.of(), Set.of());

	/**
	 * The marker: evaluation date of the latest hit that moves it. A withdrawn hit is not
	 * among them, so that withdrawing it puts the marker back. Null if there is none.
	 */
	LocalDate marker() {
		return this.hits.stream()
			.filter(PastHit::movesMarker)
			.map(PastHit::date)
			.max(LocalDate::compareTo)
			.orElse(null);
	}

	/** As much of a hit as decides whether there is a new one. */
	record PastHit(String rule, LocalDate date, boolean movesMarker) {

	}

}

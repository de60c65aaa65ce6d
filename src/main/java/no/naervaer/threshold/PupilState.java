package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is remembered of one pupil between evaluations.
 *
 * @param countedAfter date on which the last case was closed (K9); null if none was
 * @param standing rules that have fired and have stayed true, with the date they have
 * been so since (K13)
 * @param hits hits that are not withdrawn, of the school years in question
 * @param markedOn day on which the process set the marker; null if it did not
 * @param markerRemovedOn day on which the process removed the marker: hits of that day
 * and before no longer move it; null if it did not
 * @param missed dates with absence that came in when nothing could be evaluated
 */
record PupilState(LocalDate countedAfter, Map<String, LocalDate> standing, List<PastHit> hits, LocalDate markedOn,
		LocalDate markerRemovedOn, Set<LocalDate> missed) {

	static final PupilState NEW = new PupilState(null, Map.of(), List.of(), null, null, Set.of());

	/**
	 * The marker: evaluation date of the latest hit that moves it, or the later day on
	 * which the process set it. A withdrawn hit is not among them, so that withdrawing it
	 * puts the marker back. Null if there is none.
	 */
	LocalDate marker() {
		return Stream
			.concat(this.hits.stream().filter(PastHit::movesMarker).map(PastHit::date).filter(this::standsAfterRemoval),
					Stream.ofNullable(this.markedOn))
			.max(LocalDate::compareTo)
			.orElse(null);
	}

	private boolean standsAfterRemoval(LocalDate date) {
		return this.markerRemovedOn == null || date.isAfter(this.markerRemovedOn);
	}

	/** As much of a hit as decides whether there is a new one. */
	record PastHit(String rule, LocalDate date, boolean movesMarker) {

	}

}

package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * New hits of one pupil on one date, at least one: several rules on one date come
 * together (K12). Published inside the transaction of that pupil's evaluation; the
 * listener attaches each hit to its case.
 *
 * @param date evaluation date of the hits; before today when absence was registered late
 * @param trueRules all rules of the table that were true in that evaluation, new or not,
 * in the table's order: what the engine's own evaluation of the measures must come to
 */
public record HitsFound(String municipality, String pupilId, LocalDate date, List<Hit> hits, List<String> trueRules) {

	public HitsFound {
		hits = List.copyOf(hits);
		trueRules = List.copyOf(trueRules);
	}

	/** The same with only some of the hits, perhaps none. */
	public HitsFound where(Predicate<Hit> wanted) {
		return new HitsFound(this.municipality, this.pupilId, this.date, this.hits.stream().filter(wanted).toList(),
				this.trueRules);
	}

}

package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;

/**
 * What a sweep came to.
 *
 * @param date as of which it evaluated
 * @param evaluated number of pupils evaluated: enrolled, and with school that day
 * @param hits numbers of the new hits
 * @param failed ids of pupils whose evaluation failed; they are due again at the next
 * sweep
 */
public record SweepResult(LocalDate date, int evaluated, List<Long> hits, List<String> failed) {

	public SweepResult {
		hits = List.copyOf(hits);
		failed = List.copyOf(failed);
	}

}

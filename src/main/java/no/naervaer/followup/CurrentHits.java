package no.naervaer.followup;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.threshold.Hit;
import no.naervaer.threshold.Hits;

import org.springframework.stereotype.Component;

/**
 * The hits that a step's task is about now: those of the case that were not withdrawn and
 * came after the step was last done.
 */
@Component
public class CurrentHits {

	private final Hits hits;

	private final CaseLog log;

	CurrentHits(Hits hits, CaseLog log) {
		this.hits = hits;
		this.log = log;
	}

	/** Oldest first. */
	public List<Hit> forStep(String caseKey, String step) {
		return after(caseKey, handled(caseKey, step)).filter((hit) -> hit.step().equals(step)).toList();
	}

	/** Standing hits of the whole case, oldest first. */
	public List<Hit> standing(String caseKey) {
		return after(caseKey, 0).toList();
	}

	/** Highest number of a hit in the case; what a completed step has dealt with. */
	long newest(String caseKey) {
		return this.hits.ofCase(caseKey).stream().mapToLong(Hit::id).max().orElse(0);
	}

	private long handled(String caseKey, String step) {
		return this.log.last(caseKey, Kind.STEP_DONE, step).map(LogEntry::data).map(Long::parseLong).orElse(0L);
	}

	private Stream<Hit> after(String caseKey, long id) {
		return this.hits.ofCase(caseKey)
			.stream()
			.filter((hit) -> !hit.withdrawn() && hit.id() > id)
			.sorted(Comparator.comparingLong(Hit::id));
	}

}

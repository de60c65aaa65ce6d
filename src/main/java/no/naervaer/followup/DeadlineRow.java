package no.naervaer.followup;

import java.util.List;

import no.naervaer.calendar.DeadlineCode;

/**
 * A row of the municipality's decision {@code frister}: the deadline of one step.
 *
 * @param from the steps whose completion the deadline counts from, separated by comma:
 * the one done last holds. Empty when it counts from the moment the task is made or the
 * limit was crossed
 * @param expiry what happens when it passes (common.md §4)
 * @param proposal the number is a proposal and not the source's own
 */
record DeadlineRow(DeadlineCode code, String from, Expiry expiry, String source, boolean proposal) {

	static List<String> steps(String from) {
		return List.of(from.split("\\s*,\\s*"));
	}

	/** Expiry behaviour, mildest first. */
	enum Expiry {

		E1, E2, E3

	}

}

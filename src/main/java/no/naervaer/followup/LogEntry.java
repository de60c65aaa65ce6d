package no.naervaer.followup;

import java.time.LocalDateTime;

/**
 * One line of a case's log (common.md §8 P6).
 *
 * @param actor engine user id, or {@code system}
 * @param step procedure step it concerns; may be null
 * @param rule rule id it concerns; may be null
 * @param text what happened, in plain Norwegian
 * @param data machine-readable addition, e.g. ids of the hits handled; may be null
 */
public record LogEntry(LocalDateTime at, String actor, Kind kind, String step, String rule, String text, String data) {

	public enum Kind {

		OPENED, HIT, HIT_WITHDRAWN, CONCERN, TASK_CREATED, STEP_DONE, TASK_WITHDRAWN, TASK_MOVED, DECISION,
		DEADLINE_MOVED, OVERDUE, NOTICE, CONSENT, NOTE, PUPIL_MOVED, CLOSED

	}

}

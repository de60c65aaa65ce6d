package no.naervaer.followup;

import java.time.LocalDateTime;

/**
 * One line of a case's log (common.md §8 P6).
 *
 * @param actor engine user id, or {@code system}
 * @param step procedure step it concerns; may be null
 * @param rule rule id it concerns; may be null
 * @param text what happened, in plain Norwegian; may have several lines
 * @param data machine-readable addition, e.g. ids of the hits handled; may be null
 */
public record LogEntry(LocalDateTime at, String actor, Kind kind, String step, String rule, String text, String data) {

	private static final String DONE = "Utført: ";

	/**
	 * What is written when a step was done.
	 * @param answers what the case is to know of them; may be empty
	 */
	static String done(String task, String answers) {
		return ShownText.fitting((DONE + task + "\n" + answers).strip());
	}

	/** The name of the task that a step which was done had. */
	public String doneTask() {
		return this.text.lines().findFirst().orElse("").substring(DONE.length());
	}

	public enum Kind {

		OPENED, HIT, HIT_WITHDRAWN, CONCERN, TASK_CREATED, STEP_DONE, TASK_WITHDRAWN, TASK_MOVED, DECISION,
		DEADLINE_MOVED, OVERDUE, NOTICE, CONSENT, NOTE, PUPIL_MOVED, CLOSED

	}

}

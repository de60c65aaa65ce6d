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

	/** Data of a new task that not everybody in the case may know of. */
	static final String CONFIDENTIAL = "confidential";

	private static final String DONE = "Utført: ";

	private static final String REPORTED = "Meldt bekymring";

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

	static String reported(String concern) {
		return REPORTED + ": " + concern;
	}

	/** What was reported, in the reporter's words; empty where they are withheld. */
	public String concern() {
		return this.text.substring(Math.min(reported("").length(), this.text.length()));
	}

	/** That something was reported, and not what. */
	public LogEntry withoutConcern() {
		return new LogEntry(this.at, this.actor, this.kind, this.step, this.rule, REPORTED, this.data);
	}

	/** Whether this tells of a new task that not everybody in the case may know of. */
	public boolean beginsConfidentialStep() {
		return this.kind == Kind.TASK_CREATED && CONFIDENTIAL.equals(this.data);
	}

	public enum Kind {

		OPENED, HIT, HIT_WITHDRAWN, CONCERN, TASK_CREATED, STEP_DONE, TASK_WITHDRAWN, TASK_MOVED, DECISION,
		DEADLINE_MOVED, OVERDUE, NOTICE, CONSENT, NOTE, PUPIL_MOVED, CLOSED

	}

}

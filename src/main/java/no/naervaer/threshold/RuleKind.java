package no.naervaer.threshold;

/** When a rule that is true is news (design §3, K13). */
enum RuleKind {

	/**
	 * All that the row asks for happens on the evaluation date itself: a new event on
	 * each date. Fires once for each date.
	 */
	SAME_DAY,

	/** Fires when it becomes true, never again while it stays true. */
	LEVEL,

	/**
	 * The row asks for the pupil's marker, or for days after it: each hit moves the
	 * marker, and so starts the count again. Fires whenever it is true, at most once for
	 * each date.
	 */
	MARKING

}

package no.naervaer.measure;

/**
 * What a row of absence comes to when all rows of its date are seen together (design §5,
 * K2, K3).
 */
enum Kind {

	/** Away from all scheduled lessons that date (K2). */
	WHOLE_DAY,

	/**
	 * Away from some lessons, among them lessons left with agreement.
	 */
	LESSON,

	/** Came to school and left again without agreement. */
	LEFT,

	/** Came late. */
	LATE,

	/** Granted leave for the whole day: no absence, but it ends a spell (K8). */
	LEAVE

}

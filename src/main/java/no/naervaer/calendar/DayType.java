package no.naervaer.calendar;

/** What the school calendar says of a date (design §5, skolerute.csv). */
public enum DayType {

	/** Pupils attend. */
	SKOLEDAG,

	/** Break. */
	FERIE,

	/** Pupils have the day off. */
	FRIDAG,

	/** Staff plan, pupils have the day off. */
	PLANLEGGINGSDAG

}

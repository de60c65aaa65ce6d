package no.naervaer.measure;

import java.time.LocalDate;

/**
 * One absence as it counts.
 *
 * @param lessons lessons missed; for a whole day the pupil's lessons that date, at least
 * 1; 0 for a late arrival and for leave
 * @param subject as a key for comparing: stripped, lower case; null without a subject
 * @param qualities bit set of {@link Quality}
 * @param guardianCall date on which a guardian called or came about it; null if none did
 */
record Absence(LocalDate date, Kind kind, int lessons, String subject, int qualities, LocalDate guardianCall) {

	boolean is(Quality quality) {
		return quality == Quality.ANY || (this.qualities & quality.bit()) != 0;
	}

}

package no.naervaer.measure;

import java.time.LocalDate;
import java.util.List;

/**
 * The value of one column for one pupil on one date, with its evidence.
 *
 * @param value {@link Integer} for counts, {@link Double} for percent, {@link Boolean}
 * for yes/no
 * @param dates the absence dates that made it, ascending; empty for facts that are not
 * made of absence
 */
public record Measured(Object value, List<LocalDate> dates) {

	/** A value that no absence date made. */
	static Measured fact(Object value) {
		return new Measured(value, List.of());
	}

}

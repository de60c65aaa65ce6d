package no.naervaer.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** Looks up dates that people agreed on, written in a form of the case. */
@FunctionalInterface
public interface AgreedDates {

	/** Where no date has been agreed. */
	AgreedDates NONE = (key) -> Optional.empty();

	/**
	 * The date agreed, if it has been written down yet.
	 * @param key the form key that holds it, as in {@code AVTALT_DATO(key)}
	 */
	Optional<LocalDate> find(String key);

}

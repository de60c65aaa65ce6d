package no.naervaer.calendar;

/**
 * A deadline code that can't be read. The message says what is possible, in Norwegian,
 * for the process owner.
 */
public class InvalidDeadlineCodeException extends IllegalArgumentException {

	InvalidDeadlineCodeException(String message) {
		super(message);
	}

}

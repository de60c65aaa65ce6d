package no.naervaer.calendar;

/**
 * A deadline code asks for something that isn't there: an arena that the municipality has
 * not described, or a date that has not been agreed. The message is in Norwegian, for the
 * process owner.
 */
public class NoDeadlineException extends RuntimeException {

	NoDeadlineException(String message) {
		super(message);
	}

}

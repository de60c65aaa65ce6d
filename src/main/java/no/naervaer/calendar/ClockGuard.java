package no.naervaer.calendar;

/**
 * Asked before the clock is moved over REST. Implemented where users and their rights are
 * known.
 */
public interface ClockGuard {

	/**
	 * Throws, so that the call ends as forbidden, unless whoever is logged in may move
	 * the clock.
	 */
	void requireMayMoveClock();

}

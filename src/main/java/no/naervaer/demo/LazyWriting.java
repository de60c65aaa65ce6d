package no.naervaer.demo;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets H2 write to its file seldom. Half a second after each change it would else write
 * what changed and tidy up what it wrote before, over and over again: half of all the
 * work that the demo is. Nothing is lost: a demo that is cut off begins anew.
 */
class LazyWriting implements AutoCloseable {

	private static final int SELDOM = 60_000;

	/** H2's own. */
	private static final int USUAL = 500;

	private final JdbcTemplate jdbc;

	LazyWriting(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		delay(SELDOM);
	}

	private void delay(int milliseconds) {
		this.jdbc.execute("set write_delay " + milliseconds);
	}

	@Override
	public void close() {
		delay(USUAL);
	}

}

package no.naervaer.demo;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is otherwise than usual while the demo is made. */
@Component
class Meanwhile {

	private final LoggingSystem logging;

	private final JdbcTemplate jdbc;

	Meanwhile(LoggingSystem logging, JdbcTemplate jdbc) {
		this.logging = logging;
		this.jdbc = jdbc;
	}

	/** Does it so; afterwards everything is as it was, also when it fails. */
	void run(Runnable work) {
		try (QuietLoggers quiet = new QuietLoggers(this.logging); LazyWriting lazy = new LazyWriting(this.jdbc)) {
			work.run();
		}
	}

}

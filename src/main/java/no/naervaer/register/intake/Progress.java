package no.naervaer.register.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how far an import has come, every 10 000 rows. Never what a row says. */
final class Progress {

	private static final Logger log = LoggerFactory.getLogger(Progress.class);

	private static final int STEP = 10_000;

	private final String what;

	private final long start = System.nanoTime();

	private long rows;

	Progress(String what) {
		this.what = what;
	}

	void add(int count) {
		long before = this.rows;
		this.rows += count;
		if (before / STEP != this.rows / STEP) {
			log.info("{}: {} rows, {} a second", this.what, this.rows, perSecond());
		}
	}

	private long perSecond() {
		long milliseconds = Math.max(1, (System.nanoTime() - this.start) / 1_000_000);
		return this.rows * 1000 / milliseconds;
	}

}

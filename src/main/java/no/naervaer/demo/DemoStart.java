package no.naervaer.demo;

import no.naervaer.municipality.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the demo data at the first start, after the models are deployed and before the
 * web server and the job executor begin: nobody sees a half-made term, and no timer fires
 * on its own.
 */
@Component
class DemoStart implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

	private final DemoData demo;

	private final Installation installation;

	private volatile boolean running;

	DemoStart(DemoData demo, Installation installation) {
		this.installation = installation;
		this.demo = demo;
	}

	@Override
	public void start() {
		if (this.installation.demo() && this.demo.isWanted()) {
			make();
		}
		this.running = true;
	}

	private void make() {
		try {
			this.demo.make();
		}
		catch (RuntimeException ex) {
			// A demo that gets stuck is no reason not to start.
			log.error("The demo data stopped; what was made until then stands", ex);
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Long before the web server's. */
	@Override
	public int getPhase() {
		return 0;
	}

}

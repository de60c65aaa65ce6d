package no.naervaer.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the demo data at the first start, after the models are deployed and before the
 * web server and the job executor begin: nobody sees a half-made term, and no timer fires
 * on its own.
 */
@Component
@ConditionalOnProperty("naervaer.demo")
class DemoStart implements SmartLifecycle {

	private final DemoData demo;

	private volatile boolean running;

	DemoStart(DemoData demo) {
		this.demo = demo;
	}

	@Override
	public void start() {
		if (this.demo.isWanted()) {
			this.demo.make();
		}
		this.running = true;
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

package no.naervaer.demo;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import no.naervaer.municipality.Installation;
import no.naervaer.municipality.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Makes the demo data at the first start. The door is closed before the web server
 * begins, so that whoever comes sees {@link WaitingRoom}; the demo is made when the
 * server answers, and before the engine's job executor begins; what is scheduled waits
 * meanwhile. So nobody sees a half-made term, and nothing happens on its own while the
 * demo moves the clock.
 */
@Component
class DemoStart implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

	/**
	 * One thing that somebody in the demo does, and what comes of it, takes no longer.
	 */
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final DemoData demo;

	private final DemoProgress progress;

	private final DemoMark mark;

	private final DemoStop stop;

	private final Installation installation;

	private final Municipalities municipalities;

	private final ObjectProvider<ThreadPoolTaskScheduler> schedulers;

	private final CountDownLatch ended = new CountDownLatch(1);

	private volatile boolean making;

	private volatile boolean running;

	DemoStart(DemoData demo, DemoProgress progress, DemoMark mark, DemoStop stop, Installation installation,
			Municipalities municipalities, ObjectProvider<ThreadPoolTaskScheduler> schedulers) {
		this.demo = demo;
		this.progress = progress;
		this.mark = mark;
		this.stop = stop;
		this.installation = installation;
		this.municipalities = municipalities;
		this.schedulers = schedulers;
	}

	@Override
	public void start() {
		if (this.installation.demo() && this.demo.isWanted()) {
			this.mark.begin();
			this.progress.announce(this.municipalities.all());
		}
		this.running = true;
	}

	@EventListener(ApplicationStartedEvent.class)
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void onStarted() {
		if (!this.progress.underWay()) {
			return;
		}
		this.making = true;
		this.schedulers.forEach(ThreadPoolTaskScheduler::stop);
		try {
			make();
			this.mark.made();
			this.progress.end();
			this.schedulers.forEach(ThreadPoolTaskScheduler::start);
		}
		finally {
			this.ended.countDown();
		}
	}

	private void make() {
		try {
			this.demo.make();
		}
		catch (DemoStoppedException ex) {
			log.info("The demo is not made to the end; it begins anew at the next start");
			throw new SpringApplication.AbandonedRunException();
		}
		catch (RuntimeException ex) {
			// A demo that gets stuck is no reason not to start.
			log.error(
					"The demo got stuck. The application opens with what was made until then. To begin anew: stop, "
							+ "delete the database (data/), start. To start without demo: set naervaer.demo to false.",
					ex);
		}
	}

	/** Before anything that the demo needs is taken down. */
	@EventListener(ContextClosedEvent.class)
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void onClosed() throws InterruptedException {
		this.stop.wish();
		if (this.making && !this.ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			log.info("The demo does not stop by itself");
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

package no.naervaer.demo;

import org.springframework.stereotype.Component;

/**
 * Asked between any two things that people in the demo do, so that Ctrl-C need not wait
 * for a whole term. Threads are not interrupted: H2 would lose its file.
 */
@Component
class DemoStop {

	private volatile boolean wanted;

	void wish() {
		this.wanted = true;
	}

	/**
	 * Goes on, or not.
	 * @throws DemoStoppedException when the application is to stop
	 */
	void check() {
		if (this.wanted) {
			throw new DemoStoppedException();
		}
	}

}

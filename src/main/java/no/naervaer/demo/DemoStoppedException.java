package no.naervaer.demo;

/** The application is being stopped while its demo is made. */
class DemoStoppedException extends RuntimeException {

	DemoStoppedException() {
		super("The application stops");
	}

}

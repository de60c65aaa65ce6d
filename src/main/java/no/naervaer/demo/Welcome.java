package no.naervaer.demo;

import java.util.stream.Collectors;

import no.naervaer.municipality.EngineIds;
import no.naervaer.municipality.Installation;
import no.naervaer.municipality.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The last that a start says: where to go, and as whom. */
@Component
class Welcome {

	private static final Logger log = LoggerFactory.getLogger(Welcome.class);

	private final Installation installation;

	private final Municipalities municipalities;

	private final DemoMark mark;

	Welcome(Installation installation, Municipalities municipalities, DemoMark mark) {
		this.installation = installation;
		this.municipalities = municipalities;
		this.mark = mark;
	}

	/** Comes after everything that is started when the application is ready. */
	@EventListener
	void onReadiness(AvailabilityChangeEvent<ReadinessState> readiness) {
		if (readiness.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
			return;
		}
		if (!this.installation.production()) {
			this.mark.opened();
		}
		if (readiness.getSource() instanceof ServletWebServerApplicationContext context
				&& context.getWebServer() != null) {
			log.info(words(context.getWebServer().getPort()));
		}
	}

	String words(int port) {
		if (this.installation.production()) {
			return "Ready on port %d".formatted(port);
		}
		String administrator = this.installation.administrator()
				+ " (password: see «Administrator made» at the first start)";
		return "Ready: go to http://localhost:%d and log in as %s".formatted(port,
				this.mark.isMade() ? teachers() + "; or as " + administrator : administrator);
	}

	private String teachers() {
		return this.municipalities.all()
			.stream()
			.map((it) -> EngineIds.user(it.id(), DemoPeople.FIRST_TEACHER))
			.collect(Collectors.joining(", ", "", " with password " + DemoData.PASSWORD));
	}

}

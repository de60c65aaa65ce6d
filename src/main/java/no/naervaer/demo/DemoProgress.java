package no.naervaer.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import no.naervaer.municipality.Municipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * How far the demo is, municipality by municipality: in the log, and for those who wait
 * before the closed door. From {@link #announce} to {@link #end} the door is closed.
 */
@Component
class DemoProgress {

	private static final Logger log = LoggerFactory.getLogger(DemoProgress.class);

	/** So often a municipality's days are told in the log. */
	private static final int TOLD = 4;

	/**
	 * One municipality.
	 *
	 * @param name what people call it
	 * @param lived school days that it has been through
	 * @param days school days that it goes through; 0 before its people are there
	 */
	record Part(String name, int lived, int days) {

		boolean waits() {
			return this.days == 0;
		}

		boolean done() {
			return this.days > 0 && this.lived == this.days;
		}

		private Part peopled(int days) {
			return new Part(this.name, 0, days);
		}

		private Part oneDayMore() {
			return new Part(this.name, Math.min(this.lived + 1, this.days), this.days);
		}

		private boolean isTold() {
			return this.lived * TOLD / this.days > (this.lived - 1) * TOLD / this.days;
		}

	}

	private final Map<String, Part> parts = new LinkedHashMap<>();

	private volatile boolean underWay;

	/** The demo will be made, of these. */
	synchronized void announce(Collection<Municipality> municipalities) {
		municipalities.forEach((it) -> this.parts.put(it.id(), new Part(it.name(), 0, 0)));
		this.underWay = true;
	}

	/** A municipality has its schools, staff and pupils, and so many days before it. */
	void peopled(String municipality, int days) {
		Part part = change(municipality, (before) -> before.peopled(days));
		log.info("Demo, {}: schools, staff and pupils are there", part.name());
	}

	/** A municipality has been through one school day more. */
	void lived(String municipality) {
		Part part = change(municipality, Part::oneDayMore);
		if (part.isTold()) {
			log.info("Demo, {}: school day {} of {}{}", part.name(), part.lived(), part.days(),
					part.done() ? ", done" : "");
		}
	}

	private synchronized Part change(String municipality, UnaryOperator<Part> change) {
		return this.parts.compute(municipality, (id, part) -> change.apply((part != null) ? part : new Part(id, 0, 0)));
	}

	/** Everything is made, or as much as can be. */
	void end() {
		this.underWay = false;
	}

	boolean underWay() {
		return this.underWay;
	}

	/** In the order in which the municipalities were announced. */
	synchronized List<Part> parts() {
		return new ArrayList<>(this.parts.values());
	}

}

package no.naervaer.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The part of a column's name before the window:
 * {@code [new][consecutive][quality]noun[SameSubject]}.
 *
 * @param isNew only dates after the marker
 * @param sameSubject the subject with most lessons instead of all together
 */
record Measure(boolean isNew, Quality quality, Counted counted, boolean sameSubject) {

	private static final Map<String, Measure> ALL = all();

	/** Every measure there is, by name, in the catalogue's order. */
	static Map<String, Measure> byName() {
		return ALL;
	}

	String name() {
		StringBuilder name = new StringBuilder();
		append(name, this.isNew ? "new" : "");
		append(name, this.counted.prefix());
		append(name, this.quality.word());
		append(name, this.counted.noun());
		append(name, this.sameSubject ? "sameSubject" : "");
		return name.toString();
	}

	/** Norwegian, for people. */
	String label() {
		return (this.isNew ? "nye " : "") + this.counted.label() + (this.sameSubject ? " i samme fag" : "")
				+ ((this.quality != Quality.ANY) ? " (" + this.quality.label() + ")" : "");
	}

	private static void append(StringBuilder name, String word) {
		if (!word.isEmpty()) {
			char first = word.charAt(0);
			name.append((name.length() > 0) ? Character.toUpperCase(first) : first).append(word, 1, word.length());
		}
	}

	private static Map<String, Measure> all() {
		Map<String, Measure> all = new LinkedHashMap<>();
		for (Counted counted : Counted.values()) {
			for (Quality quality : counted.domain().qualities()) {
				addForms(counted, quality, all);
			}
		}
		return all;
	}

	private static void addForms(Counted counted, Quality quality, Map<String, Measure> into) {
		for (boolean isNew : new boolean[] { false, true }) {
			for (boolean sameSubject : new boolean[] { false, true }) {
				if ((!isNew || counted.domain().canBeNew()) && (!sameSubject || counted.domain().bySubject())) {
					Measure measure = new Measure(isNew, quality, counted, sameSubject);
					into.put(measure.name(), measure);
				}
			}
		}
	}

}

package no.naervaer.followup.tasklist;

import java.util.ArrayList;
import java.util.List;

import no.naervaer.measure.AbsentDay;
import no.naervaer.measure.AbsentDay.Validity;

/** What a date with absence holds, in words and in the signs of the map. */
final class DayWords {

	private DayWords() {
	}

	/** What happened, without its validity. */
	static String what(AbsentDay day) {
		return switch (day.extent()) {
			case WHOLE_DAY -> "borte hele dagen";
			case LEAVE -> "innvilget permisjon";
			case LATE -> late(day);
			case PART_DAY -> partOf(day);
		};
	}

	/** Empty for leave, which is neither. */
	static String validity(AbsentDay day) {
		return (day.validity() != null) ? validity(day.validity()) : "";
	}

	static String validity(Validity validity) {
		return switch (validity) {
			case VALID -> "gyldig";
			case UNCLARIFIED -> "ikke avklart";
			case INVALID -> "ugyldig";
		};
	}

	static String letter(AbsentDay day) {
		return switch (day.extent()) {
			case WHOLE_DAY -> "H";
			case PART_DAY -> "D";
			case LATE -> "S";
			case LEAVE -> "P";
		};
	}

	static String look(AbsentDay day) {
		return switch (day.extent()) {
			case WHOLE_DAY -> "whole " + look(day.validity());
			case PART_DAY -> "part " + look(day.validity());
			case LATE -> "late " + look(day.validity());
			case LEAVE -> "leave";
		};
	}

	private static String look(Validity validity) {
		return switch (validity) {
			case VALID -> "valid";
			case UNCLARIFIED -> "unclarified";
			case INVALID -> "invalid";
		};
	}

	private static String partOf(AbsentDay day) {
		List<String> parts = new ArrayList<>();
		String subjects = day.subjects().isEmpty() ? "" : " (" + String.join(", ", day.subjects().keySet()) + ")";
		parts.add("borte " + Norwegian.number(day.lessons(), "time", "timer") + subjects);
		if (day.left() > 0) {
			parts.add("gikk fra skolen uten avtale");
		}
		if (day.lateArrivals() > 0) {
			parts.add(late(day));
		}
		return String.join(", ", parts);
	}

	private static String late(AbsentDay day) {
		return (day.lateArrivals() == 1) ? "kom for sent" : "kom for sent %d ganger".formatted(day.lateArrivals());
	}

}

package no.naervaer.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads deadline codes and explains those it can't read. */
final class DeadlineCodeParser {

	private static final Pattern SHAPE = Pattern.compile("\\s*([A-Z_]+)\\s*(?:\\(\\s*([^()]*?)\\s*\\))?\\s*");

	private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

	private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,3}");

	/** A school year has 190 school days; longer than that is a slip of the pen. */
	private static final int MOST_SCHOOL_DAYS = 190;

	private static final int MOST_WEEKS = 38;

	private static final String POSSIBLE = "Mulige koder er SAMME_DAG, UMIDDELBART, KLOKKESLETT(09:00), SKOLEDAGER(5), "
			+ "TILTAKSUKER(3), FORSTE_MULIGE_MOTE(arena) og AVTALT_DATO(felt).";

	private final String code;

	private final String argument;

	private DeadlineCodeParser(String code, String argument) {
		this.code = code;
		this.argument = argument;
	}

	static DeadlineCode parse(String code) {
		if (code == null || code.isBlank()) {
			throw new InvalidDeadlineCodeException("Fristkoden mangler. " + POSSIBLE);
		}
		Matcher shape = SHAPE.matcher(code);
		if (!shape.matches()) {
			throw new InvalidDeadlineCodeException("Ukjent fristkode «%s». %s".formatted(code, POSSIBLE));
		}
		return new DeadlineCodeParser(code.strip(), shape.group(2)).named(shape.group(1));
	}

	private DeadlineCode named(String name) {
		return switch (name) {
			case "SAMME_DAG" -> alone(new DeadlineCode.SameDay());
			case "UMIDDELBART" -> alone(new DeadlineCode.Immediately());
			case "KLOKKESLETT" -> new DeadlineCode.ClockTime(time(required("et klokkeslett som 09:00")));
			case "SKOLEDAGER" -> schoolDays();
			case "TILTAKSUKER" -> new DeadlineCode.MeasureWeeks(number(required("antall uker"), "uker", MOST_WEEKS));
			case "FORSTE_MULIGE_MOTE" -> new DeadlineCode.FirstPossibleMeeting(id("arenaens id fra kommune.yaml"));
			case "AVTALT_DATO" -> new DeadlineCode.AgreedDate((this.argument != null)
					? id("nøkkelen til skjemafeltet med datoen") : DeadlineCode.AgreedDate.USUAL_KEY);
			default ->
				throw new InvalidDeadlineCodeException("Ukjent fristkode «%s». %s".formatted(this.code, POSSIBLE));
		};
	}

	private DeadlineCode alone(DeadlineCode parsed) {
		if (this.argument != null) {
			throw wrong("skal stå uten parentes");
		}
		return parsed;
	}

	/** The number alone, or the number and a time: {@code (1,12:00)}. */
	private DeadlineCode schoolDays() {
		String[] parts = required("antall skoledager").split("\\s*,\\s*", 2);
		int days = number(parts[0], "skoledager", MOST_SCHOOL_DAYS);
		return (parts.length == 1) ? new DeadlineCode.SchoolDays(days)
				: new DeadlineCode.SchoolDays(days, time(parts[1]));
	}

	private LocalTime time(String text) {
		try {
			return LocalTime.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw wrong("må ha et klokkeslett fra 00:00 til 23:59 i parentes, som (09:00)");
		}
	}

	private int number(String text, String unit, int most) {
		int number = WHOLE_NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
		if (number < 1 || number > most) {
			throw wrong("må ha et helt antall %s fra 1 til %d i parentes".formatted(unit, most));
		}
		return number;
	}

	private String id(String what) {
		String text = required(what);
		if (!ID.matcher(text).matches()) {
			throw wrong("må ha %s i parentes: bokstaver og tall, uten mellomrom".formatted(what));
		}
		return text;
	}

	private String required(String what) {
		if (this.argument == null || this.argument.isEmpty()) {
			throw wrong("mangler %s i parentes".formatted(what));
		}
		return this.argument;
	}

	private InvalidDeadlineCodeException wrong(String problem) {
		return new InvalidDeadlineCodeException("Fristkoden «%s» %s. %s".formatted(this.code, problem, POSSIBLE));
	}

}

package no.naervaer.acceptance;

import java.time.LocalDate;
import java.util.Map;

/** Rows of {@code fravaer.csv} for the scenarios' pupil. */
final class AbsenceLines {

	/**
	 * By kind: the cells from omfang to meldt_tidspunkt. {@code %d} is the date,
	 * {@code %1} and {@code %2} are the kind's own words.
	 */
	private static final Map<String, String> KINDS = Map.ofEntries(
			Map.entry("sick", "DAG;;;GYLDIG;SYKDOM;nei;FORESATT;MELDING;%dT07:45"),
			Map.entry("called", "DAG;;;GYLDIG;SYKDOM;nei;FORESATT;TELEFON;%dT07:45"),
			Map.entry("away", "DAG;;;UAVKLART;UKJENT;nei;;;"), Map.entry("invalid", "DAG;;;UGYLDIG;UKJENT;nei;;;"),
			Map.entry("undocumented", "DAG;;;UAVKLART;UKJENT;nei;FORESATT;MELDING;%dT07:45"),
			Map.entry("leave", "DAG;;;GYLDIG;PERMISJON;ja;FORESATT;MELDING;%dT07:00"),
			Map.entry("late", "FORSENT;;;GYLDIG;ANNET;nei;FORESATT;MELDING;%dT08:00"),
			Map.entry("late-unreported", "FORSENT;;;UGYLDIG;UKJENT;nei;;;"),
			Map.entry("lesson", "TIME;1;%1;UGYLDIG;UKJENT;nei;;;"),
			Map.entry("lesson-unsettled", "TIME;1;%1;UAVKLART;UKJENT;nei;;;"),
			Map.entry("lesson-reported", "TIME;1;%1;GYLDIG;ANNET;nei;FORESATT;MELDING;%dT08:00"),
			Map.entry("lessons", "TIME;%1;%2;UGYLDIG;UKJENT;nei;;;"),
			Map.entry("left", "FORLOT;%1;;UGYLDIG;UKJENT;nei;;;"));

	private AbsenceLines() {
	}

	static boolean isKind(String word) {
		return KINDS.containsKey(word);
	}

	/** A kind with its own words, on that date. */
	static String of(String kind, LocalDate date) {
		return of(kind, date, ScenarioRun.PUPIL);
	}

	static String of(String kind, LocalDate date, String pupil) {
		String[] words = kind.strip().split("\\s+");
		if (!isKind(words[0])) {
			throw new IllegalArgumentException("there is no absence «%s»".formatted(words[0]));
		}
		String cells = KINDS.get(words[0]).replace("%d", date.toString());
		for (int i = 1; i < words.length; i++) {
			cells = cells.replace("%" + i, words[i]);
		}
		return raw(cells, date, pupil);
	}

	/**
	 * The same extent and subject on one date are one row, so that it can be corrected.
	 */
	static String raw(String cells, LocalDate date) {
		return raw(cells, date, ScenarioRun.PUPIL);
	}

	private static String raw(String cells, LocalDate date, String pupil) {
		String[] parts = cells.split(";", -1);
		return "%s-%s-%s-%s;%s;%s;%s;".formatted(pupil, parts[0], date, parts[2], pupil, date, cells);
	}

}

package no.naervaer.measure;

import java.util.EnumSet;
import java.util.Set;

import no.naervaer.measure.Window.Unit;

/**
 * What a column counts. The texts are Norwegian: process owners read them in the
 * documentation and in error messages.
 */
enum Counted {

	WHOLE_DAYS("", "wholeDays", Aggregation.DATES, EnumSet.of(Kind.WHOLE_DAY), Domain.ABSENCE, "hele fraværsdager",
			"dager",
			"Datoer der eleven var borte fra alle timene. En dato teller én gang. TIME-rader som fyller elevens dag etter "
					+ "timeplanen, er en hel dag. Innvilget permisjon teller ikke.",
			"K2, K8"),

	ABSENCE_PERCENT("", "absencePercent", Aggregation.PERCENT, EnumSet.of(Kind.WHOLE_DAY), Domain.SHARE,
			"hele fraværsdager i prosent", "prosent",
			"Hele fraværsdager delt på skoledagene i vinduet, uten avrunding. Ville et vindu med fast lengde (uker, dager, "
					+ "måneder) ha startet før første skoledag, deles det på hele det første vinduet av samme lengde, også "
					+ "dagene som kommer.",
			"K6"),

	CONSECUTIVE_WHOLE_DAYS("consecutive", "wholeDays", Aggregation.SPELL_DAYS, EnumSet.of(Kind.WHOLE_DAY), Domain.SPELL,
			"sammenhengende hele fraværsdager", "skoledager",
			"Skoledager på rad med helt fravær, til og med i dag. Helg, helligdag, ferie og planleggingsdag bryter ikke "
					+ "rekken. Oppmøte eller innvilget permisjon gjør det. Starter tidligst første skoledag i skoleåret.",
			"K1, K4, K5"),

	CONSECUTIVE_MONTHS("consecutive", "months", Aggregation.SPELL_MONTHS, EnumSet.of(Kind.WHOLE_DAY), Domain.SPELL,
			"måneder med sammenhengende fravær", "hele måneder",
			"Hele måneder fra første dag i en sammenhengende rekke av hele fraværsdager til i dag. Sommerferien er ikke "
					+ "regnet med, men bryter ikke rekken.",
			"K4"),

	MISSED_LESSONS("", "missedLessons", Aggregation.LESSONS, EnumSet.of(Kind.LESSON, Kind.LEFT), Domain.LESSONS,
			"tapte timer", "timer",
			"Timer på dager eleven ellers var på skolen, også timene etter at eleven gikk fra skolen. Timer på hele "
					+ "fraværsdager teller ikke.",
			"K3"),

	SINGLE_LESSONS("", "singleLessons", Aggregation.LESSONS, EnumSet.of(Kind.LESSON), Domain.LESSONS,
			"tapte enkelttimer", "timer", "Som missedLessons, men uten timene etter at eleven gikk uten avtale.", "K3"),

	LESSONS("", "lessons", Aggregation.LESSONS, EnumSet.of(Kind.WHOLE_DAY, Kind.LESSON, Kind.LEFT), Domain.ABSENCE,
			"tapte timer, hele dager medregnet", "timer",
			"Som missedLessons, og i tillegg alle timene på hele fraværsdager: så mange som timeplanen har den dagen, uten "
					+ "timeplan 1.",
			"K2, K3"),

	ABSENCE_DATES("", "absenceDates", Aggregation.DATES, EnumSet.of(Kind.WHOLE_DAY, Kind.LESSON, Kind.LEFT),
			Domain.ABSENCE, "datoer med fravær", "datoer",
			"Datoer med hel fraværsdag, tapt time eller forlatt skole. Forsentkomming teller ikke. Flere rader på én dato er "
					+ "én.",
			"K2, K3"),

	ABSENCE_OR_LATE_DATES("", "absenceOrLateDates", Aggregation.DATES,
			EnumSet.of(Kind.WHOLE_DAY, Kind.LESSON, Kind.LEFT, Kind.LATE), Domain.ABSENCE,
			"datoer med fravær eller forsentkomming", "datoer", "Som absenceDates, og datoer med forsentkomming.",
			"K2, K3"),

	PART_DAY_DATES("", "partDayDates", Aggregation.DATES, EnumSet.of(Kind.LESSON, Kind.LEFT, Kind.LATE), Domain.ABSENCE,
			"datoer med fravær deler av dagen", "datoer",
			"Datoer der eleven kom for sent, gikk fra skolen eller mistet timer, men ikke var borte hele dagen.", "K3"),

	LATE_ARRIVALS("", "lateArrivals", Aggregation.EVENTS, EnumSet.of(Kind.LATE), Domain.ABSENCE, "forsentkomminger",
			"ganger", "Hver FORSENT-rad er én forsentkomming, også når det er flere samme dag.", "K3"),

	LATE_DATES("", "lateDates", Aggregation.DATES, EnumSet.of(Kind.LATE), Domain.ABSENCE, "datoer med forsentkomming",
			"datoer", "Datoer med minst én forsentkomming.", "K3"),

	LEFT_SCHOOL("", "leftSchool", Aggregation.EVENTS, EnumSet.of(Kind.LEFT), Domain.NEVER_VALID,
			"ganger gått fra skolen uten avtale", "ganger", "Hver FORLOT-rad som ikke er GYLDIG.", "K3"),

	LEFT_SCHOOL_DATES("", "leftSchoolDates", Aggregation.DATES, EnumSet.of(Kind.LEFT), Domain.NEVER_VALID,
			"datoer gått fra skolen uten avtale", "datoer", "Datoer med minst én FORLOT-rad som ikke er GYLDIG.", "K3"),

	GUARDIAN_CALLS("", "guardianCalls", Aggregation.GUARDIAN_CALLS, EnumSet.of(Kind.WHOLE_DAY), Domain.CALLS,
			"dager foresatte har ringt eller møtt opp om", "dager",
			"Hele fraværsdager i perioden med en melding fra foresatt på telefon eller ved oppmøte, uansett klokkeslett. "
					+ "Skriftlig melding teller ikke. Hele perioden ses, også før en sak ble lukket.",
			"K4"),

	SCHOOL_DAYS_ELAPSED("", "schoolDaysElapsed", Aggregation.SCHOOL_DAYS, EnumSet.noneOf(Kind.class), Domain.CALENDAR,
			"skoledager som er gått", "skoledager", "Skoledager i vinduet til og med i dag, fravær eller ikke.",
			"K1, K5"),

	GRADE("", "grade", Aggregation.GRADE, EnumSet.noneOf(Kind.class), Domain.FACT, "trinn", "trinn",
			"Elevens trinn nå, 1–10.", "register"),

	MARKER_SET("", "markerSet", Aggregation.MARKER_SET, EnumSet.noneOf(Kind.class), Domain.FACT,
			"merke for nytt fravær er satt", "ja/nei",
			"Om eleven har et merke for nytt fravær fra dette skoleåret (det new-kolonnene teller etter).",
			"design §3"),

	ATTENDED_SINCE_CLOSING("", "attendedSinceClosing", Aggregation.ATTENDED_SINCE_CLOSING, EnumSet.noneOf(Kind.class),
			Domain.FACT, "har møtt på skolen siden saken ble lukket", "ja/nei",
			"Om eleven har vært på skolen minst én skoledag etter at forrige sak ble lukket. Hel fraværsdag og innvilget "
					+ "permisjon er ikke oppmøte. Ja når ingen sak er lukket.",
			"K9");

	private final String prefix;

	private final String noun;

	private final Aggregation aggregation;

	private final int kinds;

	private final Domain domain;

	private final String label;

	private final String unit;

	private final String meaning;

	private final String source;

	Counted(String prefix, String noun, Aggregation aggregation, Set<Kind> kinds, Domain domain, String label,
			String unit, String meaning, String source) {
		this.prefix = prefix;
		this.noun = noun;
		this.aggregation = aggregation;
		this.kinds = kinds.stream().mapToInt((kind) -> 1 << kind.ordinal()).reduce(0, (one, other) -> one | other);
		this.domain = domain;
		this.label = label;
		this.unit = unit;
		this.meaning = meaning;
		this.source = source;
	}

	/** Stands before the quality in the name: {@code consecutive}, or nothing. */
	String prefix() {
		return this.prefix;
	}

	/** Stands after the quality in the name. */
	String noun() {
		return this.noun;
	}

	Aggregation aggregation() {
		return this.aggregation;
	}

	boolean includes(Kind kind) {
		return (this.kinds & (1 << kind.ordinal())) != 0;
	}

	Domain domain() {
		return this.domain;
	}

	String label() {
		return this.label;
	}

	String unit() {
		return this.unit;
	}

	String meaning() {
		return this.meaning;
	}

	String source() {
		return this.source;
	}

	/** How the counted absences become one number. */
	enum Aggregation {

		DATES, EVENTS, LESSONS, PERCENT, SPELL_DAYS, SPELL_MONTHS, GUARDIAN_CALLS, SCHOOL_DAYS, GRADE, MARKER_SET,
		ATTENDED_SINCE_CLOSING

	}

	/**
	 * What may stand around the noun.
	 *
	 * @param canBeNew whether {@code new} may stand before it
	 * @param bySubject whether {@code SameSubject} may stand after it
	 */
	record Domain(Set<Quality> qualities, Set<Unit> windows, boolean canBeNew, boolean bySubject) {

		private static final Set<Unit> EVERY_WINDOW = EnumSet.complementOf(EnumSet.of(Unit.SPELL, Unit.NONE));

		private static final Set<Quality> EVERY_QUALITY = EnumSet.complementOf(EnumSet.of(Quality.INVALID_THAT_DAY));

		static final Domain ABSENCE = new Domain(EVERY_QUALITY, EVERY_WINDOW, true, false);

		static final Domain LESSONS = new Domain(EVERY_QUALITY, EVERY_WINDOW, true, true);

		static final Domain SHARE = new Domain(EVERY_QUALITY, without(EVERY_WINDOW, Unit.TODAY), true, false);

		static final Domain SPELL = new Domain(EVERY_QUALITY, EnumSet.of(Unit.NONE), true, false);

		static final Domain NEVER_VALID = new Domain(without(EVERY_QUALITY, Quality.VALID), EVERY_WINDOW, true, false);

		static final Domain CALLS = new Domain(EnumSet.of(Quality.ANY), EnumSet.of(Unit.SPELL), false, false);

		static final Domain CALENDAR = new Domain(EnumSet.of(Quality.ANY), without(EVERY_WINDOW, Unit.TODAY), false,
				false);

		static final Domain FACT = new Domain(EnumSet.of(Quality.ANY), EnumSet.of(Unit.NONE), false, false);

		private static <E extends Enum<E>> Set<E> without(Set<E> all, E one) {
			EnumSet<E> rest = EnumSet.copyOf(all);
			rest.remove(one);
			return rest;
		}

	}

}

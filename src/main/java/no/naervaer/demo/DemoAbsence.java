package no.naervaer.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Believable absence of one municipality's pupils: most are ill a few days, some stay
 * home on Mondays, miss single lessons or come late, and a few stay away for long.
 */
class DemoAbsence {

	static final String HEADER = "kilde_id;elev_id;dato;omfang;antall_timer;fag;status;arsak;dokumentert;meldt_av;meldt_kanal;meldt_tidspunkt\n";

	private static final List<String> SUBJECTS = List.of("matematikk", "norsk", "engelsk", "kroppsøving", "naturfag");

	/** How a pupil tends to be away. */
	private enum Habit {

		HEALTHY, MONDAYS, LESSONS, LATE, STAYS_AWAY

	}

	/** What a plan can begin with, as scripts write it in small letters. */
	enum Kind {

		LESSON("TIME", "1", "UGYLDIG", "UKJENT", false), SICK("DAG", "", "GYLDIG", "SYKDOM", true),
		AWAY("DAG", "", "UAVKLART", "UKJENT", false), LATE("FORSENT", "", "UGYLDIG", "UKJENT", true),
		LEFT("FORLOT", "2", "UGYLDIG", "UKJENT", false);

		private final String extent;

		private final String lessons;

		private final String status;

		private final String cause;

		private final boolean reported;

		Kind(String extent, String lessons, String status, String cause, boolean reported) {
			this.extent = extent;
			this.lessons = lessons;
			this.status = status;
			this.cause = cause;
			this.reported = reported;
		}

		@JsonCreator
		static Kind of(String written) {
			return valueOf(written.toUpperCase(Locale.ROOT));
		}

	}

	private final Random random;

	private final Map<String, Habit> habits = new HashMap<>();

	/** Pupils who are ill, and for how many more school days. */
	private final Map<String, Integer> ill = new HashMap<>();

	DemoAbsence(List<String> pupils, Random random) {
		this.random = random;
		for (int i = 0; i < pupils.size(); i++) {
			this.habits.put(pupils.get(i), habit(i));
		}
	}

	/** Leaves a pupil out: what happens to this one is planned. */
	void reserve(String pupil) {
		this.habits.remove(pupil);
	}

	/** A row of that kind; lessons are all of one subject. */
	static String planned(String pupil, LocalDate day, Kind kind) {
		return line(pupil, day, kind.extent, kind.lessons, (kind == Kind.LESSON) ? SUBJECTS.get(0) : "", kind.status,
				kind.cause, kind.reported);
	}

	/** The rows of one school day; without header. */
	List<String> on(LocalDate day) {
		List<String> rows = new ArrayList<>();
		this.habits.keySet().stream().sorted().forEach((pupil) -> row(pupil, day, rows));
		return rows;
	}

	private static Habit habit(int index) {
		return switch (index % 15) {
			case 3 -> Habit.MONDAYS;
			case 7 -> Habit.LESSONS;
			case 11 -> Habit.LATE;
			case 14 -> Habit.STAYS_AWAY;
			default -> Habit.HEALTHY;
		};
	}

	private void row(String pupil, LocalDate day, List<String> rows) {
		int left = this.ill.getOrDefault(pupil, 0);
		if (left > 0) {
			this.ill.put(pupil, left - 1);
			rows.add(sick(pupil, day));
			return;
		}
		Habit habit = this.habits.get(pupil);
		if (chance(0.004)) {
			this.ill.put(pupil, this.random.nextInt(3));
			rows.add(sick(pupil, day));
		}
		else if (habit == Habit.STAYS_AWAY && chance(0.06)) {
			this.ill.put(pupil, chance(0.3) ? 4 + this.random.nextInt(6) : 0);
			rows.add(chance(0.3) ? line(pupil, day, "DAG", "", "", "UAVKLART", "UKJENT", false) : sick(pupil, day));
		}
		else if (habit == Habit.MONDAYS && day.getDayOfWeek() == DayOfWeek.MONDAY && chance(0.2)) {
			rows.add(sick(pupil, day));
		}
		else if (habit == Habit.LESSONS && chance(0.03)) {
			String subject = SUBJECTS.get(this.random.nextInt(SUBJECTS.size()));
			rows.add(chance(0.25) ? line(pupil, day, "FORLOT", "2", "", "UGYLDIG", "UKJENT", false)
					: line(pupil, day, "TIME", "1", subject, "UGYLDIG", "UKJENT", false));
		}
		else if (habit == Habit.LATE && chance(0.06)) {
			rows.add(line(pupil, day, "FORSENT", "", "", "UGYLDIG", "UKJENT", true));
		}
	}

	private static String sick(String pupil, LocalDate day) {
		return line(pupil, day, "DAG", "", "", "GYLDIG", "SYKDOM", true);
	}

	private static String line(String pupil, LocalDate day, String extent, String lessons, String subject,
			String status, String cause, boolean reported) {
		String message = reported ? "FORESATT;MELDING;" + day + "T07:50" : ";;";
		return "%s-%s-%s;%s;%s;%s;%s;%s;%s;%s;nei;%s".formatted(pupil, day, extent, pupil, day, extent, lessons,
				subject, status, cause, message);
	}

	private boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

}

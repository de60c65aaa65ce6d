package no.naervaer.threshold;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import no.naervaer.register.AbsenceRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random pupils through an autumn, before a release ten times as many. However their
 * absence comes in, the same rules fire on the same dates.
 */
@ThresholdTest
class RandomHistoryTests {

	private static final int PUPILS = 20;

	private static final int MANY_PUPILS = 200;

	private static final LocalTime SWEEP = LocalTime.of(15, 30);

	private static final List<LocalDate> AUTUMN = TestCalendars.schoolDays(AutumnBreak.WEEK_40)
		.stream()
		.filter((day) -> day.getYear() == 2025)
		.toList();

	private static final TableModel AT_LEAST = table(">= 10");

	/** A limit that more absence can take away again. */
	private static final TableModel BETWEEN = table("[10..25)");

	@Autowired
	private World world;

	@Autowired
	private Sweep sweep;

	@Autowired
	private CountingStart countingStart;

	@Test
	void registrationAndSweepFindWhatTheSweepAloneFinds() {
		registrationAndSweepFindWhatTheSweepAloneFinds(PUPILS);
	}

	@Test
	@Tag("proof")
	void registrationAndSweepFindWhatTheSweepAloneFindsOfManyPupils() {
		registrationAndSweepFindWhatTheSweepAloneFinds(MANY_PUPILS);
	}

	private void registrationAndSweepFindWhatTheSweepAloneFinds(int pupils) {
		Map<String, List<String>> sweptOnly = live(pupils, BETWEEN, (municipality, day, rows) -> {
			rows.forEach((row) -> this.world.put(municipality, row));
			sweep(municipality, day);
			closeSome(municipality, day);
		});
		Map<String, List<String>> registered = live(pupils, BETWEEN, (municipality, day, rows) -> {
			this.world.at(day, LocalTime.of(9, 0));
			rows.forEach((row) -> this.world.register(municipality, row));
			sweep(municipality, day);
			closeSome(municipality, day);
		});
		assertThat(registered).isEqualTo(sweptOnly);
		assertThat(sweptOnly.values().stream().mapToInt(List::size).sum()).isGreaterThan(5 * pupils);
		assertThat(rulesOf(sweptOnly)).containsExactly("AGAIN", "FIRST", "LATE", "MONTH", "SHARE", "SPELL", "TODAY");
	}

	@Test
	void filesThatComeTheNextMorningFindWhatWouldHaveBeenFoundInTime() {
		filesThatComeTheNextMorningFindWhatWouldHaveBeenFoundInTime(PUPILS);
	}

	@Test
	@Tag("proof")
	void filesThatComeTheNextMorningFindWhatWouldHaveBeenFoundInTimeOfManyPupils() {
		filesThatComeTheNextMorningFindWhatWouldHaveBeenFoundInTime(MANY_PUPILS);
	}

	private void filesThatComeTheNextMorningFindWhatWouldHaveBeenFoundInTime(int pupils) {
		Map<String, List<String>> inTime = live(pupils, AT_LEAST, (municipality, day, rows) -> {
			rows.forEach((row) -> this.world.put(municipality, row));
			sweep(municipality, day);
		});
		List<AbsenceRecord> yesterday = new ArrayList<>();
		Map<String, List<String>> nightly = live(pupils, AT_LEAST, (municipality, day, rows) -> {
			this.world.at(day, LocalTime.of(6, 0));
			yesterday.forEach((row) -> this.world.register(municipality, row));
			yesterday.clear();
			yesterday.addAll(rows);
			sweep(municipality, day);
		});
		assertThat(nightly).isEqualTo(inTime);
	}

	private static TableModel table(String share) {
		return TableModel
			.columns("invalidLessonsToday", "consecutiveWholeDays", "wholeDaysRollingMonth", "lateArrivalsLast14Days",
					"absencePercentLast6Weeks", "markerSet", "newWholeDaysRollingMonth")
			.row("TODAY", ">= 1", "-", "-", "-", "-", "-", "-")
			.row("SPELL", "-", ">= 3", "-", "-", "-", "-", "-")
			.row("MONTH", "-", "-", ">= 4", "-", "-", "-", "-")
			.row("LATE", "-", "-", "-", ">= 3", "-", "-", "-")
			.row("SHARE", "-", "-", "-", "-", share, "-", "-")
			.row("FIRST", "-", "-", ">= 3", "-", "-", "false", "-")
			.row("AGAIN", "-", "-", "-", "-", "-", "-", ">= 3");
	}

	private static List<String> rulesOf(Map<String, List<String>> hits) {
		return hits.values()
			.stream()
			.flatMap(List::stream)
			.map((hit) -> hit.split(" ")[0])
			.distinct()
			.sorted()
			.toList();
	}

	/** The hits of pupils who live through the autumn. */
	private Map<String, List<String>> live(int pupils, TableModel table, Day life) {
		String municipality = this.world.municipality(table);
		Map<LocalDate, List<AbsenceRecord>> absence = new HashMap<>();
		for (int pupil = 0; pupil < pupils; pupil++) {
			this.world.pupil(municipality, "p" + pupil, World.SCHOOL);
			history(pupil).forEach((row) -> absence.computeIfAbsent(row.date(), (day) -> new ArrayList<>()).add(row));
		}
		AUTUMN.forEach((day) -> life.live(municipality, day, absence.getOrDefault(day, List.of())));
		Map<String, List<String>> hits = new TreeMap<>();
		for (int pupil = 0; pupil < pupils; pupil++) {
			hits.put("p" + pupil, this.world.hits(municipality, "p" + pupil).stream().sorted().toList());
		}
		return hits;
	}

	/** Spells, single days, lessons and late arrivals; some pupils have much of it. */
	private static List<AbsenceRecord> history(int pupil) {
		Random random = new Random(pupil);
		double often = random.nextDouble() * 0.25;
		List<AbsenceRecord> rows = new ArrayList<>();
		int away = 0;
		for (LocalDate day : AUTUMN.subList(0, AUTUMN.size() - 1)) {
			if (away == 0 && random.nextDouble() < often) {
				away = 1 + random.nextInt(random.nextInt(8) + 1);
			}
			if (away > 0) {
				away--;
				rows.add(Rows.sick("p" + pupil, day));
			}
			else if (random.nextDouble() < often) {
				rows.add(random.nextBoolean() ? Rows.late("p" + pupil, day) : Rows.skipped("p" + pupil, day));
			}
		}
		return rows;
	}

	private void sweep(String municipality, LocalDate day) {
		this.world.at(day, SWEEP);
		assertThat(this.sweep.run(municipality, day).failed()).isEmpty();
	}

	private void closeSome(String municipality, LocalDate day) {
		Random random = new Random(day.toEpochDay());
		for (int i = 0; i < 2; i++) {
			this.countingStart.set(municipality, "p" + random.nextInt(PUPILS), day);
		}
	}

	private interface Day {

		void live(String municipality, LocalDate day, List<AbsenceRecord> rows);

	}

}

package no.naervaer.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import no.naervaer.models.Procedures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Pupils with random absence live through the first weeks of autumn in every
 * municipality, in the whole application, and staff work on what comes of it; before a
 * release so many more, until Christmas. The limits are decided twice, by the sweep and
 * by the engine in the case, and must agree; and no count ever leads to child welfare,
 * police or deregistration: staff never choose it here, so it may never come up.
 */
class RandomHistoriesTest extends WholeApplication {

	private static final LocalDate FIRST_DAY = LocalDate.of(2025, 8, 18);

	private static final String GRAVE = "(?i).*(barnevern|politi|utmeld).*";

	private static final List<String> KINDS = List.of("sick", "sick", "called", "away", "invalid", "undocumented",
			"leave", "late", "late-unreported", "lesson matematikk", "lesson norsk", "lessons 2 engelsk", "left 2");

	/** Those that may go on for days. */
	private static final Set<String> WHOLE_DAYS = Set.of("sick", "called", "away", "invalid", "undocumented", "leave");

	@TestFactory
	Stream<DynamicTest> firstWeeksOfAutumn() {
		return lives(25, LocalDate.of(2025, 9, 26));
	}

	@TestFactory
	@Tag("proof")
	Stream<DynamicTest> autumn() {
		return lives(100, LocalDate.of(2025, 12, 19));
	}

	private Stream<DynamicTest> lives(int pupils, LocalDate lastDay) {
		return Procedures.municipalities()
			.stream()
			.map((municipality) -> dynamicTest(municipality, () -> live(municipality, pupils, lastDay)));
	}

	private void live(String municipality, int pupils, LocalDate lastDay) {
		CaseWorld world = newWorld(municipality);
		world.school().enrolAll("p", pupils);
		List<Life> lives = IntStream.range(0, pupils).mapToObj(Life::new).toList();
		StaffAtWork staff = new StaffAtWork(world, municipality, 2526);
		FIRST_DAY.datesUntil(lastDay.plusDays(1)).forEach((day) -> live(world, day, lives, staff));
		assertThatTheDecisionsAgree(municipality, pupils);
		assertThatPeopleDecide(municipality, pupils);
		assertThatWorkWasDone(municipality, staff, pupils);
	}

	/** Every day is swept, and on those without school nothing may come of it. */
	private static void live(CaseWorld world, LocalDate day, List<Life> lives, StaffAtWork staff) {
		world.time().jumpTo(day.atTime(15, 30));
		if (!world.school().isSchoolDay(day)) {
			world.time().sweep(day);
			return;
		}
		String[] rows = lives.stream().flatMap((life) -> life.on(day).stream()).toArray(String[]::new);
		if (rows.length > 0) {
			world.absence(rows);
		}
		world.time().sweep(day);
		staff.workToday();
	}

	private void assertThatTheDecisionsAgree(String municipality, int pupils) {
		assertThat(this.engine.getHistoryService().createHistoricIncidentQuery().tenantIdIn(municipality).list())
			.as("incidents, also of cases that are closed since")
			.extracting((incident) -> incident.getIncidentType() + ": " + incident.getIncidentMessage())
			.isEmpty();
		assertThat(this.jdbc.queryForObject("select count(*) from hit where municipality = ?", Integer.class,
				municipality))
			.isGreaterThan(pupils);
		assertThat(this.jdbc.queryForObject("select count(*) from hit h where h.municipality = ? and not exists "
				+ "(select 1 from calendar_day c where c.municipality = h.municipality and c.on_date = h.on_date "
				+ "and c.day_type = 'SKOLEDAG')", Integer.class, municipality))
			.isZero();
	}

	/** What only a person may begin or decide; tasks that are done count too. */
	private void assertThatPeopleDecide(String municipality, int pupils) {
		assertThat(this.engine.getHistoryService().createHistoricTaskInstanceQuery().tenantIdIn(municipality).list())
			.isNotEmpty()
			.extracting((task) -> task.getTaskDefinitionKey() + " " + task.getName())
			.noneMatch((task) -> task.startsWith("CA9_") || task.startsWith("CA13_") || task.matches(GRAVE));
		assertThat(this.jdbc.queryForList(
				"select outcome from absence_case where municipality = ? and closed_on is not null", String.class,
				municipality))
			.hasSizeGreaterThan(pupils / 10)
			.noneMatch((outcome) -> outcome.matches(GRAVE));
	}

	private static void assertThatWorkWasDone(String municipality, StaffAtWork staff, int pupils) {
		assertThat(staff.done()).as("tasks done in %s; refused: %s", municipality, staff.refused())
			.isGreaterThan(2 * pupils)
			.isGreaterThan(4 * staff.refusals());
	}

	/** One pupil's autumn: some are away much, most little; spells and single events. */
	private static final class Life {

		private final String pupil;

		private final Random random;

		private final double often;

		private String spell = "";

		private int left;

		Life(int number) {
			this.pupil = "p" + number;
			this.random = new Random(number);
			this.often = this.random.nextDouble() * 0.2;
		}

		List<String> on(LocalDate day) {
			List<String> rows = new ArrayList<>();
			if (this.left == 0 && this.random.nextDouble() < this.often) {
				this.spell = KINDS.get(this.random.nextInt(KINDS.size()));
				this.left = WHOLE_DAYS.contains(this.spell) ? 1 + this.random.nextInt(this.random.nextInt(8) + 1) : 1;
			}
			if (this.left > 0) {
				this.left--;
				rows.add(AbsenceLines.of(this.spell, day, this.pupil));
			}
			return rows;
		}

	}

}

package no.naervaer.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.models.Procedures;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * A hundred pupils with random absence live through the first weeks of autumn in every
 * municipality, in the whole application. The limits are decided twice, by the sweep and
 * by the engine in the case, and must agree; and no count ever leads to child welfare,
 * police or deregistration.
 */
@Tag("application")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "naervaer.demo=false", "naervaer.admin.password=" + Scenarios.PASSWORD,
				"naervaer.sweep.scheduled=false", "camunda.bpm.job-execution.enabled=false",
				"spring.datasource.url=jdbc:h2:mem:random-histories;DB_CLOSE_DELAY=-1" })
class RandomHistoriesTest {

	private static final int PUPILS = 100;

	private static final List<String> KINDS = List.of("sick", "sick", "called", "away", "invalid", "undocumented",
			"leave", "late", "late-unreported", "lesson matematikk", "lesson norsk", "lessons 2 engelsk", "left 2");

	/** Those that may go on for days. */
	private static final Set<String> WHOLE_DAYS = Set.of("sick", "called", "away", "invalid", "undocumented", "leave");

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private NaervaerClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	@TestFactory
	Stream<DynamicTest> autumn() {
		return Procedures.municipalities()
			.stream()
			.map((municipality) -> dynamicTest(municipality, () -> liveThroughAutumn(municipality)));
	}

	private void liveThroughAutumn(String municipality) {
		CaseWorld world = new CaseWorld(municipality, this.engine, this.clock, new CaseKeys(this.jdbc), this.port,
				Scenarios.PASSWORD);
		new CleanSlate(this.engine, this.jdbc).wipe();
		world.openSchool();
		world.enrolAll("p", PUPILS);
		List<Life> lives = IntStream.range(0, PUPILS).mapToObj(Life::new).collect(Collectors.toList());
		LocalDate end = LocalDate.of(2025, 10, 18);
		for (LocalDate day = LocalDate.of(2025, 8, 18); day.isBefore(end); day = day.plusDays(1)) {
			// Nobody waits for deadlines here: no timer fires.
			this.clock.moveTo(day.atTime(15, 30));
			if (world.isSchoolDay(day)) {
				LocalDate today = day;
				String[] rows = lives.stream().flatMap((life) -> life.on(today).stream()).toArray(String[]::new);
				if (rows.length > 0) {
					world.absence(rows);
				}
			}
			world.sweep(day);
		}
		assertThatTheDecisionsAgree(municipality);
		assertThatPeopleDecide(municipality);
		this.clock.reset();
	}

	private void assertThatTheDecisionsAgree(String municipality) {
		assertThat(this.engine.getRuntimeService().createIncidentQuery().list())
			.extracting((incident) -> incident.getIncidentType() + ": " + incident.getIncidentMessage())
			.isEmpty();
		List<LocalDate> hitDates = this.jdbc.queryForList("select on_date from hit where municipality = ?",
				LocalDate.class, municipality);
		assertThat(hitDates).hasSizeGreaterThan(PUPILS);
		assertThat(hitDates).allMatch((date) -> date.getDayOfWeek().getValue() <= 5);
		assertThat(this.jdbc.queryForObject("select count(*) from hit h where h.municipality = ? and not exists "
				+ "(select 1 from calendar_day c where c.municipality = h.municipality and c.on_date = h.on_date "
				+ "and c.day_type = 'SKOLEDAG')", Integer.class, municipality))
			.isZero();
	}

	/** What only a person may begin or decide. */
	private void assertThatPeopleDecide(String municipality) {
		assertThat(this.engine.getTaskService().createTaskQuery().tenantIdIn(municipality).list()).isNotEmpty()
			.noneMatch((task) -> task.getTaskDefinitionKey().startsWith("CA9_")
					|| task.getTaskDefinitionKey().startsWith("CA13_"));
		assertThat(this.jdbc.queryForList(
				"select outcome from absence_case where municipality = ?" + " and outcome is not null", String.class,
				municipality))
			.noneMatch((outcome) -> outcome.toLowerCase().matches(".*(barnevern|politi|utmeld).*"));
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

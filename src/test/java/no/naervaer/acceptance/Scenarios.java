package no.naervaer.acceptance;

import java.util.stream.Stream;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.models.Procedures;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * The acceptance scenarios of every municipality's procedure, from absence rows to tasks,
 * on test calendar TK-2526, in the whole application. The same scenarios run on each
 * database. {@code -Dnaervaer.scenarios=ABC-A0} runs those whose id begins so.
 */
@Tag("application")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "naervaer.demo=false", "naervaer.admin.password=" + Scenarios.PASSWORD,
				"naervaer.sweep.scheduled=false", "camunda.bpm.job-execution.enabled=false" })
abstract class Scenarios {

	static final String PASSWORD = "scenario-Passord-1";

	private static final String WANTED = System.getProperty("naervaer.scenarios", "");

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private NaervaerClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	@Test
	void everyMunicipalityHasScenarios() {
		assertThat(Procedures.municipalities()).isNotEmpty()
			.allSatisfy((municipality) -> assertThat(Scenario.of(municipality)).isNotEmpty());
	}

	@TestFactory
	Stream<DynamicTest> scenario() {
		return Procedures.municipalities()
			.stream()
			.flatMap((municipality) -> Scenario.of(municipality).stream())
			.filter((scenario) -> scenario.id().startsWith(WANTED))
			.map((scenario) -> dynamicTest(scenario.id() + " " + scenario.title(), () -> play(scenario)));
	}

	private void play(Scenario scenario) {
		if (!scenario.believedWrong()) {
			playOnce(scenario);
			return;
		}
		assertThat(catchThrowable(() -> playOnce(scenario))).as("%s is believed wrong and must fail", scenario.id())
			.isInstanceOf(AssertionError.class);
	}

	private void playOnce(Scenario scenario) {
		CaseWorld world = new CaseWorld(scenario.municipality(), this.engine, this.clock, new CaseKeys(this.jdbc),
				this.port, PASSWORD);
		LimitChange limits = new LimitChange(this.port, PASSWORD);
		try {
			new CleanSlate(this.engine, this.jdbc).wipe();
			world.openSchool();
			world.enrol(ScenarioRun.PUPIL, CaseWorld.USUAL_GRADE);
			new ScenarioRun(world, (change) -> limits.change(scenario.municipality(), change)).play(scenario);
			world.incidentsAreNone();
		}
		finally {
			limits.undo();
			this.clock.reset();
		}
	}

}

package no.naervaer.acceptance;

import java.util.List;
import java.util.stream.Stream;

import no.naervaer.models.Procedures;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * The acceptance scenarios of every municipality's procedure, from absence rows to tasks,
 * on test calendar TK-2526, in the whole application. The same scenarios run on each
 * database. {@code -Dnaervaer.scenarios=ABC-A0} runs those whose id begins so.
 */
abstract class Scenarios extends WholeApplication {

	static final String WANTED = System.getProperty("naervaer.scenarios", "");

	@Test
	void everyMunicipalityHasScenarios() {
		assertThat(Procedures.municipalities()).isNotEmpty()
			.allSatisfy((municipality) -> assertThat(Scenario.of(municipality)).isNotEmpty());
	}

	@TestFactory
	Stream<DynamicTest> scenario() {
		return Procedures.municipalities()
			.stream()
			.flatMap((municipality) -> scenarios(municipality).stream())
			.filter((scenario) -> scenario.id().startsWith(WANTED))
			.map((scenario) -> dynamicTest(scenario.id() + " " + scenario.title(), () -> play(scenario)));
	}

	/** Those that are played on this database. */
	List<Scenario> scenarios(String municipality) {
		return Scenario.of(municipality);
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
		LimitChange limits = new LimitChange(this.port, PASSWORD);
		try {
			CaseWorld world = newWorld(scenario.municipality());
			world.school().enrol(ScenarioRun.PUPIL, TestSchool.USUAL_GRADE);
			new ScenarioRun(world, (change) -> limits.change(scenario.municipality(), change)).play(scenario);
			world.incidentsAreNone();
		}
		finally {
			limits.undo();
		}
	}

}

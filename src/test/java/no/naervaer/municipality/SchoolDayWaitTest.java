package no.naervaer.municipality;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shared process behind «Vent skoledager» waits one school day after the other.
 */
class SchoolDayWaitTest {

	private static ProcessEngine engine;

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void waitsSoManySchoolDays(int schoolDays) {
		String wait = start(schoolDays);
		for (int day = 1; day <= schoolDays; day++) {
			Job timer = timers(wait).singleResult();
			assertThat(timer.getDuedate()).isEqualTo(Calendar.NEXT_SCHOOL_DAY);
			engine.getManagementService().executeJob(timer.getId());
		}
		assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(wait).count()).isZero();
	}

	@Test
	void takesTheNumberAsTheTemplateWritesIt() {
		assertThat(timers(start("3")).count()).isOne();
	}

	private static String start(Object schoolDays) {
		return engine.getRuntimeService()
			.startProcessInstanceByKey("VentSkoledager", Map.of("skoledager", schoolDays))
			.getId();
	}

	private static JobQuery timers(String wait) {
		return engine.getManagementService().createJobQuery().processInstanceId(wait).timers();
	}

	@BeforeAll
	static void startEngine() {
		StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
		configuration.setProcessEngineName("school-day-wait");
		configuration.setJdbcUrl("jdbc:h2:mem:school-day-wait");
		configuration.setBeans(Map.of("frister", new Calendar()));
		engine = configuration.buildProcessEngine();
		engine.getRepositoryService()
			.createDeployment()
			.addClasspathResource("processes/felles/VentSkoledager.bpmn")
			.deploy();
	}

	@AfterAll
	static void stopEngine() {
		engine.close();
	}

	public static final class Calendar {

		static final Date NEXT_SCHOOL_DAY = Date
			.from(Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));

		public Date nesteSkoledag(DelegateExecution execution) {
			return NEXT_SCHOOL_DAY;
		}

	}

}

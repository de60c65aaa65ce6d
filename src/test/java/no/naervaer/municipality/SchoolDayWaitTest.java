package no.naervaer.municipality;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shared process behind «Vent skoledager» waits one school day after the other.
 */
class SchoolDayWaitTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void waitsSoManySchoolDays(int schoolDays) {
		ProcessEngine engine = engine();
		try {
			ProcessInstance wait = start(engine.getRuntimeService(), schoolDays);
			for (int day = 1; day <= schoolDays; day++) {
				Job timer = engine.getManagementService().createJobQuery().timers().singleResult();
				assertThat(timer.getDuedate()).isEqualTo(Calendar.NEXT_SCHOOL_DAY);
				engine.getManagementService().executeJob(timer.getId());
			}
			assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(wait.getId()).count())
				.isZero();
		}
		finally {
			engine.close();
		}
	}

	@Test
	void takesTheNumberAsTheTemplateWritesIt() {
		ProcessEngine engine = engine();
		try {
			start(engine.getRuntimeService(), "3");
			assertThat(engine.getManagementService().createJobQuery().timers().count()).isOne();
		}
		finally {
			engine.close();
		}
	}

	private static ProcessInstance start(RuntimeService runtime, Object schoolDays) {
		return runtime.startProcessInstanceByKey("VentSkoledager", Map.of("skoledager", schoolDays));
	}

	private static ProcessEngine engine() {
		StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
		configuration.setProcessEngineName("school-day-wait");
		configuration.setJdbcUrl("jdbc:h2:mem:school-day-wait");
		configuration.setBeans(Map.of("frister", new Calendar()));
		ProcessEngine engine = configuration.buildProcessEngine();
		engine.getRepositoryService()
			.createDeployment()
			.addClasspathResource("processes/felles/VentSkoledager.bpmn")
			.deploy();
		return engine;
	}

	public static final class Calendar {

		static final Date NEXT_SCHOOL_DAY = Date
			.from(Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));

		public Date nesteSkoledag(DelegateExecution execution) {
			return NEXT_SCHOOL_DAY;
		}

	}

}

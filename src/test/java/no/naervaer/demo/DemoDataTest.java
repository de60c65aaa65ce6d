package no.naervaer.demo;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.naervaer.application.ApplicationTest;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.Municipalities;
import no.naervaer.municipality.Municipality;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** What somebody meets who starts the application for the first time. */
@ApplicationTest
class DemoDataTest {

	private static final int KINDS_OF_TASKS = 20;

	@Autowired
	private DemoData demo;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Municipalities municipalities;

	@Autowired
	private NaervaerClock clock;

	@TestFactory
	Stream<DynamicTest> everyMunicipalityHasItsWorkOfTheLastDays() {
		this.clock.moveTo(LocalDateTime.parse("2025-11-26T09:00:00"));
		this.demo.make();
		return Stream.concat(
				Stream.of(dynamicTest("nothing got stuck",
						() -> assertThat(this.engine.getRuntimeService().createIncidentQuery().list())
							.extracting(Incident::getIncidentMessage)
							.isEmpty())),
				this.municipalities.all()
					.stream()
					.map(Municipality::id)
					.map((id) -> dynamicTest(id,
							() -> assertThat(kindsOfOpenTasks(id)).hasSizeGreaterThanOrEqualTo(KINDS_OF_TASKS))));
	}

	private Set<String> kindsOfOpenTasks(String municipality) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.tenantIdIn(municipality)
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.collect(Collectors.toSet());
	}

}

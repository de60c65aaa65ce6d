package no.naervaer.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

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

	@Autowired
	private DemoProgress progress;

	@LocalServerPort
	private int port;

	@TestFactory
	Stream<DynamicTest> everyMunicipalityHasItsWorkOfTheLastDays() {
		this.clock.moveTo(LocalDateTime.parse("2025-11-26T09:00:00"));
		this.demo.make();
		return Stream.concat(
				Stream.of(
						dynamicTest("nothing got stuck",
								() -> assertThat(this.engine.getRuntimeService().createIncidentQuery().list())
									.extracting(Incident::getIncidentMessage)
									.isEmpty()),
						dynamicTest("every municipality came to its end",
								() -> assertThat(this.progress.parts()).hasSameSizeAs(this.municipalities.all())
									.allMatch(DemoProgress.Part::done))),
				this.municipalities.all()
					.stream()
					.map(Municipality::id)
					.map((id) -> dynamicTest(id,
							() -> assertThat(kindsOfOpenTasks(id)).hasSizeGreaterThanOrEqualTo(KINDS_OF_TASKS))));
	}

	/** Both of our doors and Camunda's stand behind the waiting room. */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/camunda/app/tasklist/default/", "/camunda/api/engine/engine", "/engine-rest/engine",
			"/api/clock", "/swagger-ui/index.html", "/no-such-address" })
	void nobodyComesInWhileItIsMade(String address) throws Exception {
		this.progress.announce(this.municipalities.all());
		try {
			HttpResponse<String> closed = get(address);
			assertThat(closed.statusCode()).isEqualTo(503);
			assertThat(closed.headers().firstValue("Retry-After")).isPresent();
			assertThat(closed.headers().firstValue("Set-Cookie")).isEmpty();
			this.municipalities.all().forEach((it) -> assertThat(closed.body()).contains(it.name()));
		}
		finally {
			this.progress.end();
		}
		assertThat(get(address).statusCode()).isNotEqualTo(503);
	}

	private HttpResponse<String> get(String address) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
			.header("Accept", "text/html")
			.build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
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

package no.naervaer.calendar;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ClockControllerTests {

	private final NaervaerClock clock = new NaervaerClock((event) -> {
	});

	private ClockGuard guard = () -> {
	};

	private MockMvc mvc;

	@BeforeEach
	void open() {
		this.mvc = MockMvcBuilders
			.standaloneSetup(new ClockController(this.clock, () -> this.guard.requireMayMoveClock()))
			.build();
	}

	@AfterEach
	void backToRealTime() {
		ClockUtil.reset();
	}

	@Test
	void movesTheClock() throws Exception {
		move("{\"now\": \"2025-09-25T15:30:00\"}").andExpect(status().isOk())
			.andExpect(jsonPath("$.now", startsWith("2025-09-25T15:30:0")));
		assertThat(this.clock.today()).isEqualTo("2025-09-25");
		this.mvc.perform(get("/api/clock"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.now", startsWith("2025-09-25T15:30:")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{}                             | Feltet now mangler.",
					"{\"now\": \"i morgen\"}            | «i morgen» er ikke en dato med klokkeslett.",
					"{\"now\": \"2025-09-31T10:00\"}    | «2025-09-31T10:00» er ikke en dato med klokkeslett.",
					"{\"now\": \"2025-09-25T15:30:00Z\"} | «2025-09-25T15:30:00Z» er ikke en dato med klokkeslett.",
					"{\"now\": {}}                    | Innholdet kan ikke leses som JSON.",
					"nå                             | Innholdet kan ikke leses som JSON.",
					"``                             | Innholdet kan ikke leses som JSON." })
	void explainsWhatIsWrong(String body, String problem) throws Exception {
		move(body).andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail", startsWith(problem)))
			.andExpect(jsonPath("$.detail", containsString("Send {\"now\": \"2025-09-25T15:30:00\"}")));
	}

	@Test
	void doesNotMoveForThoseWhoMayNot() throws Exception {
		this.guard = () -> {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		};
		move("{\"now\": \"2025-09-25T15:30:00\"}").andExpect(status().isForbidden());
		assertThat(this.clock.today()).isNotEqualTo("2025-09-25");
	}

	@Test
	void existsOnlyWhenTheSettingSaysSo() {
		ApplicationContextRunner application = new ApplicationContextRunner()
			.withUserConfiguration(ClockController.class)
			.withBean(NaervaerClock.class)
			.withBean(ClockGuard.class, () -> this.guard);
		application.run((context) -> assertThat(context).doesNotHaveBean(ClockController.class));
		application.withPropertyValues("naervaer.clock.adjustable=false")
			.run((context) -> assertThat(context).doesNotHaveBean(ClockController.class));
		application.withPropertyValues("naervaer.clock.adjustable=true")
			.run((context) -> assertThat(context).hasSingleBean(ClockController.class));
	}

	private ResultActions move(String body) throws Exception {
		return this.mvc.perform(put("/api/clock").contentType(MediaType.APPLICATION_JSON).content(body));
	}

}

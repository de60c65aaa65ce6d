package no.naervaer.demo;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import no.naervaer.municipality.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What those meet who come while the demo is made. */
class WaitingRoomTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

	private final DemoProgress progress = new DemoProgress();

	private final WaitingRoom room = new WaitingRoom(this.progress);

	private final MockFilterChain beyond = new MockFilterChain();

	@ParameterizedTest
	@ValueSource(strings = { "/", "/camunda/app/tasklist/default/", "/swagger-ui/index.html", "/whatever" })
	void peopleSeeHowFarEveryMunicipalityIs(String address) throws Exception {
		makeDemo();
		MockHttpServletResponse answer = get(address, BROWSER);
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentType()).isEqualTo("text/html;charset=UTF-8");
		assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
		assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.getContentAsString()).contains("<html lang=\"nb\">", "<span>Bø</span>",
				"<span>skoledag 1 av 2</span>", "max=\"2\" value=\"1\"", "<span>ferdig</span>", "<span>venter</span>",
				"&lt;Cai&gt;");
		assertThat(this.beyond.getRequest()).isNull();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/api/clock", "/engine-rest/task", "/camunda/api/engine/engine/default/task", "/v3/api-docs" })
	void programsAreToldToComeBack(String address) throws Exception {
		makeDemo();
		for (String accept : List.of("application/json", BROWSER)) {
			MockHttpServletResponse answer = get(address, accept);
			assertThat(answer.getStatus()).isEqualTo(503);
			assertThat(answer.getContentType()).isEqualTo("application/problem+json;charset=UTF-8");
			assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
			JsonNode problem = new ObjectMapper().readTree(answer.getContentAsString());
			assertThat(problem.path("status").intValue()).isEqualTo(503);
			assertThat(problem.path("municipalities").path(1).path("name").textValue()).isEqualTo("Bø");
			assertThat(problem.path("municipalities").path(1).path("lived").intValue()).isEqualTo(1);
		}
		assertThat(this.beyond.getRequest()).isNull();
	}

	@Test
	void whoeverDoesNotAskForAPageIsAProgram() throws Exception {
		makeDemo();
		assertThat(get("/", null).getContentType()).startsWith("application/problem+json");
		assertThat(get("/", "*/*").getContentType()).startsWith("application/problem+json");
	}

	@Test
	void afterwardsTheDoorIsOpen() throws Exception {
		makeDemo();
		this.progress.end();
		assertThat(get("/", BROWSER).getStatus()).isEqualTo(200);
		assertThat(this.beyond.getRequest()).isNotNull();
	}

	@Test
	void withoutADemoItIsNeverClosed() throws Exception {
		get("/", BROWSER);
		assertThat(this.beyond.getRequest()).isNotNull();
	}

	private void makeDemo() {
		this.progress.announce(List.of(municipality("a", "Abo"), municipality("b", "Bø"), municipality("c", "<Cai>")));
		this.progress.peopled("a", 1);
		this.progress.lived("a");
		this.progress.peopled("b", 2);
		this.progress.lived("b");
	}

	private MockHttpServletResponse get(String address, String accept) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
		if (accept != null) {
			request.addHeader("Accept", accept);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.room.doFilter(request, response, this.beyond);
		return response;
	}

	private static Municipality municipality(String id, String name) {
		return new Municipality(id, name, "", "nb", null, Map.of(), Map.of());
	}

}

package no.naervaer.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import no.naervaer.municipality.EngineIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The matrix of calls and callers. {@code doors/endpoints.txt} says of every call whom it
 * is for, written apart from the table that holds it so: {@code anyone}, {@code staff},
 * or {@code closed} to all but the administrator, or {@code never} there. A call that
 * nobody has thought of fails here.
 */
class EndpointsTest extends WholeApplication {

	private static final Path EXPECTED = Path.of("src/test/resources/doors/endpoints.txt");

	private static final Path FOUND = Path.of("target/doors/endpoints-found.txt");

	private static final Set<String> NOTHING = Set.of("Det du spør etter, finnes ikke.", "Adressen finnes ikke.");

	@Autowired
	private EngineIdentity identity;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping ours;

	private final HttpClient http = HttpClient.newHttpClient();

	@BeforeEach
	void openSchool() {
		newWorld("nittedal");
	}

	@Test
	void everyCallHasItsRow() throws IOException {
		Set<String> found = Endpoints.of(this.ours);
		Files.createDirectories(FOUND.getParent());
		Files.write(FOUND, found);
		assertThat(new TreeSet<>(expected().keySet())).as("a new call needs a row, see " + FOUND).isEqualTo(found);
	}

	@Test
	void withoutALoginNothingIsAnswered() throws Exception {
		List<String> wrong = new ArrayList<>();
		for (Cell cell : cells()) {
			int status = call(cell, Map.of()).statusCode();
			boolean answered = status != 401 && !cell.who().equals("never");
			if (answered != cell.who().equals("anyone")) {
				wrong.add(status + " " + cell);
			}
		}
		assertThat(wrong).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "laerer1", "rektor1", "schoolNurse", "schoolOwner", "ppt" })
	void whatIsClosedDoesNotExist(String staff) throws Exception {
		String user = TasklistUser.of("nittedal", staff, this.identity).id();
		Map<String, String> password = Map.of("Authorization", "Basic " + Base64.getEncoder()
			.encodeToString((user + ":" + TasklistUser.PASSWORD).getBytes(StandardCharsets.UTF_8)));
		TasklistSession session = new TasklistSession(this.port).logIn(user, TasklistUser.PASSWORD);
		session.visit();
		List<String> wrong = new ArrayList<>();
		for (Cell cell : cells()) {
			if (cell.who().equals("anyone")) {
				// among them the way out
				continue;
			}
			HttpResponse<String> answer = call(cell, cell.isOfWebApplication() ? session.headers() : password);
			boolean exists = answer.statusCode() != 404 || NOTHING.stream().noneMatch(answer.body()::contains);
			boolean closed = Set.of("closed", "never").contains(cell.who());
			if (exists == closed && !(cell.isOurs() && !exists)) {
				wrong.add(answer.statusCode() + " " + cell);
			}
		}
		assertThat(wrong).isEmpty();
	}

	private HttpResponse<String> call(Cell cell, Map<String, String> headers) throws Exception {
		boolean bodiless = cell.method().matches("GET|HEAD|OPTIONS|DELETE");
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.port + cell.address()))
			.header("Content-Type", "application/json")
			.method(cell.method(), bodiless ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
		headers.forEach(request::header);
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	/** Each call at each place where it can be made. */
	private static List<Cell> cells() throws IOException {
		List<Cell> cells = new ArrayList<>();
		expected().forEach((call, who) -> {
			String[] parts = call.split(" ", 2);
			if (parts[1].startsWith(Endpoints.ENGINE)) {
				String path = parts[1].substring(Endpoints.ENGINE.length());
				cells.add(new Cell("closed", parts[0], "/engine-rest" + path));
				cells.add(new Cell("closed", parts[0], "/engine-rest/engine/default" + path));
				cells.add(new Cell(who, parts[0], "/camunda/api/engine/engine/default" + path));
			}
			else {
				cells.add(new Cell(who, parts[0], parts[1]));
			}
		});
		return cells;
	}

	private static Map<String, String> expected() throws IOException {
		Map<String, String> expected = new TreeMap<>();
		try (Stream<String> lines = Files.lines(EXPECTED)) {
			lines.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.split("\\s+", 2))
				.forEach((row) -> expected.put(row[1], row[0]));
		}
		return expected;
	}

	private record Cell(String who, String method, String path) {

		/** With the engine's name, and otherwise with what isn't there. */
		String address() {
			return this.path.replaceAll("\\{(engine|engineName|processEngineName)}", "default")
				.replace("/process-definition/{id}", "/process-definition/a:1:0")
				.replaceAll("/(task|filter)/\\{(id|taskId)}", "/$1/0")
				.replaceAll("\\{[^}]+}", "x");
		}

		boolean isOfWebApplication() {
			return this.path.startsWith("/camunda/");
		}

		/** Behind the door it is asked whose it is, and answered in the same words. */
		boolean isOurs() {
			return this.path.startsWith("/api/");
		}

	}

}

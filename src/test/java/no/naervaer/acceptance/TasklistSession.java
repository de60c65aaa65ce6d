package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Somebody's session in Tasklist without a browser: login and cookies as there. */
class TasklistSession {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final CookieManager cookies = new CookieManager();

	private final HttpClient http = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String base;

	/** Logged in as nobody. */
	TasklistSession(int port) {
		this.base = "http://localhost:" + port + "/camunda/";
	}

	/** Opens the page, and no more. */
	void visit() {
		send(HttpRequest.newBuilder(address("app/tasklist/default/")));
	}

	TasklistSession logIn(String user, String password) {
		visit();
		int status = send(HttpRequest.newBuilder(address("api/admin/auth/user/default/login/tasklist"))
			.header("X-XSRF-TOKEN", token())
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "application/json")
			.POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))))
			.statusCode();
		if (status != 200) {
			throw new AssertionError("Login of %s answered %d".formatted(user, status));
		}
		return this;
	}

	/** The page of one of a task's tabs. */
	JsonNode tab(String task, String name) {
		HttpResponse<String> answer = askTab(task, name);
		if (answer.statusCode() != 200) {
			throw new AssertionError("Tab %s answered %d: %s".formatted(name, answer.statusCode(), answer.body()));
		}
		try {
			return JSON.readTree(answer.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int tabStatus(String task, String name) {
		return askTab(task, name).statusCode();
	}

	private HttpResponse<String> askTab(String task, String name) {
		return ask("task/%s/%s".formatted(task, name));
	}

	/** What our part of Tasklist answers. */
	HttpResponse<String> ask(String path) {
		return send(ours(path));
	}

	/**
	 * Saves a half-done form.
	 * @param token what shows that the request comes from Tasklist's own page
	 * @return the answer's status
	 */
	int saveDraft(String task, String token) {
		return send(ours("task/%s/draft".formatted(task)).header("X-XSRF-TOKEN", token)
			.header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofString("{}"))).statusCode();
	}

	/**
	 * Calls the engine as Tasklist's own page could.
	 * @param body JSON; empty for none
	 */
	HttpResponse<String> call(String method, String path, String body) {
		return send(HttpRequest.newBuilder(address("api/engine/engine/default/" + path))
			.header("X-XSRF-TOKEN", token())
			.header("Content-Type", "application/json")
			.header("Accept", "application/json")
			.method(method, BodyPublishers.ofString(body)));
	}

	/** What a call brings that comes from the page. */
	Map<String, String> headers() {
		return Map.of("Cookie", "JSESSIONID=%s; XSRF-TOKEN=%s".formatted(id(), token()), "X-XSRF-TOKEN", token());
	}

	private HttpRequest.Builder ours(String path) {
		return HttpRequest.newBuilder(address("api/tasklist/plugin/naervaer/default/" + path))
			.header("Accept", "application/json");
	}

	/** Given at the first visit, and to nobody but the page. */
	String token() {
		return cookie("XSRF-TOKEN");
	}

	/** A browser that has it is logged in as well. */
	String id() {
		return cookie("JSESSIONID");
	}

	private String cookie(String name) {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(name))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private URI address(String path) {
		return URI.create(this.base + path);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}

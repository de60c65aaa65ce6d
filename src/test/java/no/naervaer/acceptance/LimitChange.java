package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** An administrator hands in the table of limits with one cell changed. */
class LimitChange {

	private final RestClient http;

	private Runnable undo = () -> {
	};

	LimitChange(int port, String adminPassword) {
		this.http = RestClient.builder()
			.baseUrl("http://localhost:" + port)
			.defaultHeaders((headers) -> headers.setBasicAuth("admin", adminPassword))
			.build();
	}

	/**
	 * Changes a limit as a scenario writes it: {@code <rule> <cell> -> <cell>}, where a
	 * cell may be a switch.
	 */
	void change(String municipality, String written) {
		Matcher change = Pattern.compile("(\\S+)\\s+(.+?)\\s*->\\s*(.+)").matcher(written.strip());
		if (!change.matches()) {
			throw new IllegalArgumentException("limit <rule> <cell> -> <cell>");
		}
		set(municipality, change.group(1), change.group(2), change.group(3));
		this.undo = () -> deploy(municipality, packaged(municipality));
	}

	/** Puts the packaged table back, if anything was changed. */
	void undo() {
		this.undo.run();
		this.undo = () -> {
		};
	}

	/**
	 * Changes the packaged table's cell, if it isn't so already, and deploys the table.
	 */
	void set(String municipality, String rule, String original, String changed) {
		String table = packaged(municipality);
		Matcher row = Pattern.compile("<rule id=\"" + rule + "\">.*?</rule>", Pattern.DOTALL).matcher(table);
		if (!row.find()) {
			throw new AssertionError("No row " + rule);
		}
		String cell = "<text>" + escaped(changed) + "</text>";
		String edited = row.group().contains(cell) ? row.group()
				: row.group().replace("<text>" + escaped(original) + "</text>", cell);
		if (!edited.contains(cell)) {
			throw new AssertionError("Row " + rule + " has no cell " + original);
		}
		deploy(municipality, table.substring(0, row.start()) + edited + table.substring(row.end()));
	}

	private void deploy(String municipality, String table) {
		this.http.put()
			.uri("/api/municipalities/" + municipality + "/limits")
			.contentType(MediaType.valueOf("application/xml;charset=UTF-8"))
			.body(table)
			.retrieve()
			.toBodilessEntity();
	}

	private static String packaged(String municipality) {
		try (var stream = LimitChange.class.getResourceAsStream("/dmn/" + municipality + "/grenser.dmn")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String escaped(String text) {
		return text.replace(">", "&gt;").replace("<", "&lt;");
	}

}

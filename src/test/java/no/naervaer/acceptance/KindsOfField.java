package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Which kinds of field forms have, read from the forms: a new kind is found by itself.
 */
final class KindsOfField {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** What names, places and fills a field, and what only the server reads of it. */
	private static final Set<String> OF_EACH_FIELD = Set.of("id", "key", "path", "label", "type", "layout", "text",
			"components", "properties");

	private KindsOfField() {
	}

	/**
	 * Names of few forms that together have each kind of field, alone and in lists, and
	 * each property that such a field has anywhere.
	 */
	static Set<String> formsWithAll(Collection<Path> forms) {
		Map<String, Set<String>> kinds = new TreeMap<>();
		forms.forEach((form) -> kinds.put(form.getFileName().toString().replace(".form", ""), of(read(form))));
		Set<String> chosen = new TreeSet<>();
		Set<String> covered = new TreeSet<>();
		String next = richest(kinds, covered);
		while (!next.isEmpty()) {
			chosen.add(next);
			covered.addAll(kinds.get(next));
			next = richest(kinds, covered);
		}
		return chosen;
	}

	/** The form with most kinds that are not covered; none if all are. */
	private static String richest(Map<String, Set<String>> kinds, Set<String> covered) {
		String richest = "";
		long most = 0;
		for (var form : kinds.entrySet()) {
			long news = form.getValue().stream().filter((kind) -> !covered.contains(kind)).count();
			if (news > most) {
				richest = form.getKey();
				most = news;
			}
		}
		return richest;
	}

	private static Set<String> of(JsonNode form) {
		Set<String> kinds = new TreeSet<>();
		collect(form, "", kinds);
		return kinds;
	}

	private static void collect(JsonNode parent, String place, Set<String> kinds) {
		parent.path("components").forEach((field) -> {
			String kind = field.path("type").asText() + field.path("subtype").asText();
			kinds.add(place + kind);
			field.fields().forEachRemaining((property) -> {
				if (!OF_EACH_FIELD.contains(property.getKey())) {
					kinds.add(kind + "." + property.getKey());
					property.getValue().fieldNames().forEachRemaining((name) -> kinds.add(kind + "." + name));
				}
			});
			collect(field, field.path("type").asText().equals("dynamiclist") ? "in a list: " : "", kinds);
		});
	}

	private static JsonNode read(Path form) {
		try {
			return JSON.readTree(form.toFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package no.naervaer.municipality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import no.naervaer.municipality.DoorRule.Who;

/**
 * All calls that may be made, as {@code door.yaml} lists them.
 */
final class DoorTable {

	private static final String FILE = "door.yaml";

	private static final String ENGINE = "{engine}";

	/** What ids look like: no word of the engine's own, as in {@code task/count}. */
	private static final Map<String, String> IDS = Map.of("{task}", "{task:[0-9a-f-]+}", "{filter}",
			"{filter:[0-9a-f-]+}", "{process}", "{process:[^:]+:[0-9]+:[0-9a-f-]+}");

	private final List<DoorRule> rules;

	private DoorTable(List<DoorRule> rules) {
		this.rules = rules;
	}

	/**
	 * @param engine name of the engine: another one in the same JVM is none of ours
	 */
	static DoorTable read(String engine) {
		List<DoorRule> rules = new ArrayList<>();
		PlainYaml.read(text())
			.forEach((who, calls) -> ((Map<?, ?>) calls).forEach((call, details) -> rules
				.add(rule(Who.valueOf(upper(who)), String.valueOf(call).replace(ENGINE, engine), details))));
		return new DoorTable(List.copyOf(rules));
	}

	/**
	 * The rule that lets the caller in; of several, the one that lets in fewest others.
	 */
	Optional<DoorRule> find(String method, String path, Who caller) {
		return this.rules.stream()
			.filter((rule) -> rule.who().includes(caller) && rule.matches(method, path))
			.max(Comparator.comparing(DoorRule::who));
	}

	private static DoorRule rule(Who who, String call, Object details) {
		String[] parts = withIds(call).split(" ", 2);
		Map<?, ?> said = (details instanceof Map<?, ?> map) ? map : Map.of();
		String query = said.containsKey("query") ? String.valueOf(said.get("query")) : "";
		return new DoorRule(who, parts[0], parts[1].strip(), Set.of(query.strip().split("\\s+")), body(said));
	}

	private static String withIds(String call) {
		String result = call;
		for (var id : IDS.entrySet()) {
			result = result.replace(id.getKey(), id.getValue());
		}
		return result;
	}

	private static Map<String, BodyKind> body(Map<?, ?> said) {
		if (!(said.get("body") instanceof Map<?, ?> names)) {
			return said.containsKey("body") ? Map.of() : null;
		}
		Map<String, BodyKind> body = new HashMap<>();
		names.forEach((name, kind) -> body.put(String.valueOf(name), BodyKind.valueOf(upper(kind))));
		return Map.copyOf(body);
	}

	private static String upper(Object word) {
		return String.valueOf(word).toUpperCase(Locale.ROOT);
	}

	private static String text() {
		try (InputStream file = DoorTable.class.getResourceAsStream(FILE)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

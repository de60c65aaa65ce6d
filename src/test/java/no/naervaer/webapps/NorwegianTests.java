package no.naervaer.webapps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Camunda's web apps in Norwegian: all that the shipped English files say, with the same
 * values in it, and nothing left in English.
 */
class NorwegianTests {

	/** Words that are the same in both languages, and names. */
	private static final Set<String> SAME_WORDS = Set.of("admin", "camunda", "cockpit", "csv", "diagram", "element",
			"filter", "id", "json", "null", "ok", "operator", "optimize", "start", "status", "system", "tasklist",
			"type");

	/**
	 * For whoever writes calls to the engine: a parameter's name, and how a date is
	 * typed.
	 */
	private static final Set<String> TECHNICAL = Set.of("requestPayload", "YYYY-MM-DDTHH:mm:ss");

	private static final Pattern WORD = Pattern.compile("\\p{L}+");

	/** {{values}}, numbers of moment.js, HTML and its entities. */
	private static final Pattern PLACEHOLDER = Pattern
		.compile("\\{\\{.*?}}|%[a-z]|</?(?:a|b|br|code|em|i|p|strong)\\b[^>]*>|&\\w+;");

	private static final Pattern SCRIPT = Pattern.compile("'([^']*scripts/[^']+)'");

	private static final Pattern SHORTCUT = Pattern.compile("key: '[^']+'");

	private final JsonMapper json = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void saysAllThatEnglishSays(String app) {
		assertThat(texts(app, "nb").keySet()).hasSameElementsAs(texts(app, "en").keySet());
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void keepsPlaceholders(String app) {
		Map<String, List<String>> lost = placeholders(texts(app, "en"));
		lost.entrySet().removeAll(placeholders(texts(app, "nb")).entrySet());

		assertThat(lost).isEmpty();
	}

	/** Only what is empty in English: NO_TASK_FORM in Tasklist. */
	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void leavesNothingEmpty(String app) {
		assertThat(keysOf(texts(app, "nb"), String::isBlank)).isEqualTo(keysOf(texts(app, "en"), String::isBlank));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void leavesNothingInEnglish(String app) {
		Map<String, String> english = labels(app, "en");
		Map<String, String> same = labels(app, "nb");
		same.entrySet().retainAll(english.entrySet());

		assertThat(keysOf(same, (text) -> !isNorwegianToo(text))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void comesFirst(String app) {
		assertThat(ownConfig(app)).contains("availableLocales: ['nb', 'en']").contains("fallbackLocale: 'nb'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void findsTheScripts(String app) {
		assertThat(SCRIPT.matcher(ownConfig(app)).results().map((script) -> script.group(1)).toList()).isNotEmpty()
			.allSatisfy((script) -> assertThat(resource(app, script + ".js")).isNotNull());
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "cockpit", "admin", "welcome" })
	void keepsTheShortcuts(String app) {
		assertThat(shortcuts(ownConfig(app))).isEqualTo(shortcuts(shippedConfig(app)));
	}

	private static boolean isNorwegianToo(String text) {
		return TECHNICAL.contains(text) || WORD.matcher(PLACEHOLDER.matcher(text).replaceAll(""))
			.results()
			.allMatch((word) -> SAME_WORDS.contains(word.group().toLowerCase(Locale.ROOT)));
	}

	private static List<String> shortcuts(String config) {
		return SHORTCUT.matcher(config).results().map(MatchResult::group).toList();
	}

	private static Map<String, List<String>> placeholders(Map<String, String> texts) {
		Map<String, List<String>> placeholders = new TreeMap<>();
		texts.forEach((key, text) -> placeholders.put(key,
				PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList()));
		return placeholders;
	}

	private static Set<String> keysOf(Map<String, String> texts, Predicate<String> which) {
		return texts.entrySet()
			.stream()
			.filter((text) -> which.test(text.getValue()))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** Names of days and months, ways to write dates: some must be as in English. */
	private Map<String, String> labels(String app, String language) {
		Map<String, String> labels = texts(app, language);
		labels.keySet().removeIf((key) -> !key.startsWith("/labels/"));
		return labels;
	}

	/** Each text in a file under the way to it, such as {@code /labels/SAVE}. */
	private Map<String, String> texts(String app, String language) {
		Map<String, String> texts = new LinkedHashMap<>();
		try {
			collect("", this.json.readTree(read(resource(app, "locales/" + language + ".json"))), texts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return texts;
	}

	private static void collect(String path, JsonNode node, Map<String, String> texts) {
		if (node.isObject()) {
			node.fields().forEachRemaining((field) -> collect(path + "/" + field.getKey(), field.getValue(), texts));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				collect(path + "/" + i, node.get(i), texts);
			}
		}
		else {
			texts.put(path, node.asText());
		}
	}

	private static String ownConfig(String app) {
		return read(resource(app, "scripts/config.js"));
	}

	/** Camunda's, which stands behind ours on the classpath. */
	private static String shippedConfig(String app) {
		try {
			return Collections.list(NorwegianTests.class.getClassLoader().getResources(path(app, "scripts/config.js")))
				.stream()
				.filter((config) -> "jar".equals(config.getProtocol()))
				.map(NorwegianTests::read)
				.findFirst()
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static URL resource(String app, String file) {
		URL resource = NorwegianTests.class.getClassLoader().getResource(path(app, file));
		assertThat(resource).as(path(app, file)).isNotNull();
		return resource;
	}

	private static String path(String app, String file) {
		return Path.of("META-INF/resources/webjars/camunda/app", app, file).normalize().toString().replace('\\', '/');
	}

	/** Camunda's files begin with a byte order mark. */
	private static String read(URL resource) {
		try (InputStream in = resource.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

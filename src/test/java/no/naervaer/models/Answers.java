package no.naervaer.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values as test data writes them: {@code concern=ja, attempts=2, agreed=true,
 * choices=[a b], note=null}.
 */
final class Answers {

	private static final Pattern PAIR = Pattern.compile("\\s*([A-Za-z]\\w*)=(\\[[^]]*]|[^,\\[]*)\\s*(?:,|$)");

	private Answers() {
	}

	static Map<String, Object> of(String written) {
		Map<String, Object> values = new HashMap<>();
		Matcher pair = PAIR.matcher(written);
		int end = 0;
		while (end < written.length() && pair.find(end) && pair.start() == end) {
			values.put(pair.group(1), value(pair.group(2).strip()));
			end = pair.end();
		}
		if (end < written.strip().length()) {
			throw new IllegalArgumentException("can't read «%s» from «%s»".formatted(written, written.substring(end)));
		}
		return values;
	}

	private static Object value(String text) {
		if (text.startsWith("[")) {
			return new ArrayList<>(words(text.substring(1, text.length() - 1)));
		}
		return switch (text) {
			case "null" -> null;
			case "true" -> true;
			case "false" -> false;
			default -> number(text);
		};
	}

	private static Object number(String text) {
		if (text.matches("-?\\d+")) {
			return Integer.valueOf(text);
		}
		return text.matches("-?\\d+\\.\\d+") ? (Object) Double.valueOf(text) : text;
	}

	static List<String> words(String text) {
		return Stream.of(text.strip().split("\\s+")).filter((word) -> !word.isEmpty()).toList();
	}

}

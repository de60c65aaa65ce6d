package no.naervaer.register.intake;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys of more than one column as one string, and back. */
final class Keys {

	/** No cell can contain it. */
	private static final String SEPARATOR = "\u001F";

	private Keys() {
	}

	static String join(Object... parts) {
		return Stream.of(parts).map((part) -> Objects.toString(part, "")).collect(Collectors.joining(SEPARATOR));
	}

	static List<String> split(String key) {
		return List.of(key.split(SEPARATOR, -1));
	}

}

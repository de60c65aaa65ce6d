package no.naervaer.followup;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that forms show. The engine keeps 4000 characters of a text: what is longer would
 * make the whole change fail, so it is cut, and says so.
 */
final class ShownText {

	/** Characters, with some to spare for what forms add. */
	static final int LONGEST = 3900;

	private static final String MORE = "…";

	private ShownText() {
	}

	static String fitting(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST - MORE.length()) + MORE;
	}

	/** As many whole lines as fit, and how many there are more. */
	static String lines(List<String> lines) {
		List<String> shown = new ArrayList<>();
		int length = 0;
		for (String line : lines) {
			length += line.length() + 1;
			if (length > LONGEST - 60) {
				shown.add("… og %d til".formatted(lines.size() - shown.size()));
				break;
			}
			shown.add(line);
		}
		return String.join("\n", shown);
	}

}

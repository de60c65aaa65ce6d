package no.naervaer.followup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row of a table says of its rule and source, without the tags that process owners
 * mark it with.
 *
 * @param text the sentences, plain
 * @param standing whose the number is, in words
 */
public record PlainSource(String text, String standing) {

	/** As every row is written: the rule first, then «Kilde: …». */
	private static final Pattern WHERE = Pattern.compile("Kilde:");

	private static final Pattern TAG = Pattern.compile("\\s*\\[([SPA])]");

	/** Reads a description from a table. */
	public static PlainSource of(String description) {
		String written = (description != null) ? description : "";
		Matcher tag = TAG.matcher(written);
		String tags = tag.results().map((found) -> found.group(1)).reduce("", String::concat);
		String text = tag.replaceAll("").strip();
		return new PlainSource(text, standing(text.contains("forslag") ? tags + "P" : tags));
	}

	/** What the rule says, without where it stands: for those who work in the case. */
	public String rule() {
		return WHERE.split(this.text, 2)[0].strip();
	}

	private static String standing(String tags) {
		if (tags.contains("A")) {
			return "Grensen er antatt, og må bekreftes mot kommunens egen plan.";
		}
		return tags.contains("P") ? "Noe av dette er et forslag, og står ikke i kommunens plan."
				: "Grensen står i kommunens plan.";
	}

}

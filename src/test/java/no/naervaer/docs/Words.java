package no.naervaer.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands in the tables, as people say it. */
final class Words {

	private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=)?\\s*(-?\\d+(?:\\.\\d+)?)");

	private static final Pattern INTERVAL = Pattern
		.compile("([\\[(\\]])\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d+(?:\\.\\d+)?)\\s*([\\])\\[])");

	private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

	private static final Pattern CODE = Pattern.compile("([A-Z_]+)(?:\\((.*)\\))?");

	private static final Map<String, String> EXPIRY = Map.of("E1", "påminnelse, så ledelsen, så rektor", "E2",
			"rektor straks", "E3", "ledelsen tar over");

	private Words() {
	}

	/** The test of a cell, or nothing where everything fits. */
	static Optional<String> test(String cell) {
		if (cell.isEmpty() || cell.equals("-")) {
			return Optional.empty();
		}
		Matcher negation = NOT.matcher(cell);
		if (negation.matches()) {
			return Optional.of("ikke " + alternatives(negation.group(1)));
		}
		return Optional.of(alternatives(cell));
	}

	private static String alternatives(String cell) {
		List<String> parts = List.of(cell.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)(?![^(]*\\))"));
		List<String> words = parts.stream().map(String::strip).map(Words::one).toList();
		return words.contains(null) ? "`" + cell + "`" : String.join(" eller ", words);
	}

	/** A value, a comparison or an interval; nothing for what is more than that. */
	private static String one(String part) {
		if (part.matches("\"[^\"]*\"")) {
			return "«" + unquoted(part) + "»";
		}
		if (part.equals("true") || part.equals("false")) {
			return yesOrNo(part);
		}
		Matcher comparison = COMPARISON.matcher(part);
		if (comparison.matches()) {
			return comparison(comparison.group(1)) + number(comparison.group(2));
		}
		Matcher interval = INTERVAL.matcher(part);
		if (interval.matches()) {
			return (interval.group(1).equals("[") ? "fra og med " : "over ") + number(interval.group(2))
					+ (interval.group(4).equals("]") ? " til og med " : " til under ") + number(interval.group(3));
		}
		return null;
	}

	private static String comparison(String sign) {
		return switch ((sign != null) ? sign : "=") {
			case ">=" -> "minst ";
			case ">" -> "mer enn ";
			case "<=" -> "høyst ";
			case "<" -> "under ";
			default -> "";
		};
	}

	private static String number(String number) {
		return number.replaceFirst("\\.0+$", "").replace('.', ',');
	}

	static String yesOrNo(String cell) {
		return cell.equals("true") ? "ja" : "nei";
	}

	static String unquoted(String cell) {
		return cell.replaceAll("^\"|\"$", "");
	}

	/** The values of a cell of texts, without quotation marks. */
	static List<String> values(String cell) {
		return Arrays.stream(cell.split(","))
			.map(String::strip)
			.filter((value) -> value.startsWith("\""))
			.map(Words::unquoted)
			.toList();
	}

	/** An answer: text without its quotation marks, yes or no, or what stands there. */
	static String answer(String cell) {
		return (cell.equals("true") || cell.equals("false")) ? yesOrNo(cell) : unquoted(cell);
	}

	static String hitPolicy(String policy) {
		return switch (policy) {
			case "UNIQUE" -> "Høyst én rad passer.";
			case "FIRST" -> "Den første raden som passer, gjelder.";
			case "COLLECT", "RULE ORDER" -> "Alle rader som passer, gjelder.";
			case "ANY" -> "Alle rader som passer, gir samme svar.";
			default -> throw new IllegalArgumentException("Unknown hit policy " + policy);
		};
	}

	/** What happens when a deadline is passed. */
	static String expiry(String code) {
		return Optional.ofNullable(EXPIRY.get(code))
			.map((words) -> code + ": " + words)
			.orElseThrow(() -> new IllegalArgumentException("Unknown expiry " + code));
	}

	/**
	 * A deadline code in words.
	 * @param arenas names of the municipality's arenas by their id
	 * @param dates the forms' date fields by their key
	 */
	static String deadline(String code, Map<String, String> arenas, Map<String, String> dates) {
		Matcher matcher = CODE.matcher(code.replace(" ", ""));
		if (!matcher.matches()) {
			throw new IllegalArgumentException("Unknown deadline " + code);
		}
		List<String> arguments = (matcher.group(2) != null) ? List.of(matcher.group(2).split(",")) : List.of();
		String first = arguments.isEmpty() ? "" : arguments.get(0);
		return switch (matcher.group(1)) {
			case "SAMME_DAG" -> "samme skoledag";
			case "UMIDDELBART" -> "straks";
			case "KLOKKESLETT" -> "samme skoledag kl. " + clock(first);
			case "SKOLEDAGER" -> count(first, "skoledag", "skoledager")
					+ ((arguments.size() > 1) ? " kl. " + clock(arguments.get(1)) : "");
			case "TILTAKSUKER" -> count(first, "skoleuke", "skoleuker");
			case "FORSTE_MULIGE_MOTE" -> "neste møte i " + arenas.getOrDefault(first, "`" + first + "`");
			case "AVTALT_DATO" -> "datoen " + dates.getOrDefault(first, "`" + first + "`");
			default -> throw new IllegalArgumentException("Unknown deadline " + code);
		};
	}

	private static String clock(String time) {
		return time.replace(':', '.');
	}

	private static String count(String number, String one, String several) {
		return number + " " + (number.equals("1") ? one : several);
	}

	/** The rules that a deadline holds for. */
	static String triggers(String cell) {
		if (test(cell).isEmpty()) {
			return "alle";
		}
		List<String> values = values(cell);
		return values.isEmpty() ? test(cell).orElseThrow()
				: values.stream()
					.map((rule) -> rule.equals("BEKYMRING") ? "bekymring meldt av noen" : rule)
					.collect(Collectors.joining(", "));
	}

}

package no.naervaer.threshold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One cell of a limit table, compiled to closed intervals of doubles. Open ends are the
 * next double up or down, so a comparison is exact: nothing is rounded (K6). A number
 * with at most 15 significant digits compares as the engine's decimals do. Immutable.
 */
final class Cell {

	static final Cell ANYTHING = new Cell(new double[] { Double.NEGATIVE_INFINITY },
			new double[] { Double.POSITIVE_INFINITY }, "");

	private static final String NUMBER = "-?\\d+(?:\\.\\d+)?";

	private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)?\\s*(" + NUMBER + ")");

	private static final Pattern RANGE = Pattern
		.compile("([\\[(])\\s*(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")\\s*([])])");

	private static final int EXACT_DIGITS = 15;

	private static final double YES = 1;

	private static final double NO = 0;

	private final double[] lows;

	private final double[] highs;

	private final String text;

	private Cell(double[] lows, double[] highs, String text) {
		this.lows = lows;
		this.highs = highs;
		this.text = text;
	}

	/**
	 * Compiles a FEEL unary test of the simple kind.
	 * @param yesNo whether the column's values are true and false, not numbers
	 * @throws UnusableCellException if it is anything else
	 */
	static Cell parse(String text, boolean yesNo) {
		String tests = (text != null) ? text.strip() : "";
		if (tests.isEmpty() || tests.equals("-")) {
			return ANYTHING;
		}
		List<double[]> intervals = new ArrayList<>();
		for (String test : tests.split(",", -1)) {
			intervals.add(yesNo ? yesNo(test.strip()) : number(test.strip()));
		}
		return new Cell(intervals.stream().mapToDouble((interval) -> interval[0]).toArray(),
				intervals.stream().mapToDouble((interval) -> interval[1]).toArray(), tests);
	}

	/** A measure's value as a number: yes is 1, no is 0. */
	static double toNumber(Object value) {
		return (value instanceof Boolean yes) ? (yes ? YES : NO) : ((Number) value).doubleValue();
	}

	boolean matches(double value) {
		for (int i = 0; i < this.lows.length; i++) {
			if (value >= this.lows[i] && value <= this.highs[i]) {
				return true;
			}
		}
		return false;
	}

	/** Whether the cell asks for anything at all. */
	boolean constrains() {
		return this != ANYTHING;
	}

	/** What is asked for, in Norwegian: «minst 3», «mer enn 10». */
	String words() {
		return Stream.of(this.text.split(","))
			.map(String::strip)
			.map(Cell::words)
			.collect(Collectors.joining(" eller "));
	}

	private static String words(String test) {
		Matcher range = RANGE.matcher(test);
		if (range.matches()) {
			return words(range.group(1).equals("[") ? ">=" : ">", range.group(2)) + " og "
					+ words(range.group(4).equals("]") ? "<=" : "<", range.group(3));
		}
		Matcher comparison = COMPARISON.matcher(test);
		if (comparison.matches()) {
			return words((comparison.group(1) != null) ? comparison.group(1) : "", comparison.group(2));
		}
		return Boolean.parseBoolean(test) ? "ja" : "nei";
	}

	private static String words(String comparison, String number) {
		String decimal = number.replace('.', ',');
		return switch (comparison) {
			case ">=" -> "minst " + decimal;
			case ">" -> "mer enn " + decimal;
			case "<=" -> "høyst " + decimal;
			case "<" -> "mindre enn " + decimal;
			default -> decimal;
		};
	}

	@Override
	public String toString() {
		return Arrays.toString(this.lows) + ".." + Arrays.toString(this.highs);
	}

	private static double[] yesNo(String test) {
		return switch (test) {
			case "true" -> new double[] { YES, YES };
			case "false" -> new double[] { NO, NO };
			default -> throw new UnusableCellException("«%s» er ikke en ja/nei-verdi.".formatted(test),
					"Skriv true, false eller -.");
		};
	}

	private static double[] number(String test) {
		Matcher range = RANGE.matcher(test);
		if (range.matches()) {
			return range(test, range);
		}
		Matcher comparison = COMPARISON.matcher(test);
		if (!comparison.matches()) {
			throw new UnusableCellException("«%s» er ikke en enkel sammenligning.".formatted(test),
					"Skriv for eksempel -, 3, >= 3, > 10, < 5, <= 2, [15..25] eller (10..20], med komma for «eller».");
		}
		double limit = exact(comparison.group(2));
		return switch ((comparison.group(1) != null) ? comparison.group(1) : "") {
			case ">=" -> new double[] { limit, Double.POSITIVE_INFINITY };
			case ">" -> new double[] { Math.nextUp(limit), Double.POSITIVE_INFINITY };
			case "<=" -> new double[] { Double.NEGATIVE_INFINITY, limit };
			case "<" -> new double[] { Double.NEGATIVE_INFINITY, Math.nextDown(limit) };
			default -> new double[] { limit, limit };
		};
	}

	private static double[] range(String test, Matcher range) {
		double low = exact(range.group(2));
		double high = exact(range.group(3));
		if (low >= high) {
			throw new UnusableCellException("«%s» går ikke fra et lavere til et høyere tall.".formatted(test),
					"Skriv det laveste tallet først.");
		}
		return new double[] { range.group(1).equals("[") ? low : Math.nextUp(low),
				range.group(4).equals("]") ? high : Math.nextDown(high) };
	}

	private static double exact(String number) {
		if (number.replaceAll("[-.]", "").replaceFirst("^0+", "").length() > EXACT_DIGITS) {
			throw new UnusableCellException("«%s» har for mange sifre.".formatted(number),
					"Bruk høyst %d sifre.".formatted(EXACT_DIGITS));
		}
		return Double.parseDouble(number);
	}

}

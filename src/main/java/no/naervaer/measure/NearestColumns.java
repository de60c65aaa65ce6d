package no.naervaer.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import no.naervaer.measure.Window.Unit;

/**
 * Finds the columns whose names are most like a misspelt one.
 */
final class NearestColumns {

	private static final int SHOWN = 3;

	private static final int USUAL_LENGTH = 4;

	private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");

	private NearestColumns() {
	}

	static List<String> to(String expression) {
		Matcher number = NUMBER.matcher(expression);
		int length = number.find() ? Integer.parseInt(number.group()) : USUAL_LENGTH;
		String wanted = expression.toLowerCase(Locale.ROOT);
		return columns(length).stream()
			.map((name) -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
			.sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
			.limit(SHOWN)
			.map(Candidate::name)
			.toList();
	}

	private static List<String> columns(int length) {
		List<String> columns = new ArrayList<>();
		for (Measure measure : Measure.byName().values()) {
			for (Unit unit : measure.counted().domain().windows()) {
				Window window = new Window(unit, Math.min(length, unit.longest()));
				if (MeasureColumn.allowed(measure, window)) {
					columns.add(measure.name() + window.text());
				}
			}
		}
		return columns;
	}

	/** Levenshtein distance. */
	private static int distance(String one, String other) {
		int[] row = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			row[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int diagonal = row[0];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int above = row[j];
				int replaced = diagonal + ((one.charAt(i - 1) != other.charAt(j - 1)) ? 1 : 0);
				row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
				diagonal = above;
			}
		}
		return row[other.length()];
	}

	private record Candidate(String name, int distance) {

	}

}

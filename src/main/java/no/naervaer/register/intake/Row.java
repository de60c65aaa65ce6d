package no.naervaer.register.intake;

import java.util.Arrays;
import java.util.List;

/**
 * The cells of one row in the order of {@link Columns#all()}, trimmed; an empty cell is
 * null.
 */
final class Row {

	/** Stands between the cells of a packed row; no cell can contain it. */
	private static final String SEPARATOR = "\u001F";

	private final Columns columns;

	private final List<String> names;

	private final String[] values;

	private Row(Columns columns, String[] values) {
		this.columns = columns;
		this.names = columns.all();
		this.values = values;
	}

	/**
	 * @throws RowProblem when a cell has characters that no value can have
	 */
	static Row clean(Columns columns, String[] values) {
		Row row = new Row(columns, values);
		for (int i = 0; i < values.length; i++) {
			values[i] = clean(row.names.get(i), values[i]);
		}
		return row;
	}

	Cell required(String column) {
		return new Cell(column, value(column), true);
	}

	Cell optional(String column) {
		return new Cell(column, value(column), false);
	}

	boolean isRemoval() {
		return optional(Columns.REMOVED).yesOrNo();
	}

	/** The row as one string, to be staged; of a removal the key alone. */
	String pack() {
		String[] cells = this.values.clone();
		if (isRemoval()) {
			Arrays.fill(cells, this.columns.key().size(), cells.length - 1, null);
		}
		StringBuilder packed = new StringBuilder();
		for (String cell : cells) {
			packed.append((cell != null) ? cell : "").append(SEPARATOR);
		}
		return packed.toString();
	}

	static Row unpack(Columns columns, String packed) {
		String[] cells = packed.split(SEPARATOR, -1);
		String[] values = new String[columns.all().size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = cells[i].isEmpty() ? null : cells[i];
		}
		return new Row(columns, values);
	}

	private String value(String column) {
		return this.values[this.names.indexOf(column)];
	}

	private static String clean(String column, String value) {
		if (value == null || value.isEmpty()) {
			return null;
		}
		StringBuilder cleaned = new StringBuilder(value.length());
		for (int i = 0; i < value.length(); i++) {
			char character = value.charAt(i);
			if (character == '\uFFFD') {
				throw new RowProblem(column,
						"Feltet har tegn som ikke er UTF-8. Lagre filen som CSV med tegnsettet UTF-8.");
			}
			boolean space = character == '\n' || character == '\r' || character == '\t' || character == '\u00A0';
			if (!space && Character.isISOControl(character)) {
				throw new RowProblem(column, "Feltet har et usynlig styretegn. Her skal det bare stå vanlig tekst.");
			}
			cleaned.append(space ? ' ' : character);
		}
		String stripped = cleaned.toString().strip();
		return stripped.isEmpty() ? null : stripped;
	}

}

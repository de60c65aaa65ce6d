package no.naervaer.register.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The data rows of a CSV file, one at a time. FastCSV splits the records; where a record
 * ends is decided here, so that a forgotten quote costs its own row and not the rest of
 * the file.
 */
final class CsvRows {

	/**
	 * Lines that a quoted field may span; further apart the quotes don't belong together.
	 */
	private static final int MAX_LINES = 20;

	private final Lines lines;

	private final Columns columns;

	private final Header header;

	private String start;

	private int number;

	/**
	 * @throws UnusableFileException when line 1 is no header for these columns
	 */
	CsvRows(InputStream csv, Columns columns) throws IOException {
		// bytes that are no UTF-8 become U+FFFD, which Row rejects where it stands
		this.lines = new Lines(new InputStreamReader(csv, StandardCharsets.UTF_8));
		this.columns = columns;
		String first = this.lines.next();
		this.header = Header.read((first != null && first.startsWith("\uFEFF")) ? first.substring(1) : first, columns);
	}

	/** Goes to the next row; false at the end of the file. Empty lines are no rows. */
	boolean advance() throws IOException {
		do {
			this.start = this.lines.next();
		}
		while (this.start != null && this.start.isBlank());
		this.number = this.lines.number();
		return this.start != null;
	}

	/** Physical line of the file where the row starts; the header is line 1. */
	int line() {
		return this.number;
	}

	/**
	 * @throws RowProblem when the line is no row
	 */
	Row row() throws IOException {
		requireLength(this.start);
		List<String> fields = this.header.format().split(this.start);
		if (fields == null) {
			fields = splitAcrossLines();
		}
		requireCount(fields);
		return Row.clean(this.columns, this.header.arrange(fields));
	}

	private List<String> splitAcrossLines() throws IOException {
		List<String> taken = new ArrayList<>();
		StringBuilder record = new StringBuilder(this.start);
		while (taken.size() < MAX_LINES && record.length() <= Lines.MAX_LENGTH) {
			String next = this.lines.next();
			if (next == null) {
				break;
			}
			taken.add(next);
			List<String> fields = this.header.format().split(record.append('\n').append(next).toString());
			if (fields != null && fields.size() == this.header.names().size()) {
				return fields;
			}
			if (fields != null) {
				break;
			}
		}
		this.lines.putBack(taken);
		throw new RowProblem(firstColumn(),
				"Anførselstegnene på linjen går ikke opp. Et felt som begynner med \" må også slutte med \", og \" inne i feltet skrives \"\".");
	}

	private void requireLength(String line) {
		if (line.length() > Lines.MAX_LENGTH) {
			throw new RowProblem(firstColumn(),
					"Linjen er for lang til å være en rad. Hver rad skal stå på sin egen linje.");
		}
	}

	private void requireCount(List<String> fields) {
		int expected = this.header.names().size();
		if (fields.size() != expected) {
			String column = this.header.names().get(Math.min(fields.size(), expected - 1));
			throw new RowProblem(column, "Raden har %d felt, men linje 1 har %d. Hver rad skal ha like mange felt."
				.formatted(fields.size(), expected));
		}
	}

	private String firstColumn() {
		return this.header.names().get(0);
	}

}

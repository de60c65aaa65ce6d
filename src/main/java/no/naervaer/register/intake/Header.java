package no.naervaer.register.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Line 1 of a file: its delimiter and where its columns stand. Names are compared without
 * regard to case and spaces; unknown columns are ignored.
 */
final class Header {

	private static final String NOT_UTF_8 = "Filen er ikke lagret som UTF-8. Lagre den som CSV med tegnsettet UTF-8 og send den på nytt.";

	private final CsvFormat format;

	private final List<String> names;

	private final int[] positions;

	private Header(CsvFormat format, List<String> names, int[] positions) {
		this.format = format;
		this.names = names;
		this.positions = positions;
	}

	/**
	 * @throws UnusableFileException when line 1 is no header for these columns
	 */
	static Header read(String line, Columns columns) {
		if (line == null || line.isBlank()) {
			throw new UnusableFileException(null, "Linje 1 er tom. Der skal navnene på kolonnene stå: %s."
				.formatted(String.join(";", columns.all())));
		}
		if (line.indexOf('\uFFFD') >= 0 || line.indexOf('\0') >= 0) {
			throw new UnusableFileException(null, NOT_UTF_8);
		}
		CsvFormat semicolon = new CsvFormat(';');
		CsvFormat comma = new CsvFormat(',');
		List<String> bySemicolon = names(semicolon, line);
		List<String> byComma = names(comma, line);
		boolean useComma = known(byComma, columns) > known(bySemicolon, columns);
		List<String> names = useComma ? byComma : bySemicolon;
		return new Header(useComma ? comma : semicolon, names, locate(names, columns));
	}

	CsvFormat format() {
		return this.format;
	}

	/** Names as in the file, lower case. */
	List<String> names() {
		return this.names;
	}

	/**
	 * The fields in the order of {@link Columns#all()}; null where there is no column.
	 */
	String[] arrange(List<String> fields) {
		String[] values = new String[this.positions.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = (this.positions[i] < 0) ? null : fields.get(this.positions[i]);
		}
		return values;
	}

	private static List<String> names(CsvFormat format, String line) {
		List<String> fields = format.split(line);
		return (fields != null) ? fields.stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).toList()
				: List.of();
	}

	private static long known(List<String> names, Columns columns) {
		return names.stream().filter(columns.all()::contains).count();
	}

	private static int[] locate(List<String> names, Columns columns) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < names.size(); i++) {
			String name = names.get(i);
			if (places.put(name, i) != null && columns.all().contains(name)) {
				throw new UnusableFileException(name,
						"Kolonnen %s står flere ganger på linje 1. Den skal stå én gang.".formatted(name));
			}
		}
		String missing = columns.firstMissing(places.keySet());
		if (missing != null) {
			throw new UnusableFileException(missing,
					"Kolonnen %s mangler på linje 1. Filen må ha kolonnene %s.".formatted(missing, String.join(", ",
							Stream.concat(columns.key().stream(), columns.required().stream()).toList())));
		}
		return columns.all().stream().mapToInt((column) -> places.getOrDefault(column, -1)).toArray();
	}

}

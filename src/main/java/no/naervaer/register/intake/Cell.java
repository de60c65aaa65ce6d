package no.naervaer.register.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One cell of a row. Every question about its value either answers, with null for an
 * empty cell that may be empty, or throws a {@link RowProblem} that says what would be
 * right.
 */
record Cell(String column, String value, boolean required) {

	/** Written as {@code uuuu}: a year of four digits and a date that exists. */
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd")
		.withResolverStyle(ResolverStyle.STRICT);

	private static final Pattern ORGNR = Pattern.compile("[0-9]{9}");

	/** What the engine accepts in the id of a user, and a web address in a path. */
	private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_.@-]{1,64}");

	private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+");

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{3,31}");

	private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

	private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "ja", true, "false", false, "nei",
			false);

	private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

	String text(int maxLength) {
		return parse("tekst på høyst %d tegn".formatted(maxLength),
				(text) -> (text.length() <= maxLength) ? text : null);
	}

	String id() {
		return matching(ID, "en id på høyst 64 tegn, med bare bokstavene a–z, tall og tegnene _ . @ -");
	}

	String orgnr() {
		return matching(ORGNR, "et organisasjonsnummer med ni sifre");
	}

	String email() {
		return matching(EMAIL, "en e-postadresse, for eksempel navn@kommune.no", 254);
	}

	String phone() {
		return matching(PHONE, "et telefonnummer, for eksempel +47 12 34 56 78", 32);
	}

	Integer number(int min, int max) {
		return parse("et helt tall fra %d til %d".formatted(min, max), (text) -> {
			int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
			return (number >= min && number <= max) ? number : null;
		});
	}

	LocalDate date() {
		return parse("en dato som finnes, på formen 2025-09-25", (text) -> inRange(LocalDate.parse(text, DATE)));
	}

	/** Local time; what is finer than seconds is cut off. */
	LocalDateTime dateTime() {
		return parse("dato og klokkeslett i norsk tid uten tidssone, på formen 2025-09-25T08:05", (text) -> {
			LocalDateTime time = LocalDateTime.parse(text).truncatedTo(ChronoUnit.SECONDS);
			return (inRange(time.toLocalDate()) != null) ? time : null;
		});
	}

	/** An empty cell that may be empty says no. */
	boolean yesOrNo() {
		Boolean answer = parse("ja eller nei (eller true eller false)",
				(text) -> YES_OR_NO.get(text.toLowerCase(Locale.ROOT)));
		return answer != null && answer;
	}

	<E extends Enum<E>> E oneOf(Class<E> type) {
		List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
		return parse(oneOf(names), (text) -> {
			String name = text.toUpperCase(Locale.ROOT);
			return names.contains(name) ? Enum.valueOf(type, name) : null;
		});
	}

	/**
	 * @param expected what would be right, to be read after «Her skal det stå»
	 * @param parser answers null or throws {@link DateTimeParseException} for what can't
	 * be used
	 */
	<T> T parse(String expected, Function<String, T> parser) {
		if (this.value == null) {
			if (this.required) {
				throw problem("Feltet er tomt. Her skal det stå %s.".formatted(expected));
			}
			return null;
		}
		T parsed;
		try {
			parsed = parser.apply(this.value);
		}
		catch (DateTimeParseException ex) {
			parsed = null;
		}
		if (parsed == null) {
			throw problem("«%s» kan ikke brukes. Her skal det stå %s.".formatted(shown(), expected));
		}
		return parsed;
	}

	RowProblem problem(String reason) {
		return new RowProblem(this.column, reason);
	}

	static String oneOf(List<String> names) {
		int last = names.size() - 1;
		return String.join(", ", names.subList(0, last)) + " eller " + names.get(last);
	}

	private String matching(Pattern pattern, String expected) {
		return matching(pattern, expected, Integer.MAX_VALUE);
	}

	private String matching(Pattern pattern, String expected, int maxLength) {
		return parse(expected, (text) -> (text.length() <= maxLength && pattern.matcher(text).matches()) ? text : null);
	}

	private static LocalDate inRange(LocalDate date) {
		return (date.isBefore(EARLIEST) || date.isAfter(LATEST)) ? null : date;
	}

	private String shown() {
		return (this.value.length() <= 40) ? this.value : this.value.substring(0, 40) + "…";
	}

}

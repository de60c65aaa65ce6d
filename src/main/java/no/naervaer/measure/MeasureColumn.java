package no.naervaer.measure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.measure.Counted.Aggregation;
import no.naervaer.measure.Window.Unit;

/**
 * One column of a decision table (design §4): a measure over a window, read once from the
 * name in the table's input expression and then asked for many pupils. Immutable.
 */
public final class MeasureColumn {

	/** The shortest measure name that leaves a window, or nothing, at the end. */
	private static final Pattern NAME = Pattern.compile(
			"([a-z][A-Za-z]*?)(Today|Last\\d+[A-Z][A-Za-z]*|RollingMonth|CalendarMonth|Semester|SchoolYear|InSpell)?");

	private final String expression;

	private final Measure measure;

	private final Window window;

	private final Tally tally;

	private MeasureColumn(String expression, Measure measure, Window window) {
		this.expression = expression;
		this.measure = measure;
		this.window = window;
		this.tally = new Tally(measure, window);
	}

	/**
	 * Reads a column's name, for instance {@code wholeDaysLast28Days}.
	 * @throws UnknownMeasureException if there is no such column; the message, in
	 * Norwegian, names the nearest ones and what is possible
	 */
	public static MeasureColumn parse(String expression) {
		String name = (expression != null) ? expression.strip() : "";
		Matcher matcher = NAME.matcher(name);
		if (matcher.matches()) {
			Measure measure = Measure.byName().get(matcher.group(1));
			Window window = (matcher.group(2) != null) ? Window.parse(matcher.group(2)).orElse(null) : Window.NONE;
			if (measure != null && window != null && allowed(measure, window)) {
				return new MeasureColumn(name, measure, window);
			}
		}
		throw new UnknownMeasureException(name);
	}

	/** The name as it stands in the table. */
	public String expression() {
		return this.expression;
	}

	/** What the column counts, in Norwegian, for people. */
	public String label() {
		return this.measure.label() + ((this.window.unit() != Unit.NONE) ? ", " + this.window.label() : "");
	}

	/** The unit of the value, in Norwegian. */
	public String unit() {
		return this.measure.counted().unit();
	}

	/**
	 * Whether the column looks at the evaluation date alone: what it finds is an event,
	 * and a new one on each new date.
	 */
	public boolean sameDay() {
		return this.window.unit() == Unit.TODAY;
	}

	/** Whether the column counts only dates after the marker. */
	public boolean isNew() {
		return this.measure.isNew();
	}

	/**
	 * First date of which the column may need rows when it is asked for this date: the
	 * school year's start, or the one before where a spell may reach over the summer.
	 */
	public LocalDate neededFrom(LocalDate date) {
		LocalDate startOfYear = SchoolCalendar.startOfYear(date);
		return (this.measure.counted().aggregation() == Aggregation.SPELL_MONTHS) ? startOfYear.minusYears(1)
				: startOfYear;
	}

	/**
	 * First day of the span that the column looks back over from the date, for showing;
	 * empty where it has none: the day alone, a spell, a fact.
	 */
	public Optional<LocalDate> spanFrom(LocalDate date, SchoolCalendar calendar) {
		if (EnumSet.of(Unit.TODAY, Unit.SPELL, Unit.NONE).contains(this.window.unit())) {
			return Optional.empty();
		}
		LocalDate from = this.window.from(date, calendar);
		return Optional.of(calendar.firstOfYear(date).filter(from::isBefore).orElse(from));
	}

	/** The pupil's value as of the date, later rows unseen. */
	public Measured value(PupilHistory history, LocalDate date) {
		return this.tally.of(history, date);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof MeasureColumn column && this.expression.equals(column.expression);
	}

	@Override
	public int hashCode() {
		return this.expression.hashCode();
	}

	@Override
	public String toString() {
		return this.expression;
	}

	/** A marker is of no use on the day itself, so {@code new…Today} does not exist. */
	static boolean allowed(Measure measure, Window window) {
		return measure.counted().domain().windows().contains(window.unit())
				&& !(measure.isNew() && window.unit() == Unit.TODAY);
	}

}

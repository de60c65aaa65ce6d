package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.measure.MeasureColumn;
import no.naervaer.measure.PupilHistory;
import no.naervaer.register.Pupil;

/**
 * What kind of column an input of a limit table is.
 *
 * @param column the measure; null for the switch and for an unreadable input
 * @param withoutAbsence its value for a pupil of no grade who was never away and has no
 * marker; shows the type of all its values
 */
record ColumnKind(MeasureColumn column, Object withoutAbsence) {

	/** The constant input that switches a row off. */
	static final ColumnKind SWITCH = new ColumnKind(null, true);

	static final ColumnKind UNREADABLE = new ColumnKind(null, 0);

	private static final String MARKER_SET = "markerSet";

	private static final LocalDate ANY_DATE = LocalDate.of(2000, 1, 1);

	private static final PupilHistory NO_ABSENCE = new PupilHistory(
			new Pupil("", "", "", "", null, 0, "", "", null, null, null, false), List.of(),
			new SchoolCalendar(List.of(ANY_DATE)), Map.of(), null, null);

	static ColumnKind of(MeasureColumn column) {
		return new ColumnKind(column, column.value(NO_ABSENCE, ANY_DATE).value());
	}

	/** When a row with these cells is news. */
	static RuleKind ruleKind(List<ColumnKind> columns, List<Cell> cells) {
		List<MeasureColumn> asked = IntStream.range(0, cells.size())
			.filter((i) -> cells.get(i).constrains())
			.mapToObj((i) -> columns.get(i).column())
			.toList();
		if (asked.stream().anyMatch((column) -> column.isNew() || column.expression().equals(MARKER_SET))) {
			return RuleKind.MARKING;
		}
		boolean sameDay = !asked.isEmpty() && asked.stream().allMatch(MeasureColumn::sameDay);
		return sameDay ? RuleKind.SAME_DAY : RuleKind.LEVEL;
	}

	static boolean trueWithoutAbsence(List<ColumnKind> columns, List<Cell> cells) {
		return IntStream.range(0, cells.size())
			.allMatch((i) -> !cells.get(i).constrains()
					|| cells.get(i).matches(Cell.toNumber(columns.get(i).withoutAbsence())));
	}

	/** Whether the values are true and false. */
	boolean yesNo() {
		return this.withoutAbsence instanceof Boolean;
	}

	/**
	 * The types that the model may give the input: the engine refuses to evaluate a value
	 * that does not fit.
	 */
	List<String> types() {
		if (yesNo()) {
			return List.of("boolean");
		}
		return (this.withoutAbsence instanceof Integer) ? List.of("integer", "long", "double", "number")
				: List.of("double", "number");
	}

	boolean isMeasure() {
		return this.column != null;
	}

	String name() {
		return isMeasure() ? this.column.expression() : "I bruk";
	}

}

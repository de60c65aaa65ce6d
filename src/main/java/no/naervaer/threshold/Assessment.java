package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import no.naervaer.measure.Measured;
import no.naervaer.measure.PupilHistory;

/**
 * A limit table's answer for one pupil on one date. A column is counted when it is first
 * asked for, and once. Not for more than one thread.
 */
final class Assessment {

	private final LimitTable table;

	private final PupilHistory history;

	private final LocalDate date;

	private final Measured[] measured;

	private List<LimitRow> trueRows;

	Assessment(LimitTable table, PupilHistory history, LocalDate date) {
		this.table = table;
		this.history = history;
		this.date = date;
		this.measured = new Measured[table.columns().size()];
	}

	LocalDate date() {
		return this.date;
	}

	boolean isTrue(LimitRow row) {
		if (!row.inUse()) {
			return false;
		}
		List<Cell> cells = row.cells();
		for (int column = 0; column < cells.size(); column++) {
			Cell cell = cells.get(column);
			if (cell.constrains() && !cell.matches(Cell.toNumber(measured(column).value()))) {
				return false;
			}
		}
		return true;
	}

	/** The rows that are true, in the table's order. */
	List<LimitRow> trueRows() {
		if (this.trueRows == null) {
			this.trueRows = this.table.rows().stream().filter(this::isTrue).toList();
		}
		return this.trueRows;
	}

	List<String> trueRules() {
		return trueRows().stream().map(LimitRow::rule).toList();
	}

	/** The absence dates behind what the row asks for, ascending. */
	List<LocalDate> dates(LimitRow row) {
		TreeSet<LocalDate> dates = new TreeSet<>();
		for (int column = 0; column < row.cells().size(); column++) {
			if (row.cells().get(column).constrains()) {
				dates.addAll(measured(column).dates());
			}
		}
		return List.copyOf(dates);
	}

	/** The values of all the table's columns, by the column's expression. */
	Map<String, Object> measures() {
		Map<String, Object> values = new LinkedHashMap<>();
		for (int column = 0; column < this.measured.length; column++) {
			values.put(this.table.columns().get(column).expression(), measured(column).value());
		}
		return values;
	}

	private Measured measured(int column) {
		if (this.measured[column] == null) {
			this.measured[column] = this.table.columns().get(column).value(this.history, this.date);
		}
		return this.measured[column];
	}

}

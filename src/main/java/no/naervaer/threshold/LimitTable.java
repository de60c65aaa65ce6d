package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import no.naervaer.measure.MeasureColumn;
import no.naervaer.measure.PupilHistory;
import no.naervaer.threshold.Hit.TableVersion;

/**
 * One version of a municipality's limits (decision {@value #DECISION}), compiled for
 * asking many pupils. The engine evaluates the same table inside the case; that the two
 * agree is tested cell by cell. Immutable.
 */
final class LimitTable {

	/** Id of the decision in every municipality. */
	static final String DECISION = "grenser";

	private final TableVersion version;

	private final List<MeasureColumn> columns;

	private final List<String> labels;

	private final List<LimitRow> rows;

	/**
	 * @param labels what the municipality calls the columns, in their order
	 */
	LimitTable(TableVersion version, List<MeasureColumn> columns, List<String> labels, List<LimitRow> rows) {
		this.version = version;
		this.columns = List.copyOf(columns);
		this.labels = List.copyOf(labels);
		this.rows = List.copyOf(rows);
	}

	TableVersion version() {
		return this.version;
	}

	List<MeasureColumn> columns() {
		return this.columns;
	}

	List<String> labels() {
		return this.labels;
	}

	List<LimitRow> rows() {
		return this.rows;
	}

	Optional<LimitRow> row(String rule) {
		return this.rows.stream().filter((row) -> row.rule().equals(rule)).findFirst();
	}

	/** The table's answer for one pupil as of the date; later absence is unseen. */
	Assessment assess(PupilHistory history, LocalDate date) {
		return new Assessment(this, history, date);
	}

	/** First date of which rows of absence may be needed to ask for the date. */
	LocalDate neededFrom(LocalDate date) {
		return this.columns.stream().map((column) -> column.neededFrom(date)).min(LocalDate::compareTo).orElse(date);
	}

}

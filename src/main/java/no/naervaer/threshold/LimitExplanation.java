package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.measure.MeasureColumn;

import org.springframework.stereotype.Service;

/**
 * What a rule asked for and what it found, from the version of the table that decided.
 */
@Service
public class LimitExplanation {

	private final LimitTables tables;

	private final SchoolCalendars calendars;

	LimitExplanation(LimitTables tables, SchoolCalendars calendars) {
		this.tables = tables;
		this.calendars = calendars;
	}

	/**
	 * One measure that a rule asks for.
	 *
	 * @param label what the municipality calls it
	 * @param unit of the value, in Norwegian; empty for a fact
	 * @param value as it was on the hit's date
	 * @param limit what the table asks for, in words: «minst 3»
	 * @param from first day of the span that is looked back over; null where there is
	 * none
	 */
	public record Asked(String label, String unit, Object value, String limit, LocalDate from) {

	}

	/**
	 * What the hit's rule asks for, in the table's order; empty when that version of the
	 * table is deployed no more.
	 * @param school orgnr of the school whose days count
	 */
	public List<Asked> of(Hit hit, String school) {
		Optional<LimitTable> table = this.tables.version(hit.municipality(), hit.table().version());
		return table.flatMap((found) -> found.row(hit.rule()).map((row) -> asked(found, row, hit, school)))
			.orElse(List.of());
	}

	private List<Asked> asked(LimitTable table, LimitRow row, Hit hit, String school) {
		SchoolCalendar calendar = this.calendars.of(hit.municipality(), school);
		return IntStream.range(0, row.cells().size())
			.filter((i) -> row.cells().get(i).constrains())
			.mapToObj((i) -> asked(table.columns().get(i), table.labels().get(i), row.cells().get(i), hit, calendar))
			.toList();
	}

	private static Asked asked(MeasureColumn column, String label, Cell cell, Hit hit, SchoolCalendar calendar) {
		Object value = hit.measures().get(column.expression());
		return new Asked(label.isEmpty() ? column.label() : label, (value instanceof Boolean) ? "" : column.unit(),
				value, cell.words(), column.spanFrom(hit.date(), calendar).orElse(null));
	}

}

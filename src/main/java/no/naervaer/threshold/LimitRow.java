package no.naervaer.threshold;

import java.util.List;

/**
 * One row of a limit table: a rule of the municipality's procedure.
 *
 * @param rule the procedure's rule id
 * @param step the procedure's step that the rule leads to
 * @param source where the rule stands in the municipality's document
 * @param inUse false for a row that is switched off: it is never true
 * @param cells one for each of the table's columns, in their order
 */
record LimitRow(String rule, String step, String source, boolean inUse, RuleKind kind, List<Cell> cells) {

	LimitRow {
		cells = List.copyOf(cells);
	}

}

package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A rule that became true for a pupil (design §3), with all the evidence.
 *
 * @param id number of the hit in the register database
 * @param rule the procedure's rule id, the row id in the table
 * @param step the procedure's step that the rule leads to
 * @param date evaluation date
 * @param dates the absence dates that made it, ascending
 * @param measures all the table's columns and their values that day, by the column's
 * expression in the table's order: {@link Integer} for counts, {@link Double} for
 * percent, {@link Boolean} for yes/no. Given to the engine, they give its own answer of
 * the same table
 * @param table the table's version
 * @param source where the rule stands in the municipality's document
 * @param caseKey business key of the case it joined; null before that
 * @param withdrawn whether a correction took its ground away (K11)
 */
public record Hit(long id, String municipality, String pupilId, String rule, String step, LocalDate date,
		List<LocalDate> dates, Map<String, Object> measures, TableVersion table, String source, String caseKey,
		boolean withdrawn) {

	/**
	 * The version of a decision table.
	 *
	 * @param key decision id
	 * @param version number the engine gave it within the municipality
	 */
	public record TableVersion(String key, int version) {

	}

}

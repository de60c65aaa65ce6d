package no.naervaer.measure;

import java.util.List;

/**
 * A table asks for a column that does not exist. The message is Norwegian, for the
 * process owner who wrote it.
 */
public class UnknownMeasureException extends IllegalArgumentException {

	private final String expression;

	private final List<String> nearest;

	private final List<String> possible;

	UnknownMeasureException(String expression) {
		this(expression, NearestColumns.to(expression), MeasureCatalogue.patterns());
	}

	private UnknownMeasureException(String expression, List<String> nearest, List<String> possible) {
		super("Kolonnen «%s» finnes ikke. Nærmest: %s. %s Mulige kolonner: %s.".formatted(expression,
				String.join(", ", nearest), MeasureCatalogue.grammar(), String.join(", ", possible)));
		this.expression = expression;
		this.nearest = nearest;
		this.possible = possible;
	}

	/** What stood in the table. */
	public String expression() {
		return this.expression;
	}

	/** The columns with the most similar names, best first. */
	public List<String> nearest() {
		return this.nearest;
	}

	/** Every measure with the place of its window, as {@code wholeDays<vindu>}. */
	public List<String> possible() {
		return this.possible;
	}

}

package no.naervaer.register.intake;

/**
 * A row that wasn't imported.
 *
 * @param line physical line of the file where the row starts; the header is line 1
 * @param column name of the column that decided it
 * @param reason what is wrong and what would be right, in Norwegian
 */
public record Rejection(int line, String column, String reason) {

}

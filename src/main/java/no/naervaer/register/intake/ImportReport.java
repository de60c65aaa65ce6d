package no.naervaer.register.intake;

import java.util.List;

/**
 * What an import did. {@code received} is the sum of the five others.
 *
 * @param received data rows read
 * @param inserted rows that brought something new
 * @param updated rows that changed something
 * @param unchanged rows that changed nothing: already so, nothing there to remove, or a
 * later row of the file has the same key
 * @param removed rows that removed something
 * @param rejected the rows that couldn't be used, by line
 */
public record ImportReport(int received, int inserted, int updated, int unchanged, int removed,
		List<Rejection> rejected) {

}

package no.naervaer.register.intake;

import java.sql.SQLException;
import java.util.Arrays;

/**
 * Failures for the log, without their messages: a database's message may quote a row, and
 * a row has names in it.
 */
final class Failures {

	private static final String OURS = "no.naervaer";

	private Failures() {
	}

	/** The chain of causes as types, with the places in our own code. */
	static String describe(Throwable failure) {
		StringBuilder description = new StringBuilder();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			description.append(description.isEmpty() ? "" : ", caused by ").append(cause.getClass().getName());
			if (cause instanceof SQLException sql) {
				description.append(" (SQL state ").append(sql.getSQLState()).append(')');
			}
			Arrays.stream(cause.getStackTrace())
				.filter((frame) -> frame.getClassName().startsWith(OURS))
				.findFirst()
				.ifPresent((frame) -> description.append(" at ").append(frame));
		}
		return description.toString();
	}

}

package no.naervaer.register.intake;

/**
 * A file of which no row can be used; nothing of it was imported. The message is in
 * Norwegian, for the sender.
 */
public class UnusableFileException extends RuntimeException {

	private final String column;

	UnusableFileException(String column, String detail) {
		super(detail);
		this.column = column;
	}

	/** The column that is missing or double; null when it isn't about one. */
	public String column() {
		return this.column;
	}

}

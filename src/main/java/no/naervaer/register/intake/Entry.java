package no.naervaer.register.intake;

/**
 * A row whose cells are usable.
 *
 * @param line where it starts in the file
 * @param key of the row, unique in the file's table
 * @param owner rows with the same owner commit or fail together: the pupil of an absence
 * row, the key itself where a row stands alone; null for a removal until it is known
 * @param value what the row says; null for a removal
 * @param row the cells
 */
record Entry<T>(int line, String key, String owner, T value, Row row) {

	boolean isRemoval() {
		return this.value == null;
	}

	Entry<T> ownedBy(String known) {
		return new Entry<>(this.line, this.key, known, this.value, this.row);
	}

}

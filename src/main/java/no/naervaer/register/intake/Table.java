package no.naervaer.register.intake;

import java.util.List;

/**
 * One of the seven files: what its rows say, and where they go.
 *
 * @param <T> a row as a value
 */
interface Table<T> {

	RegisterFile file();

	Columns columns();

	/** The key from the key columns alone. */
	String key(Row row);

	/** Checks each cell by itself. */
	T read(String municipality, Row row);

	/** Whose rows commit or fail together with this one. */
	default String owner(String key, T value) {
		return key;
	}

	/** How many owners' rows one transaction may take. */
	default int ownersPerTransaction() {
		return 200;
	}

	/** Looks up at once what the rows of a chunk refer to. */
	Lookup<T> lookUp(String municipality, List<Entry<T>> chunk);

	/**
	 * Writes what the rows change, in the caller's transaction. Comes with all rows of an
	 * owner at once, one a key, and files each of them under what became of it.
	 */
	void apply(String municipality, List<Entry<T>> entries, Outcome outcome);

	/** Called once after the last row, outside of any transaction. */
	default void applied(String municipality) {
	}

	/** What the rows of one chunk refer to, as it stands before the import. */
	interface Lookup<T> {

		/**
		 * @throws RowProblem when the row refers to what isn't there or can't be
		 */
		void check(Entry<T> entry);

		/** Whose the key is now; null when there is no such row. */
		default String ownerOf(String key) {
			return key;
		}

		/** Whether everything is already as the row says. */
		default boolean stands(Entry<T> entry) {
			return false;
		}

	}

}

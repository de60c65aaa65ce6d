package no.naervaer.application;

import java.util.Map;

/**
 * What the tables held at a moment.
 *
 * @param number begins the names of the copies
 * @param rows how many rows each table had, by table
 */
record Snapshot(int number, Map<String, Long> rows) {

	boolean isEmpty(String table) {
		return this.rows.getOrDefault(table, 0L) == 0;
	}

	String copyOf(String table) {
		return "slate.s%d_%s".formatted(this.number, table);
	}

}

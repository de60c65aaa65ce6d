package no.naervaer.application;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies of all tables beside them in the database, and the way back. The engine counts
 * the revisions of its rows: of these only what has changed is written. Models and forms
 * themselves are left alone; they come and go with their deployment. So are the locks
 * between nodes: whoever made a lock's row counts on it to stay.
 */
class Snapshots {

	/** Table of the engine in which models lie, and also long values of variables. */
	private static final String BYTES = "act_ge_bytearray";

	private final JdbcTemplate jdbc;

	private final boolean postgres;

	private final List<String> tables;

	private final Set<String> withRevision;

	private int taken;

	Snapshots(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
		this.postgres = jdbc
			.<String>execute((ConnectionCallback<String>) (it) -> it.getMetaData().getDatabaseProductName())
			.equals("PostgreSQL");
		this.tables = names("""
				select table_name from information_schema.tables
				where table_schema = current_schema and table_type = 'BASE TABLE'
				and lower(table_name) not in ('flyway_schema_history', 'shedlock')""");
		this.withRevision = new HashSet<>(names("""
				select table_name from information_schema.columns
				where table_schema = current_schema and upper(column_name) in ('ID_', 'REV_')
				group by table_name having count(*) = 2"""));
		jdbc.execute("create schema if not exists slate");
	}

	private List<String> names(String query) {
		return this.jdbc.queryForList(query, String.class)
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.sorted()
			.toList();
	}

	Snapshot take() {
		Snapshot snapshot = new Snapshot(++this.taken, count());
		for (String table : this.tables) {
			if (!snapshot.isEmpty(table)) {
				this.jdbc.execute(
						"create table %s as select * from %s%s".formatted(snapshot.copyOf(table), table, mine(table)));
				if (this.withRevision.contains(table)) {
					this.jdbc.execute("create index s%d_%s_by_id on %s (id_)".formatted(snapshot.number(), table,
							snapshot.copyOf(table)));
				}
			}
		}
		return snapshot;
	}

	/** Inside a transaction. */
	void restore(Snapshot snapshot) {
		Map<String, Long> now = count();
		this.jdbc.execute(
				this.postgres ? "set local session_replication_role = replica" : "set referential_integrity false");
		try {
			for (String table : this.tables) {
				if (now.get(table) > 0 || !snapshot.isEmpty(table)) {
					restore(snapshot, table);
				}
			}
		}
		finally {
			if (!this.postgres) {
				this.jdbc.execute("set referential_integrity true");
			}
		}
	}

	private void restore(Snapshot snapshot, String table) {
		if (snapshot.isEmpty(table)) {
			this.jdbc.update("delete from " + table);
			return;
		}
		String copy = snapshot.copyOf(table);
		if (!this.withRevision.contains(table)) {
			this.jdbc.update("delete from " + table);
			this.jdbc.update("insert into %s select * from %s".formatted(table, copy));
			return;
		}
		this.jdbc.update("""
				delete from %1$s where %3$s not exists
				(select 1 from %2$s s where s.id_ = %1$s.id_ and s.rev_ = %1$s.rev_)""".formatted(table, copy,
				BYTES.equals(table) ? "deployment_id_ is null and" : ""));
		this.jdbc.update("""
				insert into %1$s select * from %2$s s where not exists
				(select 1 from %1$s t where t.id_ = s.id_)""".formatted(table, copy));
	}

	/** Tables with more or fewer rows than then. */
	List<String> differences(Snapshot snapshot) {
		Map<String, Long> now = count();
		return this.tables.stream()
			.filter((table) -> !now.get(table).equals(snapshot.rows().get(table)))
			.map((table) -> "%s: %+d".formatted(table, now.get(table) - snapshot.rows().get(table)))
			.toList();
	}

	private static String mine(String table) {
		return BYTES.equals(table) ? " where deployment_id_ is null" : "";
	}

	private Map<String, Long> count() {
		String query = this.tables.stream()
			.map((table) -> "select '%1$s', count(*) from %1$s".formatted(table))
			.collect(Collectors.joining(" union all "));
		Map<String, Long> rows = new HashMap<>();
		this.jdbc.query(query, (row) -> {
			rows.put(row.getString(1), row.getLong(2));
		});
		return rows;
	}

}

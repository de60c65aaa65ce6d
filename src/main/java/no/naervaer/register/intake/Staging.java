package no.naervaer.register.intake;

import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import no.naervaer.register.Ids;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of running imports that may change something, the last usable row of each key,
 * in the database and not in memory. Lets a file in any order be applied pupil by pupil.
 */
@Repository
class Staging {

	/** How long rows of a run may lie; what is older was left by a crash. */
	private static final int LEFTOVER_AFTER_DAYS = 1;

	private final JdbcClient jdbc;

	private final JdbcTemplate template;

	Staging(JdbcClient jdbc, JdbcTemplate template) {
		this.jdbc = jdbc;
		this.template = template;
	}

	/**
	 * Owners of those of the keys that came earlier in the same file. Asked key by key
	 * inside one query: the table is empty between imports, so PostgreSQL knows nothing
	 * of its size and would read all of it for a join.
	 */
	Map<String, String> owners(String run, Collection<String> keys) {
		Map<String, String> owners = new HashMap<>();
		this.jdbc.sql("""
				select wanted.id, (select r.owner from import_row r where r.run = :run and r.row_key = wanted.id) owner
				from unnest(:keys) wanted(id)
				""").param("run", run).param("keys", Ids.array(keys)).query((rows) -> {
			String owner = rows.getString("owner");
			if (owner != null) {
				owners.put(rows.getString("id"), owner);
			}
		});
		return owners;
	}

	<T> void insert(String run, List<Entry<T>> entries) {
		// the machine's time: the product's clock can be moved
		LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
		this.template.batchUpdate(
				"insert into import_row (run, row_key, owner, line, cells, staged_at) values (?, ?, ?, ?, ?, ?)",
				entries, entries.size(), (statement, entry) -> {
					statement.setString(1, run);
					statement.setString(2, entry.key());
					statement.setString(3, entry.owner());
					statement.setInt(4, entry.line());
					statement.setString(5, entry.row().pack());
					statement.setObject(6, now, Types.TIMESTAMP);
				});
	}

	<T> void replace(String run, List<Entry<T>> entries) {
		this.template.batchUpdate("update import_row set owner = ?, line = ?, cells = ? where run = ? and row_key = ?",
				entries, entries.size(), (statement, entry) -> {
					statement.setString(1, entry.owner());
					statement.setInt(2, entry.line());
					statement.setString(3, entry.row().pack());
					statement.setString(4, run);
					statement.setString(5, entry.key());
				});
	}

	/**
	 * The next rows by owner: all rows of each owner, at most about {@code limit} in all.
	 * @param after the owner that came last; "" at the start
	 */
	List<Staged> next(String run, String after, int limit) {
		List<Staged> rows = select("owner > :after order by owner, line limit :limit", run, after, limit);
		if (rows.size() < limit) {
			return rows;
		}
		String last = rows.get(rows.size() - 1).owner();
		List<Staged> whole = rows.stream().filter((row) -> !row.owner().equals(last)).toList();
		return whole.isEmpty() ? select("owner = :after order by line limit :limit", run, last, Integer.MAX_VALUE)
				: whole;
	}

	void clear(String run) {
		this.jdbc.sql("delete from import_row where run = :run").param("run", run).update();
	}

	void clearLeftovers() {
		this.jdbc.sql("delete from import_row where staged_at < :before")
			.param("before", LocalDateTime.now(ZoneOffset.UTC).minusDays(LEFTOVER_AFTER_DAYS))
			.update();
	}

	private List<Staged> select(String condition, String run, String owner, int limit) {
		List<Staged> rows = new ArrayList<>();
		this.jdbc.sql("select row_key, owner, line, cells from import_row where run = :run and " + condition)
			.param("run", run)
			.param("after", owner)
			.param("limit", limit)
			.query((row) -> {
				rows.add(new Staged(row.getInt("line"), row.getString("row_key"), row.getString("owner"),
						row.getString("cells")));
			});
		return rows;
	}

	/** A row as it is staged. */
	record Staged(int line, String key, String owner, String cells) {

		<T> Entry<T> entry(Table<T> table, String municipality) {
			Row row = Row.unpack(table.columns(), this.cells);
			return new Entry<>(this.line, this.key, this.owner, row.isRemoval() ? null : table.read(municipality, row),
					row);
		}

	}

}

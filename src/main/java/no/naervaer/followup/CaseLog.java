package no.naervaer.followup;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.LogEntry.Kind;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The log of every case. It can only be added to: there is no way to change or remove an
 * entry, a correction is a new one (common.md §8 P6).
 */
@Repository
public class CaseLog {

	static final String SYSTEM = "system";

	private static final String SELECT = "select logged_at, actor, kind, step, rule, text, data from case_log ";

	private static final RowMapper<LogEntry> ROW = (rs, row) -> new LogEntry(
			rs.getTimestamp("logged_at").toLocalDateTime(), rs.getString("actor"), Kind.valueOf(rs.getString("kind")),
			rs.getString("step"), rs.getString("rule"), rs.getString("text"), rs.getString("data"));

	private final JdbcClient jdbc;

	private final NaervaerClock clock;

	private final IdentityService identity;

	CaseLog(JdbcClient jdbc, NaervaerClock clock, IdentityService identity) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.identity = identity;
	}

	void add(AbsenceCase of, Kind kind, String step, String rule, String text) {
		add(of, kind, step, rule, text, null);
	}

	void add(AbsenceCase of, Kind kind, String step, String rule, String text, String data) {
		this.jdbc.sql("""
				insert into case_log (case_key, municipality, logged_at, actor, kind, step, rule, text, data)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(of.key(), of.municipality(), Timestamp.valueOf(this.clock.now()), actor(), kind.name(), step, rule,
					text, data)
			.update();
	}

	/** The case's entries, oldest first. */
	public List<LogEntry> of(String caseKey) {
		return this.jdbc.sql(SELECT + "where case_key = ? order by id").param(caseKey).query(ROW).list();
	}

	/** The newest entry of the kind for a step. */
	public Optional<LogEntry> last(String caseKey, Kind kind, String step) {
		return this.jdbc.sql(SELECT + "where case_key = ? and kind = ? and step = ? order by id desc limit 1")
			.params(caseKey, kind.name(), step)
			.query(ROW)
			.optional();
	}

	boolean has(String caseKey, Kind kind) {
		return this.jdbc.sql("select count(*) from case_log where case_key = ? and kind = ?")
			.params(caseKey, kind.name())
			.query(Integer.class)
			.single() > 0;
	}

	private String actor() {
		Authentication authentication = this.identity.getCurrentAuthentication();
		return (authentication == null || authentication.getUserId() == null) ? SYSTEM : authentication.getUserId();
	}

}

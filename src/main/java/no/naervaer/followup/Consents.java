package no.naervaer.followup;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import no.naervaer.calendar.NaervaerClock;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who in a case agreed to what (common.md §8 P3). Entries are only added: of several for
 * one body the newest holds.
 */
@Repository
public class Consents {

	private static final String YES = "ja";

	private static final String SELECT = "select body, answer, purpose, given_by, given_on, withdrawn_on from consent ";

	private static final RowMapper<Consent> ROW = (rs, row) -> new Consent(rs.getString("body"), rs.getString("answer"),
			rs.getString("purpose"), rs.getString("given_by"), rs.getObject("given_on", LocalDate.class),
			rs.getObject("withdrawn_on", LocalDate.class));

	private final JdbcClient jdbc;

	private final NaervaerClock clock;

	Consents(JdbcClient jdbc, NaervaerClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * An answer to the question of consent.
	 *
	 * @param body role id of those who would learn of the pupil
	 * @param answer {@code ja}, {@code nei} or {@code anonymt}
	 * @param withdrawnOn null while it holds
	 */
	public record Consent(String body, String answer, String purpose, String givenBy, LocalDate givenOn,
			LocalDate withdrawnOn) {

	}

	void add(AbsenceCase of, Consent consent, String notedBy) {
		this.jdbc.sql("""
				insert into consent (case_key, municipality, body, answer, purpose, given_by, given_on, withdrawn_on,
				    noted_at, noted_by)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(of.key(), of.municipality(), consent.body(), consent.answer(), consent.purpose(), consent.givenBy(),
					consent.givenOn(), consent.withdrawnOn(), Timestamp.valueOf(this.clock.now()), notedBy)
			.update();
	}

	/** All that was answered in the case, oldest first. */
	public List<Consent> of(String caseKey) {
		return this.jdbc.sql(SELECT + "where case_key = ? order by id").param(caseKey).query(ROW).list();
	}

	/** Whether the newest answer for the body is a yes that was not withdrawn. */
	boolean isGiven(AbsenceCase in, String body) {
		return newest(in, body).filter((found) -> YES.equals(found.answer()) && found.withdrawnOn() == null)
			.isPresent();
	}

	private Optional<Consent> newest(AbsenceCase in, String body) {
		return this.jdbc.sql(SELECT + "where case_key = ? and body = ? order by id desc limit 1")
			.params(in.key(), body)
			.query(ROW)
			.optional();
	}

}

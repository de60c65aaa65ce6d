package no.naervaer.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases. The database refuses a second open case for a pupil. */
@Repository
public class Cases {

	private static final String SELECT = "select case_key, municipality, pupil_id, opened_on, closed_on, outcome from absence_case ";

	private static final RowMapper<AbsenceCase> ROW = (rs, row) -> new AbsenceCase(rs.getString("case_key"),
			rs.getString("municipality"), rs.getString("pupil_id"), rs.getObject("opened_on", LocalDate.class),
			rs.getObject("closed_on", LocalDate.class), rs.getString("outcome"));

	private final JdbcClient jdbc;

	Cases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<AbsenceCase> find(String key) {
		return this.jdbc.sql(SELECT + "where case_key = ?").param(key).query(ROW).optional();
	}

	public Optional<AbsenceCase> openFor(String municipality, String pupilId) {
		return this.jdbc.sql(SELECT + "where municipality = ? and open_pupil_id = ?")
			.params(municipality, pupilId)
			.query(ROW)
			.optional();
	}

	/** All cases of the pupil, oldest first. */
	public List<AbsenceCase> of(String municipality, String pupilId) {
		return this.jdbc.sql(SELECT + "where municipality = ? and pupil_id = ? order by opened_on, case_key")
			.params(municipality, pupilId)
			.query(ROW)
			.list();
	}

	/** The newest case of each pupil who has one. */
	List<AbsenceCase> newest(String municipality) {
		return this.jdbc.sql(SELECT + """
				where municipality = ? and case_key in (
				select max(case_key) from absence_case where municipality = ? and (open_pupil_id is not null
				or pupil_id not in (select o.open_pupil_id from absence_case o where o.municipality = ?
				and o.open_pupil_id is not null)) group by pupil_id)
				order by case_key""").params(municipality, municipality, municipality).query(ROW).list();
	}

	/** Opens a case; its key holds the year and a running number, nothing personal. */
	AbsenceCase open(String municipality, String pupilId, LocalDate date) {
		long number = this.jdbc.sql("select nextval('case_number')").query(Long.class).single();
		String key = "%s-%d-%05d".formatted(municipality, date.getYear(), number);
		this.jdbc.sql(
				"insert into absence_case (case_key, municipality, pupil_id, open_pupil_id, opened_on) values (?, ?, ?, ?, ?)")
			.params(key, municipality, pupilId, pupilId, date)
			.update();
		return new AbsenceCase(key, municipality, pupilId, date, null, null);
	}

	/** Returns false when the case was closed before: the first outcome stands. */
	boolean close(String key, LocalDate date, String outcome) {
		return this.jdbc.sql(
				"update absence_case set closed_on = ?, outcome = ?, open_pupil_id = null where case_key = ? and closed_on is null")
			.params(date, outcome, key)
			.update() > 0;
	}

}

package no.naervaer.acceptance;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/** The keys of a pupil's cases, oldest first. */
class CaseKeys {

	private final JdbcTemplate jdbc;

	CaseKeys(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	List<String> of(String municipality, String pupil) {
		return this.jdbc.queryForList(
				"select case_key from absence_case where municipality = ? and pupil_id = ? order by opened_on, case_key",
				String.class, municipality, pupil);
	}

}

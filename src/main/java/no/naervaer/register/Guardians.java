package no.naervaer.register;

import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pupils' guardians. */
@Repository
public class Guardians {

	private static final RowMapper<Guardian> GUARDIAN = (row, number) -> new Guardian(row.getString("municipality"),
			row.getString("guardian_id"), row.getString("pupil_id"), row.getString("name"), row.getString("email"),
			row.getString("phone"), row.getBoolean("parental_responsibility"), row.getString("language"));

	private final JdbcClient jdbc;

	public Guardians(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The guardians of one pupil; those with parental responsibility first. */
	public List<Guardian> of(String municipality, String pupilId) {
		return ofAll(municipality, List.of(pupilId));
	}

	/** The guardians of some hundred pupils at most. */
	public List<Guardian> ofAll(String municipality, Collection<String> pupilIds) {
		if (pupilIds.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select g.* from unnest(:pupils) wanted(id)
				join guardian g on g.municipality = :municipality and g.pupil_id = wanted.id
				order by g.pupil_id, g.parental_responsibility desc, g.name, g.guardian_id
				""").param("municipality", municipality).param("pupils", Ids.array(pupilIds)).query(GUARDIAN).list();
	}

}

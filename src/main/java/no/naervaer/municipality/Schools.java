package no.naervaer.municipality;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The schools of the municipalities. */
@Repository
@Transactional
public class Schools {

	private final JdbcClient jdbc;

	private final EngineIdentity engine;

	Schools(JdbcClient jdbc, EngineIdentity engine) {
		this.jdbc = jdbc;
		this.engine = engine;
	}

	/** The municipality's schools by name. */
	@Transactional(readOnly = true)
	public List<School> of(String municipality) {
		return this.jdbc
			.sql("select municipality, orgnr, name from school where municipality = :municipality order by name, orgnr")
			.param("municipality", municipality)
			.query(School.class)
			.list();
	}

	@Transactional(readOnly = true)
	public Optional<School> find(String municipality, String orgnr) {
		return this.jdbc
			.sql("select municipality, orgnr, name from school where municipality = :municipality and orgnr = :orgnr")
			.param("municipality", municipality)
			.param("orgnr", orgnr)
			.query(School.class)
			.optional();
	}

	/** Whether staff hold roles there; such a school is not removed. */
	@Transactional(readOnly = true)
	public boolean hasStaff(String municipality, String orgnr) {
		return this.jdbc.sql("select count(*) from staff_role where municipality = :municipality and school = :orgnr")
			.param("municipality", municipality)
			.param("orgnr", orgnr)
			.query(Long.class)
			.single() > 0;
	}

	/**
	 * Adds the school or gives it its new name; groups of its staff are named after it.
	 */
	public Change upsert(School school) {
		if (!EngineIds.isUsableOrgnr(school.orgnr())) {
			throw new IllegalArgumentException("A school's number has 1 to 20 letters a–z, digits, _ and -");
		}
		Optional<School> before = find(school.municipality(), school.orgnr());
		if (before.equals(Optional.of(school))) {
			return Change.UNCHANGED;
		}
		if (before.isPresent()) {
			write("update school set name = :name where municipality = :municipality and orgnr = :orgnr", school);
			this.engine.schoolRenamed(school);
			return Change.UPDATED;
		}
		write("insert into school (municipality, orgnr, name) values (:municipality, :orgnr, :name)", school);
		return Change.INSERTED;
	}

	/**
	 * Removes the school.
	 * @return whether there was one
	 * @throws IllegalStateException when staff hold roles there
	 */
	public boolean remove(String municipality, String orgnr) {
		if (hasStaff(municipality, orgnr)) {
			throw new IllegalStateException("Staff hold roles at the school " + orgnr);
		}
		return this.jdbc.sql("delete from school where municipality = :municipality and orgnr = :orgnr")
			.param("municipality", municipality)
			.param("orgnr", orgnr)
			.update() > 0;
	}

	private void write(String sql, School school) {
		this.jdbc.sql(sql)
			.param("municipality", school.municipality())
			.param("orgnr", school.orgnr())
			.param("name", school.name())
			.update();
	}

}

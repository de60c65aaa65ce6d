package no.naervaer.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pupils as the register has them now. */
@Repository
public class Pupils {

	private static final RowMapper<Pupil> PUPIL = (row, number) -> new Pupil(row.getString("municipality"),
			row.getString("pupil_id"), row.getString("first_name"), row.getString("last_name"),
			row.getObject("birth_year", Integer.class), row.getInt("grade"), row.getString("class_name"),
			row.getString("school"), row.getString("contact_teacher_id"), row.getObject("counts_from", LocalDate.class),
			row.getObject("counts_to", LocalDate.class), row.getBoolean("address_protected"));

	/** Hits that a search shows at most. */
	private static final int SEARCH_LIMIT = 50;

	private final JdbcClient jdbc;

	public Pupils(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Pupil> find(String municipality, String id) {
		return this.jdbc.sql("select * from pupil where municipality = :municipality and pupil_id = :id")
			.param("municipality", municipality)
			.param("id", id)
			.query(PUPIL)
			.optional();
	}

	/** Some hundred pupils at most, by id; unknown ids are left out. */
	public Map<String, Pupil> byId(String municipality, Collection<String> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(
				"select p.* from unnest(:ids) wanted(id) join pupil p on p.municipality = :municipality and p.pupil_id = wanted.id")
			.param("municipality", municipality)
			.param("ids", Ids.array(ids))
			.query(PUPIL)
			.list()
			.stream()
			.collect(Collectors.toMap(Pupil::id, Function.identity()));
	}

	/**
	 * The next pupils of the municipality by id, those who have left included. Ordered by
	 * the whole key, so that H2 too walks its index and reads no more than asked for.
	 * @param id the last one read; empty for the first
	 */
	List<Pupil> after(String municipality, String id, int limit) {
		return this.jdbc.sql("""
				select * from pupil where municipality = :municipality and pupil_id > :id
				order by municipality, pupil_id limit :limit
				""").param("municipality", municipality).param("id", id).param("limit", limit).query(PUPIL).list();
	}

	/** The school's pupils by class and name, those who have left included. */
	public List<Pupil> inSchool(String municipality, String school) {
		return this.jdbc.sql("""
				select * from pupil where municipality = :municipality and school = :school
				order by class_name, last_name, first_name, pupil_id
				""").param("municipality", municipality).param("school", school).query(PUPIL).list();
	}

	/**
	 * Pupils of these schools whose id is the text, or whose name has every word of it;
	 * the first fifty by name.
	 * @param schools the schools whose pupils the asker may see
	 * @param text id or parts of the name, regardless of case; null or blank for all
	 * @param className only this class; null or blank for all
	 */
	public List<Pupil> search(String municipality, Collection<String> schools, String text, String className) {
		if (schools.isEmpty()) {
			return List.of();
		}
		String wanted = (text != null) ? text.strip() : "";
		String[] words = wanted.isEmpty() ? new String[0] : wanted.toLowerCase(Locale.ROOT).split("\\s+");
		StringBuilder sql = new StringBuilder(
				"select * from pupil where municipality = :municipality and school in (:schools)");
		if (className != null && !className.isBlank()) {
			sql.append(" and lower(class_name) = :class");
		}
		if (words.length > 0) {
			sql.append(" and (pupil_id = :id or (1 = 1");
			for (int i = 0; i < words.length; i++) {
				sql.append(" and lower(first_name || ' ' || last_name) like :word").append(i).append(" escape '!'");
			}
			sql.append("))");
		}
		sql.append(" order by last_name, first_name, pupil_id limit ").append(SEARCH_LIMIT);
		JdbcClient.StatementSpec query = this.jdbc.sql(sql.toString())
			.param("municipality", municipality)
			.param("schools", schools)
			.param("class", (className != null) ? className.strip().toLowerCase(Locale.ROOT) : null)
			.param("id", wanted);
		for (int i = 0; i < words.length; i++) {
			query = query.param("word" + i, "%" + literally(words[i]) + "%");
		}
		return query.query(PUPIL).list();
	}

	/**
	 * Pupils of these schools, in place on the day, of whom every word of the text begins
	 * a part of the name or the class; by name. The schools narrow the search by index:
	 * one school's pupils are read, not the municipality's.
	 * @param schools the schools whose pupils the asker may see
	 * @param text words, regardless of case; at least one
	 */
	public List<Pupil> beginningWith(String municipality, Collection<String> schools, String text, LocalDate on,
			int limit) {
		if (schools.isEmpty()) {
			return List.of();
		}
		String[] words = text.strip().toLowerCase(Locale.ROOT).split("[\\s,]+");
		StringBuilder sql = new StringBuilder("""
				select * from pupil where municipality = :municipality and school in (:schools)
				and (counts_to is null or counts_to >= :on)""");
		for (int i = 0; i < words.length; i++) {
			sql.append("""
					and (lower(' ' || first_name || ' ' || last_name) like :name%1$d escape '!'
					or lower(class_name) like :class%1$d escape '!')""".formatted(i));
		}
		sql.append(" order by last_name, first_name, pupil_id limit :limit");
		JdbcClient.StatementSpec query = this.jdbc.sql(sql.toString())
			.param("municipality", municipality)
			.param("schools", schools)
			.param("on", on)
			.param("limit", limit);
		for (int i = 0; i < words.length; i++) {
			String beginning = literally(words[i]) + "%";
			query = query.param("name" + i, "% " + beginning).param("class" + i, beginning);
		}
		return query.query(PUPIL).list();
	}

	private static String literally(String word) {
		return word.replaceAll("([!%_])", "!$1");
	}

	/** How many pupils the school has, those who have left included. */
	public long count(String municipality, String school) {
		return this.jdbc.sql("select count(*) from pupil where municipality = :municipality and school = :school")
			.param("municipality", municipality)
			.param("school", school)
			.query(Long.class)
			.single();
	}

	/**
	 * Locks the pupils' rows until the caller's transaction ends, in the order of their
	 * ids, so that whoever works on one pupil works alone.
	 * @return those of the ids that exist
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Set<String> lock(String municipality, Collection<String> ids) {
		if (ids.isEmpty()) {
			return Set.of();
		}
		return Set.copyOf(this.jdbc.sql("""
				select p.pupil_id from unnest(:ids) wanted(id)
				join pupil p on p.municipality = :municipality and p.pupil_id = wanted.id
				order by p.pupil_id for update
				""").param("municipality", municipality).param("ids", Ids.array(ids)).query(String.class).list());
	}

}

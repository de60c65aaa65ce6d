package no.naervaer.municipality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands in for whom. */
@Repository
public class Substitutions {

	private static final String SELECT = """
			select municipality, process, school, absent_id, substitute_id, first_day, last_day, ended_on
			from substitution where municipality = :municipality
			""";

	private static final RowMapper<Substitution> ROW = (row, number) -> new Substitution(row.getString("municipality"),
			row.getString("process"), row.getString("school"), row.getString("absent_id"),
			row.getString("substitute_id"), row.getObject("first_day", LocalDate.class),
			row.getObject("last_day", LocalDate.class), row.getObject("ended_on", LocalDate.class));

	private final JdbcClient jdbc;

	Substitutions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that one handing over made, by school. */
	public List<Substitution> of(String municipality, String process) {
		return this.jdbc.sql(SELECT + " and process = :process order by school")
			.param("municipality", municipality)
			.param("process", process)
			.query(ROW)
			.list();
	}

	/**
	 * Those in which the person is absent that day, as long as the substitute is staff.
	 */
	public List<Substitution> standingInFor(String municipality, String staffId, LocalDate day) {
		return this.jdbc.sql(SELECT + """
				and absent_id = :absent and ended_on is null and first_day <= :day and last_day >= :day
				and exists (select 1 from staff_role r where r.municipality = substitution.municipality
				and r.staff_id = substitution.substitute_id and r.school = substitution.school) order by school
				""").param("municipality", municipality).param("absent", staffId).param("day", day).query(ROW).list();
	}

	/**
	 * Those at the schools that last on a day of the period, in which one of these people
	 * is absent or stands in.
	 */
	public List<Substitution> with(String municipality, Collection<String> staffIds, Collection<String> schools,
			LocalDate firstDay, LocalDate lastDay) {
		return this.jdbc.sql(SELECT + """
				and (absent_id in (:staff) or substitute_id in (:staff)) and school in (:schools)
				and ended_on is null and first_day <= :lastDay and last_day >= :firstDay order by first_day, process
				""")
			.param("municipality", municipality)
			.param("staff", staffIds)
			.param("schools", schools)
			.param("firstDay", firstDay)
			.param("lastDay", lastDay)
			.query(ROW)
			.list();
	}

	/**
	 * Keeps others from arranging something for the same people until the transaction
	 * ends.
	 */
	public void lock(String municipality, Collection<String> staffIds) {
		this.jdbc.sql("""
				select staff_id from staff where municipality = :municipality and staff_id in (:staff)
				order by staff_id for update
				""").param("municipality", municipality).param("staff", staffIds).query(String.class).list();
	}

	public void add(Substitution made) {
		this.jdbc.sql("""
				insert into substitution (municipality, process, school, absent_id, substitute_id, first_day, last_day)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(made.municipality(), made.process(), made.school(), made.absentId(), made.substituteId(),
					made.firstDay(), made.lastDay())
			.update();
	}

	/** What one handing over made is over from now on. */
	public void end(String municipality, String process, LocalDate day) {
		this.jdbc
			.sql("update substitution set ended_on = ? where municipality = ? and process = ? and ended_on is null")
			.params(day, municipality, process)
			.update();
	}

}

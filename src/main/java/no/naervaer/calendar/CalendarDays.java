package no.naervaer.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The imported rows of the school calendar, one a date, for a whole municipality or for
 * one school. School {@code ""} stands for the whole municipality. After a change call
 * {@link SchoolCalendars#reload(String)} once.
 */
@Repository
public class CalendarDays {

	private final JdbcClient jdbc;

	public CalendarDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds or changes one row; the same row again changes nothing. */
	public Put put(String municipality, String school, LocalDate day, DayType type) {
		Optional<DayType> stored = find(municipality, school, day);
		if (stored.isEmpty()) {
			write("insert into calendar_day (day_type, municipality, school, on_date) values (:type, :municipality, :school, :day)",
					municipality, school, day, type);
			return Put.INSERTED;
		}
		if (stored.get() == type) {
			return Put.UNCHANGED;
		}
		write("update calendar_day set day_type = :type where municipality = :municipality and school = :school and on_date = :day",
				municipality, school, day, type);
		return Put.UPDATED;
	}

	/** Whether there was a row to remove. */
	public boolean remove(String municipality, String school, LocalDate day) {
		return this.jdbc
			.sql("delete from calendar_day where municipality = :municipality and school = :school and on_date = :day")
			.param("municipality", municipality)
			.param("school", school)
			.param("day", day)
			.update() > 0;
	}

	List<CalendarRow> of(String municipality) {
		return this.jdbc.sql("select school, on_date, day_type from calendar_day where municipality = :municipality")
			.param("municipality", municipality)
			.query((row, number) -> new CalendarRow(row.getString("school"), row.getObject("on_date", LocalDate.class),
					DayType.valueOf(row.getString("day_type"))))
			.list();
	}

	private Optional<DayType> find(String municipality, String school, LocalDate day) {
		return this.jdbc.sql(
				"select day_type from calendar_day where municipality = :municipality and school = :school and on_date = :day")
			.param("municipality", municipality)
			.param("school", school)
			.param("day", day)
			.query(String.class)
			.optional()
			.map(DayType::valueOf);
	}

	private void write(String sql, String municipality, String school, LocalDate day, DayType type) {
		this.jdbc.sql(sql)
			.param("municipality", municipality)
			.param("school", school)
			.param("day", day)
			.param("type", type.name())
			.update();
	}

	/** What became of a row. */
	public enum Put {

		INSERTED, UPDATED, UNCHANGED

	}

	record CalendarRow(String school, LocalDate day, DayType type) {

	}

}

package no.naervaer.register;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many lessons the classes have each weekday, where the municipality tells. */
@Repository
public class Timetable {

	private final JdbcClient jdbc;

	public Timetable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The class's lessons by weekday, empty without a timetable. Of two rows for one
	 * weekday the school's own goes before the municipality's.
	 */
	public Map<DayOfWeek, Integer> lessons(String municipality, String school, String className) {
		Map<DayOfWeek, Integer> lessons = new EnumMap<>(DayOfWeek.class);
		this.jdbc.sql("""
				select weekday, lessons from timetable where municipality = :municipality and class_name = :class
				and school in ('', :school) order by case when school = '' then 0 else 1 end
				""")
			.param("municipality", municipality)
			.param("class", className)
			.param("school", school)
			.query((row) -> {
				lessons.put(DayOfWeek.of(row.getInt("weekday")), row.getInt("lessons"));
			});
		return lessons;
	}

}

package no.naervaer.register.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import no.naervaer.municipality.Schools;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** timeplan.csv: how many lessons a class has on a weekday. */
@Component
class TimetableTable implements Table<TimetableTable.Weekday> {

	private static final Columns COLUMNS = Columns.of(List.of("skole_orgnr", "klasse", "ukedag"),
			List.of("antall_timer"));

	private static final List<String> NAMES = List.of("mandag", "tirsdag", "onsdag", "torsdag", "fredag");

	private static final int MAX_LESSONS = 20;

	private final JdbcClient jdbc;

	private final Schools schools;

	TimetableTable(JdbcClient jdbc, Schools schools) {
		this.jdbc = jdbc;
		this.schools = schools;
	}

	@Override
	public RegisterFile file() {
		return RegisterFile.TIMETABLE;
	}

	@Override
	public Columns columns() {
		return COLUMNS;
	}

	@Override
	public String key(Row row) {
		return Keys.join(row.optional("skole_orgnr").orgnr(), row.required("klasse").text(32), weekday(row));
	}

	@Override
	public Weekday read(String municipality, Row row) {
		return new Weekday(SchoolTable.orMunicipality(row.optional("skole_orgnr").orgnr()),
				row.required("klasse").text(32), weekday(row), row.required("antall_timer").number(1, MAX_LESSONS));
	}

	@Override
	public Lookup<Weekday> lookUp(String municipality, List<Entry<Weekday>> chunk) {
		Set<String> known = SchoolTable.orgnrs(this.schools, municipality);
		return (entry) -> {
			if (!entry.isRemoval() && !entry.value().school().isEmpty() && !known.contains(entry.value().school())) {
				throw RowProblem.unknownSchool();
			}
		};
	}

	@Override
	public void apply(String municipality, List<Entry<Weekday>> entries, Outcome outcome) {
		for (Entry<Weekday> entry : entries) {
			List<String> key = Keys.split(entry.key());
			Integer before = statement("select lessons from timetable", municipality, key).query(Integer.class)
				.optional()
				.orElse(null);
			if (entry.isRemoval()) {
				if (statement("delete from timetable", municipality, key).update() > 0) {
					outcome.removed();
				}
			}
			else if (before == null) {
				insert(municipality, entry.value());
				outcome.inserted();
			}
			else if (before != entry.value().lessons()) {
				statement("update timetable set lessons = :lessons", municipality, key)
					.param("lessons", entry.value().lessons())
					.update();
				outcome.updated();
			}
		}
	}

	private void insert(String municipality, Weekday weekday) {
		this.jdbc.sql("""
				insert into timetable (municipality, school, class_name, weekday, lessons)
				values (:municipality, :school, :class, :weekday, :lessons)
				""")
			.param("municipality", municipality)
			.param("school", weekday.school())
			.param("class", weekday.className())
			.param("weekday", weekday.number())
			.param("lessons", weekday.lessons())
			.update();
	}

	private JdbcClient.StatementSpec statement(String action, String municipality, List<String> key) {
		return this.jdbc.sql(action + """
				 where municipality = :municipality and school = :school and class_name = :class
				and weekday = :weekday
				""")
			.param("municipality", municipality)
			.param("school", key.get(0))
			.param("class", key.get(1))
			.param("weekday", Integer.parseInt(key.get(2)));
	}

	private static Integer weekday(Row row) {
		return row.required("ukedag")
			.parse("mandag, tirsdag, onsdag, torsdag eller fredag, eller et tall fra 1 til 5", (text) -> {
				int number = NAMES.indexOf(text.toLowerCase(Locale.ROOT)) + 1;
				if (number == 0 && text.matches("[1-5]")) {
					number = Integer.parseInt(text);
				}
				return (number > 0) ? number : null;
			});
	}

	/**
	 * A row of timeplan.csv.
	 *
	 * @param school "" for a class of that name in the whole municipality
	 * @param number 1 = Monday
	 */
	record Weekday(String school, String className, int number, int lessons) {

	}

}

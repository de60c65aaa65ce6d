package no.naervaer.register.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import no.naervaer.calendar.CalendarDays;
import no.naervaer.calendar.DayType;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.municipality.Schools;

import org.springframework.stereotype.Component;

/**
 * skolerute.csv. Absence that is already imported for a day that stops to be a school day
 * stays where it is and simply doesn't count.
 */
@Component
class CalendarTable implements Table<CalendarTable.Day> {

	private static final Columns COLUMNS = Columns.of(List.of("skole_orgnr", "dato"), List.of("dagtype"));

	private final CalendarDays days;

	private final SchoolCalendars calendars;

	private final Schools schools;

	CalendarTable(CalendarDays days, SchoolCalendars calendars, Schools schools) {
		this.days = days;
		this.calendars = calendars;
		this.schools = schools;
	}

	@Override
	public RegisterFile file() {
		return RegisterFile.CALENDAR;
	}

	@Override
	public Columns columns() {
		return COLUMNS;
	}

	@Override
	public String key(Row row) {
		return Keys.join(row.optional("skole_orgnr").orgnr(), row.required("dato").date());
	}

	@Override
	public Day read(String municipality, Row row) {
		Day day = new Day(SchoolTable.orMunicipality(row.optional("skole_orgnr").orgnr()), row.required("dato").date(),
				row.required("dagtype").oneOf(DayType.class));
		if (day.type() == DayType.SKOLEDAG) {
			this.calendars.whyNeverSchoolDay(day.date()).ifPresent((why) -> {
				throw new RowProblem("dagtype", why + " og kan ikke være SKOLEDAG. Rett datoen, eller ta bort raden.");
			});
		}
		return day;
	}

	@Override
	public Lookup<Day> lookUp(String municipality, List<Entry<Day>> chunk) {
		Set<String> known = SchoolTable.orgnrs(this.schools, municipality);
		return (entry) -> {
			if (!entry.isRemoval() && !entry.value().school().isEmpty() && !known.contains(entry.value().school())) {
				throw RowProblem.unknownSchool();
			}
		};
	}

	@Override
	public void apply(String municipality, List<Entry<Day>> entries, Outcome outcome) {
		for (Entry<Day> entry : entries) {
			if (entry.isRemoval()) {
				List<String> key = Keys.split(entry.key());
				if (this.days.remove(municipality, key.get(0), LocalDate.parse(key.get(1)))) {
					outcome.removed();
				}
				continue;
			}
			Day day = entry.value();
			switch (this.days.put(municipality, day.school(), day.date(), day.type())) {
				case INSERTED -> outcome.inserted();
				case UPDATED -> outcome.updated();
				case UNCHANGED -> {
				}
			}
		}
	}

	@Override
	public void applied(String municipality) {
		this.calendars.reload(municipality);
	}

	/**
	 * A row of skolerute.csv.
	 *
	 * @param school "" for the whole municipality
	 */
	record Day(String school, LocalDate date, DayType type) {

	}

}

package no.naervaer.followup.tasklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.followup.tasklist.PupilView.Counter;
import no.naervaer.measure.AbsentDay;
import no.naervaer.measure.AbsentDay.Extent;
import no.naervaer.measure.AbsentDay.Validity;
import no.naervaer.measure.MeasureColumn;
import no.naervaer.measure.PupilHistory;

/**
 * The figures of a pupil's school year up to a day. Totals are the same measures that
 * limits ask for; days and lessons stand side by side and are never added up.
 */
final class AbsenceFigures {

	private static final MeasureColumn DAYS = MeasureColumn.parse("wholeDaysSchoolYear");

	private static final MeasureColumn LESSONS = MeasureColumn.parse("missedLessonsSchoolYear");

	private static final MeasureColumn LATE = MeasureColumn.parse("lateArrivalsSchoolYear");

	private static final String NOTHING = "–";

	private final PupilHistory history;

	private final LocalDate today;

	private final List<AbsentDay> days;

	AbsenceFigures(PupilHistory history, LocalDate today) {
		this.history = history;
		this.today = today;
		this.days = history.absentDays(SchoolCalendar.startOfYear(today), today);
	}

	List<Counter> counters() {
		return List.of(new Counter("Hele dager", count(DAYS, this.today), wholeDays()),
				new Counter("Enkelttimer", count(LESSONS, this.today),
						"på %s eleven ellers var på skolen"
							.formatted(Norwegian.number(with(Extent.PART_DAY), "dag", "dager"))),
				new Counter("Ganger for sent", count(LATE, this.today), ""));
	}

	private String wholeDays() {
		return "%s, %s, %d ikke avklart".formatted(Norwegian.number(whole(Validity.VALID), "gyldig", "gyldige"),
				Norwegian.number(whole(Validity.INVALID), "ugyldig", "ugyldige"), whole(Validity.UNCLARIFIED));
	}

	List<Table> tables() {
		return Stream.of(years(), weekdays(), subjects(), dates()).filter((table) -> !table.rows().isEmpty()).toList();
	}

	private Table years() {
		LocalDate lastYear = this.today.minusYears(1);
		LocalDate yearsEnd = SchoolCalendar.startOfYear(this.today).minusDays(1);
		boolean known = this.history.calendar().firstOfYear(lastYear).isPresent()
				&& !this.history.absentDays(SchoolCalendar.startOfYear(lastYear), yearsEnd).isEmpty();
		List<List<String>> rows = new ArrayList<>();
		Map<String, MeasureColumn> measures = Map.of("Hele dager", DAYS, "Enkelttimer", LESSONS, "For sent", LATE);
		for (String name : List.of("Hele dager", "Enkelttimer", "For sent")) {
			MeasureColumn measure = measures.get(name);
			rows.add(List.of(name, "" + count(measure, this.today), known ? "" + count(measure, lastYear) : NOTHING,
					known ? "" + count(measure, yearsEnd) : NOTHING));
		}
		return new Table("I år mot i fjor" + (known ? "" : " (ikke noe registrert i fjor)"),
				List.of("", "I år til i dag", "I fjor til samme dato", "Hele fjoråret"), rows, false);
	}

	private Table weekdays() {
		Map<DayOfWeek, Integer> school = new TreeMap<>();
		this.history.calendar()
			.between(SchoolCalendar.startOfYear(this.today), this.today)
			.stream()
			.filter(this.history.pupil()::counts)
			.forEach((date) -> school.merge(date.getDayOfWeek(), 1, Integer::sum));
		List<List<String>> rows = school.entrySet()
			.stream()
			.map((entry) -> List.of(Norwegian.weekday(entry.getKey()), "" + entry.getValue(),
					"" + on(entry.getKey(), (day) -> (day.extent() == Extent.WHOLE_DAY) ? 1 : 0),
					"" + on(entry.getKey(), AbsentDay::lessons), "" + on(entry.getKey(), AbsentDay::lateArrivals)))
			.toList();
		return new Table("Ukedager", List.of("Ukedag", "Skoledager", "Hele dager", "Enkelttimer", "For sent"), rows,
				false);
	}

	/** Most lessons first. */
	private Table subjects() {
		Map<String, Integer> lessons = new TreeMap<>();
		this.days.forEach((day) -> day.subjects().forEach((name, number) -> lessons.merge(name, number, Integer::sum)));
		int named = lessons.values().stream().mapToInt(Integer::intValue).sum();
		int without = sum(AbsentDay::lessons) - named;
		List<List<String>> rows = new ArrayList<>(lessons.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.map((entry) -> List.of(Norwegian.capital(entry.getKey()), "" + entry.getValue()))
			.toList());
		if (without > 0) {
			rows.add(List.of("Fag ikke oppgitt", "" + without));
		}
		return new Table("Fag eleven har mistet enkelttimer i", List.of("Fag", "Enkelttimer"), rows, false);
	}

	/** Newest first. */
	private Table dates() {
		List<List<String>> rows = new ArrayList<>();
		for (AbsentDay day : this.days) {
			rows.add(0, List.of(Norwegian.weekdayAndDate(day.date()), Norwegian.capital(DayWords.what(day)),
					DayWords.validity(day).isEmpty() ? NOTHING : DayWords.validity(day)));
		}
		return new Table("Alt fravær dag for dag, det nyeste først", List.of("Dato", "Fravær", "Gyldig?"), rows, true);
	}

	private int count(MeasureColumn column, LocalDate date) {
		return ((Number) column.value(this.history, date).value()).intValue();
	}

	private int whole(Validity validity) {
		return sum((day) -> (day.extent() == Extent.WHOLE_DAY && day.validity() == validity) ? 1 : 0);
	}

	private int with(Extent extent) {
		return sum((day) -> (day.extent() == extent) ? 1 : 0);
	}

	private int on(DayOfWeek weekday, ToIntFunction<AbsentDay> figure) {
		return sum((day) -> (day.date().getDayOfWeek() == weekday) ? figure.applyAsInt(day) : 0);
	}

	private int sum(ToIntFunction<AbsentDay> figure) {
		return this.days.stream().mapToInt(figure).sum();
	}

}

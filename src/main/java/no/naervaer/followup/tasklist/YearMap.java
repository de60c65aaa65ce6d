package no.naervaer.followup.tasklist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.followup.tasklist.PupilView.Day;
import no.naervaer.followup.tasklist.PupilView.Week;
import no.naervaer.measure.AbsentDay;
import no.naervaer.measure.PupilHistory;

/**
 * The school year of a pupil as a map: a column for each week, a row for each weekday.
 */
final class YearMap {

	private static final int SCHOOL_WEEK = 5;

	private final PupilHistory history;

	private final LocalDate today;

	private final Set<LocalDate> limits;

	private final Map<LocalDate, AbsentDay> absent = new HashMap<>();

	/**
	 * @param limits dates on which a limit was crossed
	 */
	YearMap(PupilHistory history, LocalDate today, Set<LocalDate> limits) {
		this.history = history;
		this.today = today;
		this.limits = limits;
		history.absentDays(SchoolCalendar.startOfYear(today), today).forEach((day) -> this.absent.put(day.date(), day));
	}

	/** Empty when the calendar has no such school year. */
	List<Week> weeks() {
		SchoolCalendar calendar = this.history.calendar();
		return calendar.firstOfYear(this.today)
			.map((first) -> weeks(first, calendar.lastOfYear(this.today).orElse(first)))
			.orElse(List.of());
	}

	private List<Week> weeks(LocalDate first, LocalDate last) {
		List<Week> weeks = new ArrayList<>();
		LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		LocalDate named = null;
		while (!monday.isAfter(last)) {
			LocalDate friday = monday.plusDays(SCHOOL_WEEK - 1L);
			boolean begins = named == null || named.getMonth() != friday.getMonth();
			weeks.add(new Week(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
					begins ? Norwegian.month(friday.getMonth()) : "",
					monday.datesUntil(friday.plusDays(1)).map(this::day).toList()));
			named = friday;
			monday = monday.plusWeeks(1);
		}
		return weeks;
	}

	private Day day(LocalDate date) {
		boolean limit = this.limits.contains(date);
		String name = Norwegian.capital(Norwegian.weekdayAndDate(date)) + ": ";
		String crossed = limit ? ". Grense passert" : "";
		AbsentDay away = this.absent.get(date);
		if (away != null) {
			String validity = DayWords.validity(away);
			return new Day(name + DayWords.what(away) + (validity.isEmpty() ? "" : ", " + validity) + crossed,
					DayWords.letter(away), DayWords.look(away), limit);
		}
		if (!this.history.calendar().isSchoolDay(date)) {
			return new Day(name + "ikke skole" + crossed, "", "free", limit);
		}
		if (!this.history.pupil().counts(date)) {
			return new Day(name + "eleven var ikke elev her" + crossed, "", "free", limit);
		}
		if (date.isAfter(this.today)) {
			return new Day(name + "ikke kommet ennå", "", "ahead", false);
		}
		return new Day(name + "ikke noe fravær" + crossed, "", "school", limit);
	}

}

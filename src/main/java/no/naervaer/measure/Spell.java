package no.naervaer.measure;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import no.naervaer.calendar.SchoolCalendar;

/**
 * The running spell: whole-day absence on consecutive school days up to and including the
 * evaluation date (K4). On a school-free day it is the spell up to the last school day.
 */
final class Spell {

	private Spell() {
	}

	/** The spell's dates, ascending, not before the first one given. */
	static List<LocalDate> dates(PupilHistory history, LocalDate date, LocalDate from, Quality quality) {
		AbsenceDays days = history.days();
		SchoolCalendar calendar = history.calendar();
		LocalDate expected = lastSchoolDay(calendar, date);
		List<LocalDate> spell = new ArrayList<>();
		int index = days.firstAt(date.plusDays(1)) - 1;
		while (expected != null && !expected.isBefore(from) && index >= 0 && days.get(index).date().equals(expected)) {
			boolean away = false;
			while (index >= 0 && days.get(index).date().equals(expected)) {
				away |= days.get(index).kind() == Kind.WHOLE_DAY && days.get(index).is(quality);
				index--;
			}
			if (!away) {
				break;
			}
			spell.add(expected);
			expected = calendar.previous(expected).orElse(null);
		}
		Collections.reverse(spell);
		return Collections.unmodifiableList(spell);
	}

	/** The spell's dates about which a guardian called or came, on or before the date. */
	static List<LocalDate> datesWithGuardianCall(PupilHistory history, LocalDate date, LocalDate from) {
		List<LocalDate> spell = dates(history, date, from, Quality.ANY);
		List<LocalDate> called = new ArrayList<>();
		AbsenceDays days = history.days();
		for (int i = spell.isEmpty() ? days.size() : days.firstAt(spell.get(0)); i < days.size()
				&& !days.get(i).date().isAfter(date); i++) {
			Absence absence = days.get(i);
			boolean repeated = !called.isEmpty() && called.get(called.size() - 1).equals(absence.date());
			if (!repeated && absence.guardianCall() != null && !absence.guardianCall().isAfter(date)) {
				called.add(absence.date());
			}
		}
		return Collections.unmodifiableList(called);
	}

	/** Whole months from the spell's first day to the date, summer holidays taken out. */
	static int wholeMonths(List<LocalDate> spell, LocalDate date, SchoolCalendar calendar) {
		if (spell.isEmpty()) {
			return 0;
		}
		LocalDate first = spell.get(0);
		long summer = 0;
		LocalDate newYear = SchoolCalendar.startOfYear(date);
		while (newYear.isAfter(first)) {
			summer += summerHoliday(newYear, calendar);
			newYear = newYear.minusYears(1);
		}
		return (int) Period.between(first, date.minusDays(summer)).toTotalMonths();
	}

	/** Number of dates with whole-day absence or leave. */
	static int datesAway(AbsenceDays days, LocalDate from, LocalDate to) {
		int away = 0;
		LocalDate latest = null;
		for (int i = days.firstAt(from); i < days.size() && !days.get(i).date().isAfter(to); i++) {
			Absence absence = days.get(i);
			boolean wholeDay = absence.kind() == Kind.WHOLE_DAY || absence.kind() == Kind.LEAVE;
			if (wholeDay && !absence.date().equals(latest)) {
				latest = absence.date();
				away++;
			}
		}
		return away;
	}

	/** Days without school around the 1 August that starts a school year. */
	private static long summerHoliday(LocalDate newYear, SchoolCalendar calendar) {
		LocalDate last = calendar.previous(newYear).orElse(newYear);
		LocalDate first = calendar.firstOfYear(newYear).orElse(newYear);
		return Math.max(0, ChronoUnit.DAYS.between(last, first) - 1);
	}

	private static LocalDate lastSchoolDay(SchoolCalendar calendar, LocalDate date) {
		return calendar.isSchoolDay(date) ? date : calendar.previous(date).orElse(null);
	}

}

package no.naervaer.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.measure.Window.Unit;

/**
 * Counts one measure over one window (K2 to K6, K9). Runs for every pupil of every
 * municipality in a sweep, so it walks arrays and makes little garbage.
 */
final class Tally {

	private static final Measured NO_COUNT = Measured.fact(0);

	private static final Measured NO_SHARE = Measured.fact(0.0);

	private final Measure measure;

	private final Counted counted;

	private final Window window;

	/** The quality asked for, as it is meant in this window (K7). */
	private final Quality quality;

	Tally(Measure measure, Window window) {
		this.measure = measure;
		this.counted = measure.counted();
		this.window = window;
		boolean thatDay = window.unit() == Unit.TODAY && measure.quality() == Quality.INVALID;
		this.quality = thatDay ? Quality.INVALID_THAT_DAY : measure.quality();
	}

	Measured of(PupilHistory history, LocalDate date) {
		return switch (this.counted.aggregation()) {
			case DATES, EVENTS, LESSONS ->
				this.measure.sameSubject() ? mostInOneSubject(history, date) : sum(history, date, null);
			case PERCENT -> percent(history, date);
			case SPELL_DAYS -> spellDays(history, date);
			case SPELL_MONTHS -> spellMonths(history, date);
			case GUARDIAN_CALLS -> guardianCalls(history, date);
			case SCHOOL_DAYS -> Measured.fact(schoolDaysElapsed(history, date));
			case GRADE -> Measured.fact(history.pupil().grade());
			case MARKER_SET -> Measured.fact(markerCounts(history.newAfter(), date));
			case ATTENDED_SINCE_CLOSING -> Measured.fact(attendedSinceClosing(history, date));
		};
	}

	/** All absence that counts, or that of one subject. */
	private Measured sum(PupilHistory history, LocalDate date, String subject) {
		LocalDate from = countedFrom(history, date);
		if (from == null) {
			return NO_COUNT;
		}
		AbsenceDays days = history.days();
		List<LocalDate> dates = new ArrayList<>();
		LocalDate latest = null;
		int total = 0;
		for (int i = days.firstAt(from); i < days.size() && !days.get(i).date().isAfter(date); i++) {
			Absence absence = days.get(i);
			if (counts(absence) && (subject == null || subject.equals(absence.subject()))) {
				boolean newDate = !absence.date().equals(latest);
				if (newDate) {
					latest = absence.date();
					dates.add(latest);
				}
				total += weight(absence, newDate);
			}
		}
		return (total == 0) ? NO_COUNT : new Measured(total, Collections.unmodifiableList(dates));
	}

	/** The subject with most lessons; of two alike the first in the alphabet. */
	private Measured mostInOneSubject(PupilHistory history, LocalDate date) {
		LocalDate from = countedFrom(history, date);
		if (from == null) {
			return NO_COUNT;
		}
		AbsenceDays days = history.days();
		Map<String, Integer> lessons = new HashMap<>();
		String most = null;
		for (int i = days.firstAt(from); i < days.size() && !days.get(i).date().isAfter(date); i++) {
			Absence absence = days.get(i);
			if (absence.subject() != null && counts(absence)) {
				lessons.merge(absence.subject(), absence.lessons(), Integer::sum);
			}
		}
		for (Map.Entry<String, Integer> entry : lessons.entrySet()) {
			int more = (most != null) ? entry.getValue().compareTo(lessons.get(most)) : 1;
			if (more > 0 || (more == 0 && entry.getKey().compareTo(most) < 0)) {
				most = entry.getKey();
			}
		}
		return (most != null) ? sum(history, date, most) : NO_COUNT;
	}

	/** Share of the school days, exact until the one division (K6). */
	private Measured percent(PupilHistory history, LocalDate date) {
		Measured days = sum(history, date, null);
		if (days == NO_COUNT) {
			return NO_SHARE;
		}
		int share = this.window.schoolDaysOfShare(date, history.earliest(date), history.calendar());
		return new Measured(100.0 * days.dates().size() / share, days.dates());
	}

	private Measured spellDays(PupilHistory history, LocalDate date) {
		LocalDate from = countedFrom(history, date);
		List<LocalDate> spell = (from != null) ? Spell.dates(history, date, from, this.quality) : List.of();
		return spell.isEmpty() ? NO_COUNT : new Measured(spell.size(), spell);
	}

	/**
	 * Whole months from the spell's first day; the summer holiday is taken out, so the
	 * school year's start is no limit here.
	 */
	private Measured spellMonths(PupilHistory history, LocalDate date) {
		LocalDate after = startAfter(history, date);
		if (this.measure.isNew() && after == null) {
			return NO_COUNT;
		}
		LocalDate from = (after != null) ? after.plusDays(1) : LocalDate.MIN;
		List<LocalDate> spell = Spell.dates(history, date, from, this.quality);
		int months = Spell.wholeMonths(spell, date, history.calendar());
		return (months == 0) ? NO_COUNT : new Measured(months, spell);
	}

	/** Sees the whole spell, also before a closing: what the home has said is said. */
	private Measured guardianCalls(PupilHistory history, LocalDate date) {
		LocalDate from = history.earliest(date);
		if (from == null) {
			return NO_COUNT;
		}
		List<LocalDate> called = Spell.datesWithGuardianCall(history, date, from);
		return called.isEmpty() ? NO_COUNT : new Measured(called.size(), called);
	}

	private int schoolDaysElapsed(PupilHistory history, LocalDate date) {
		LocalDate earliest = history.earliest(date);
		return (earliest != null)
				? history.calendar().count(later(this.window.from(date, history.calendar()), earliest), date) : 0;
	}

	private boolean attendedSinceClosing(PupilHistory history, LocalDate date) {
		LocalDate earliest = history.earliest(date);
		if (history.countedAfter() == null || earliest == null) {
			return true;
		}
		LocalDate from = later(history.countedAfter().plusDays(1), earliest);
		return history.calendar().count(from, date) > Spell.datesAway(history.days(), from, date);
	}

	/** First date that counts; null when none does. */
	private LocalDate countedFrom(PupilHistory history, LocalDate date) {
		LocalDate earliest = history.earliest(date);
		if (earliest == null) {
			return null;
		}
		LocalDate from = later(this.window.from(date, history.calendar()), earliest);
		LocalDate after = startAfter(history, date);
		if (after == null) {
			return this.measure.isNew() ? null : from;
		}
		return later(from, after.plusDays(1));
	}

	/**
	 * Date after which the count starts. The marker stands in for the closing date: what
	 * is new since the last hit is new whether a case was closed between or not (K9). The
	 * day itself is an event of its own and is never cut.
	 */
	private LocalDate startAfter(PupilHistory history, LocalDate date) {
		if (this.measure.isNew()) {
			return markerCounts(history.newAfter(), date) ? history.newAfter() : null;
		}
		return (this.window.unit() == Unit.TODAY) ? null : history.countedAfter();
	}

	/**
	 * A marker is forgotten at a new school year, and in semester windows at a new one.
	 */
	private boolean markerCounts(LocalDate marker, LocalDate date) {
		return marker != null && !marker.isBefore(this.window.rememberedFrom(date));
	}

	private boolean counts(Absence absence) {
		return this.counted.includes(absence.kind()) && absence.is(this.quality);
	}

	private int weight(Absence absence, boolean newDate) {
		return switch (this.counted.aggregation()) {
			case EVENTS -> 1;
			case LESSONS -> absence.lessons();
			default -> newDate ? 1 : 0;
		};
	}

	private static LocalDate later(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

}

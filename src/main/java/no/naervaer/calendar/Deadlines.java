package no.naervaer.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** When things are due, in the school days of one school (common §3). */
@Service
public class Deadlines {

	private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

	private final SchoolCalendars calendars;

	private final ObjectProvider<ArenaCalendars> arenas;

	private final Set<String> reported = ConcurrentHashMap.newKeySet();

	public Deadlines(SchoolCalendars calendars, ObjectProvider<ArenaCalendars> arenas) {
		this.calendars = calendars;
		this.arenas = arenas;
	}

	/**
	 * When something that starts then is due, local time; for codes that need no agreed
	 * date.
	 */
	public LocalDateTime due(DeadlineCode code, LocalDateTime start, String municipality, String school) {
		return due(code, start, municipality, school, AgreedDates.NONE);
	}

	/**
	 * When something that starts then is due, local time.
	 * @param agreedDates asked only by {@code AVTALT_DATO}
	 * @throws NoDeadlineException when the arena is unknown or the date not agreed
	 */
	public LocalDateTime due(DeadlineCode code, LocalDateTime start, String municipality, String school,
			AgreedDates agreedDates) {
		return code.due(start,
				new DeadlineBasis(days(municipality, school), (arena) -> arena(municipality, arena), agreedDates));
	}

	/** The n-th school day after the date, which is itself not counted. */
	public LocalDate plus(LocalDate date, int schoolDays, String municipality, String school) {
		return days(municipality, school).plus(date, schoolDays);
	}

	/** The n-th school day before the date, which is itself not counted. */
	public LocalDate minus(LocalDate date, int schoolDays, String municipality, String school) {
		return days(municipality, school).minus(date, schoolDays);
	}

	/**
	 * The last school day of the school year in which the date lies; 31 July when the
	 * calendar has no such year.
	 */
	public LocalDate lastOfYear(LocalDate date, String municipality, String school) {
		return this.calendars.of(municipality, school)
			.lastOfYear(date)
			.orElse(SchoolCalendar.startOfYear(date).plusYears(1).minusDays(1));
	}

	/** Whether the arena meets on that date; an unknown arena never does. */
	public boolean meets(String arena, String municipality, LocalDate date) {
		return arena(municipality, arena).flatMap((calendar) -> calendar.nextAfter(date.minusDays(1)))
			.filter(date::equals)
			.isPresent();
	}

	/** The school's days for deadlines, reaching beyond what is imported. */
	public DeadlineDays days(String municipality, String school) {
		return new DeadlineDays(this.calendars.of(municipality, school),
				(date) -> reportAssumed(municipality, school, date));
	}

	/** The strictest of several deadlines is the earliest (K12). */
	public static LocalDateTime strictest(Collection<LocalDateTime> dues) {
		return Collections.min(dues);
	}

	private Optional<ArenaCalendar> arena(String municipality, String arena) {
		return this.arenas.stream().flatMap((source) -> source.find(municipality, arena).stream()).findFirst();
	}

	private void reportAssumed(String municipality, String school, LocalDate date) {
		int year = SchoolCalendar.startOfYear(date).getYear();
		if (this.reported.add(municipality + "/" + school + "/" + year)) {
			log.warn("No imported calendar of {} for school '{}' on {}: deadlines in the school year from {} assume"
					+ " ordinary weekdays", municipality, school, date, year);
		}
	}

}

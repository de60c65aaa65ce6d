package no.naervaer.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a deadline is reckoned from besides its start.
 *
 * @param days the school's days
 * @param arenas the municipality's arenas by name
 * @param agreedDates the dates written in the case
 */
public record DeadlineBasis(DeadlineDays days, Function<String, Optional<ArenaCalendar>> arenas,
		AgreedDates agreedDates) {

	private static final Logger log = LoggerFactory.getLogger(DeadlineBasis.class);

	/** For codes that need neither arena nor agreement. */
	public static DeadlineBasis of(SchoolCalendar calendar) {
		return new DeadlineBasis(new DeadlineDays(calendar), (arena) -> Optional.empty(), AgreedDates.NONE);
	}

	/**
	 * The arena's next meeting after the date. When no more meetings are planned, the end
	 * of the next school day: somebody must plan one.
	 */
	LocalDateTime nextMeeting(String arena, LocalDate after) {
		ArenaCalendar calendar = this.arenas.apply(arena)
			.orElseThrow(() -> new NoDeadlineException(
					"Arenaen «%s» er ikke beskrevet under arenaer i kommune.yaml.".formatted(arena)));
		Optional<LocalDate> date = calendar.nextAfter(after);
		while (date.isPresent() && !this.days.isSchoolDay(date.get())) {
			date = calendar.nextAfter(date.get());
		}
		if (date.isEmpty()) {
			log.warn("Arena {} has no meeting planned after {}: the deadline is the next school day", arena, after);
		}
		return date.map((day) -> day.atTime(calendar.time().orElse(DeadlineCode.END_OF_DAY)))
			.orElseGet(() -> this.days.next(after).atTime(DeadlineCode.END_OF_DAY));
	}

	LocalDate agreedDate(String key) {
		return this.agreedDates.find(key)
			.orElseThrow(() -> new NoDeadlineException("Ingen dato er avtalt i feltet «%s».".formatted(key)));
	}

}

package no.naervaer.threshold;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.municipality.Municipalities;
import no.naervaer.municipality.Municipality;
import no.naervaer.municipality.School;
import no.naervaer.municipality.Schools;
import no.naervaer.threshold.SweptDays.Swept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sweeps every municipality when a school day's 15:30 has passed (K10), by the one clock.
 * School days that went by while nothing ran are swept first, in order, each as of
 * itself. Where a school waits for messages until a time of day, the municipality is also
 * swept at that time.
 */
@Component
@ConditionalOnProperty(name = "naervaer.sweep.scheduled", matchIfMissing = true)
class SweepSchedule {

	private static final Logger log = LoggerFactory.getLogger(SweepSchedule.class);

	/** So far back, in school days, and not beyond the school year. */
	private static final int CATCH_UP = 10;

	private final Sweep sweep;

	private final SweptDays days;

	private final Municipalities municipalities;

	private final Schools schools;

	private final SchoolCalendars calendars;

	private final NaervaerClock clock;

	/**
	 * The newest message limit that this node has swept for, by municipality. Sweeping
	 * once more, after a start or on another node, changes nothing.
	 */
	private final Map<String, LocalDateTime> waitedUntil = new ConcurrentHashMap<>();

	SweepSchedule(Sweep sweep, SweptDays days, Municipalities municipalities, Schools schools,
			SchoolCalendars calendars, NaervaerClock clock) {
		this.sweep = sweep;
		this.days = days;
		this.municipalities = municipalities;
		this.schools = schools;
		this.calendars = calendars;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
	void poll() {
		this.municipalities.all().stream().map(Municipality::id).forEach(this::catchUp);
	}

	private void catchUp(String municipality) {
		try {
			Swept swept = this.days.of(municipality).orElse(new Swept(null, null));
			Collection<SchoolCalendar> open = this.schools.of(municipality)
				.stream()
				.map(School::orgnr)
				.map((school) -> this.calendars.of(municipality, school))
				.toList();
			dueDays(open, swept, this.clock.now()).forEach((day) -> this.sweep.run(municipality, day));
			sweepAtMessageLimit(municipality);
		}
		catch (SweepBusyException | SweepDateException ex) {
			log.debug("{}: somebody else has swept", municipality);
		}
		catch (RuntimeException ex) {
			log.error("{} could not be swept; the next try is in a minute", municipality, ex);
		}
	}

	private void sweepAtMessageLimit(String municipality) {
		LocalDateTime now = this.clock.now();
		this.municipalities.find(municipality)
			.flatMap((found) -> passed(found.messageLimits().values(), now))
			.filter((limit) -> !limit.equals(this.waitedUntil.get(municipality)))
			.ifPresent((limit) -> {
				this.sweep.run(municipality, now.toLocalDate());
				this.waitedUntil.put(municipality, limit);
			});
	}

	/** The latest of the times of day that has passed today. */
	static Optional<LocalDateTime> passed(Collection<LocalTime> limits, LocalDateTime now) {
		return limits.stream()
			.map((limit) -> now.toLocalDate().atTime(limit))
			.filter((limit) -> !limit.isAfter(now))
			.max(LocalDateTime::compareTo);
	}

	/**
	 * The days to sweep now, ascending. A municipality that was never swept at 15:30
	 * starts with today.
	 */
	static List<LocalDate> dueDays(Collection<SchoolCalendar> schools, Swept swept, LocalDateTime now) {
		LocalDate today = now.toLocalDate();
		LocalDate until = now.isBefore(today.atTime(DeadlineCode.END_OF_DAY)) ? today.minusDays(1) : today;
		LocalDate from = (swept.closed() != null)
				? latest(swept.closed().plusDays(1), swept.last(), SchoolCalendar.startOfYear(today))
				: latest(today, (swept.last() != null) ? swept.last() : today);
		List<LocalDate> due = schools.stream()
			.flatMap((school) -> school.between(from, until).stream())
			.distinct()
			.sorted()
			.toList();
		return due.subList(Math.max(0, due.size() - CATCH_UP), due.size());
	}

	private static LocalDate latest(LocalDate... dates) {
		return Stream.of(dates).max(LocalDate::compareTo).orElseThrow();
	}

}

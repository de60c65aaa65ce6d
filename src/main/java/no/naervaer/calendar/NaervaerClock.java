package no.naervaer.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one clock of the application: calendar, sweep, case log and engine all read it.
 * <p>
 * There is no second time to get out of step with: the clock <em>is</em> the engine's
 * {@link ClockUtil}, read as local time in {@link #ZONE}. A moved clock ticks on from the
 * time it was moved to. It is moved for this process only and is real again after a
 * restart (see docs/adr/0001-one-adjustable-clock.md).
 */
@Component
public class NaervaerClock {

	/** Every local date and time of the product is in this zone. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

	private final ApplicationEventPublisher events;

	public NaervaerClock(ApplicationEventPublisher events) {
		this.events = events;
	}

	public LocalDateTime now() {
		return toLocal(nowAsDate());
	}

	public LocalDate today() {
		return now().toLocalDate();
	}

	public Date nowAsDate() {
		return ClockUtil.getCurrentTime();
	}

	/**
	 * Moves the clock, the engine's with it; it ticks on from there. Publishes
	 * {@link ClockMoved}.
	 */
	public synchronized void moveTo(LocalDateTime to) {
		LocalDateTime from = now();
		ClockUtil.offset(toDate(to).getTime() - System.currentTimeMillis());
		this.events.publishEvent(new ClockMoved(from, to));
	}

	/** Back to real time. Publishes {@link ClockMoved}. */
	public synchronized void reset() {
		LocalDateTime from = now();
		ClockUtil.reset();
		this.events.publishEvent(new ClockMoved(from, now()));
	}

	/** The engine's kind of time, from local time in {@link #ZONE}. */
	public static Date toDate(LocalDateTime local) {
		return Date.from(local.atZone(ZONE).toInstant());
	}

	/** Local time in {@link #ZONE}, from the engine's kind of time. */
	public static LocalDateTime toLocal(Date date) {
		return LocalDateTime.ofInstant(Instant.ofEpochMilli(date.getTime()), ZONE);
	}

}

package no.naervaer.calendar;

import java.time.LocalDateTime;

/**
 * The clock was moved by hand: what waits for a point in time should look again.
 *
 * @param from what it showed before, local time
 * @param to what it shows now, local time
 */
public record ClockMoved(LocalDateTime from, LocalDateTime to) {

}

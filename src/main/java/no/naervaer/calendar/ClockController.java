package no.naervaer.calendar;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the clock in demos and tests; does not exist unless the setting says so. */
@RestController
@RequestMapping("/api/clock")
@ConditionalOnProperty("naervaer.clock.adjustable")
class ClockController {

	private static final String HELP = "Send {\"now\": \"2025-09-25T15:30:00\"}: lokal norsk tid uten tidssone.";

	private final NaervaerClock clock;

	private final ClockGuard guard;

	ClockController(NaervaerClock clock, ClockGuard guard) {
		this.clock = clock;
		this.guard = guard;
	}

	@GetMapping
	ClockTime show() {
		LocalDateTime now = this.clock.now().truncatedTo(ChronoUnit.SECONDS);
		return new ClockTime(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(now));
	}

	@PutMapping
	ClockTime move(@RequestBody ClockTime wanted) {
		this.guard.requireMayMoveClock();
		this.clock.moveTo(wanted.parsed());
		return show();
	}

	@ExceptionHandler({ BadClockTimeException.class, HttpMessageNotReadableException.class })
	ProblemDetail refuse(Exception cause) {
		String detail = (cause instanceof BadClockTimeException) ? cause.getMessage()
				: "Innholdet kan ikke leses som JSON. " + HELP;
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
	}

	/** Local time, ISO 8601 without a zone. */
	record ClockTime(String now) {

		LocalDateTime parsed() {
			if (this.now == null) {
				throw new BadClockTimeException("Feltet now mangler. " + HELP);
			}
			try {
				return LocalDateTime.parse(this.now);
			}
			catch (DateTimeParseException ex) {
				throw new BadClockTimeException("«%s» er ikke en dato med klokkeslett. %s".formatted(this.now, HELP));
			}
		}

	}

	private static final class BadClockTimeException extends RuntimeException {

		private BadClockTimeException(String message) {
			super(message);
		}

	}

}

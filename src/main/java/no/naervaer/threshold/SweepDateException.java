package no.naervaer.threshold;

import java.time.LocalDate;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A sweep was asked for a date before the last one swept (409). */
public final class SweepDateException extends ErrorResponseException {

	SweepDateException(LocalDate date, LocalDate last) {
		super(HttpStatus.CONFLICT,
				ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
						"Fraværet er alt gjennomgått for %s. Det kan ikke gjennomgås for en tidligere dato (%s)."
							.formatted(last, date)),
				null);
	}

}

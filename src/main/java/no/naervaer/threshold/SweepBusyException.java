package no.naervaer.threshold;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Another node is sweeping the municipality now (409). */
public final class SweepBusyException extends ErrorResponseException {

	SweepBusyException() {
		super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"Fraværet blir gjennomgått akkurat nå. Prøv igjen om litt."), null);
	}

}

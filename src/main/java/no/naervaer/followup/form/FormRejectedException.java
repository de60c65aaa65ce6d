package no.naervaer.followup.form;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.BadRequestException;

/**
 * An answer that can't be taken as it stands. The message is Norwegian and meant for the
 * person who filled in the form; it holds no answers, only what to do.
 * <p>
 * A JAX-RS exception, and not one of the engine's: the engine's REST interface hands it
 * to Tasklist as it is, while it would put an English text and the task's id in front of
 * its own.
 */
public final class FormRejectedException extends BadRequestException {

	private static final int SHOWN = 6;

	/**
	 * @param message what the person should do, in Norwegian and without personal data
	 */
	public FormRejectedException(String message) {
		super(message);
	}

	/** The refusal that the engine has put its own exceptions around. */
	static Optional<FormRejectedException> in(Throwable thrown) {
		return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
			.filter(FormRejectedException.class::isInstance)
			.map(FormRejectedException.class::cast)
			.findFirst();
	}

	static FormRejectedException of(List<Violation> violations) {
		StringBuilder text = new StringBuilder("Skjemaet kan ikke fullføres ennå.");
		violations.stream().limit(SHOWN).forEach((violation) -> text.append(' ').append(violation.message()));
		int more = violations.size() - SHOWN;
		if (more > 0) {
			text.append(" Og ").append(more).append((more == 1) ? " punkt til." : " punkter til.");
		}
		return new FormRejectedException(text.toString());
	}

}

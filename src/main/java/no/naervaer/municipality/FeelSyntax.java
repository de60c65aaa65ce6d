package no.naervaer.municipality;

import java.util.Optional;

import org.camunda.feel.FeelEngine;

/**
 * Reads FEEL as the engine will, without evaluating it: the engine itself finds a
 * misspelt cell only when a pupil's case reaches it.
 */
final class FeelSyntax {

	private static final FeelEngine FEEL = new FeelEngine.Builder().build();

	private FeelSyntax() {
	}

	/** The parser's reason when the text can't be read; empty text can. */
	static Optional<String> error(String text, boolean unaryTests) {
		if (text == null || text.isBlank()) {
			return Optional.empty();
		}
		var parsed = unaryTests ? FEEL.parseUnaryTests(text) : FEEL.parseExpression(text);
		if (parsed.isRight()) {
			return Optional.empty();
		}
		String message = parsed.left().get().message();
		return Optional.of(message.replaceAll("^failed to parse (expression|unary tests) '.*?': ", "").strip());
	}

}

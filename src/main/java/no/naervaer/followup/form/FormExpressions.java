package no.naervaer.followup.form;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import no.naervaer.calendar.NaervaerClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/**
 * The FEEL of a form, evaluated over its answers by the engine's own FEEL engine and with
 * the engine's clock. As in form-js, an expression that can't be evaluated has no value.
 */
final class FormExpressions {

	private final FeelEngineApi feel = FeelEngineBuilder.forJava()
		.withClock(() -> ClockUtil.now().toInstant().atZone(NaervaerClock.ZONE))
		.build();

	private final Map<String, Optional<ParsedExpression>> parsed = new ConcurrentHashMap<>();

	/**
	 * @param expression FEEL, with or without the leading {@code =} of form-js
	 * @return the value, or {@code null} if there is none
	 */
	Object value(String expression, Map<String, Object> context) {
		String source = withoutSign(expression);
		if (source.isEmpty()) {
			return null;
		}
		return this.parsed.computeIfAbsent(source, this::parse)
			.map((readable) -> this.feel.evaluate(readable, context))
			.filter(EvaluationResult::isSuccess)
			.map(EvaluationResult::result)
			.orElse(null);
	}

	boolean isTrue(String expression, Map<String, Object> context) {
		return Boolean.TRUE.equals(value(expression, context));
	}

	/** Whether it is FEEL at all. */
	boolean isReadable(String expression) {
		return parse(withoutSign(expression)).isPresent();
	}

	static boolean isExpression(String text) {
		return text.startsWith("=");
	}

	private Optional<ParsedExpression> parse(String source) {
		ParseResult result = this.feel.parseExpression(source);
		return result.isSuccess() ? Optional.of(result.parsedExpression()) : Optional.empty();
	}

	private static String withoutSign(String expression) {
		String trimmed = expression.strip();
		return isExpression(trimmed) ? trimmed.substring(1).strip() : trimmed;
	}

}

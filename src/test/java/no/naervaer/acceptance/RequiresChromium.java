package no.naervaer.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that needs a browser: without {@code chromium} on the path it is skipped and
 * says so, but in CI it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresChromium.Condition.class)
public @interface RequiresChromium {

	class Condition implements ExecutionCondition {

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			if (Browser.executable().isPresent()) {
				return ConditionEvaluationResult.enabled("Chromium is on the path");
			}
			if (Boolean.parseBoolean(System.getenv("CI"))) {
				throw new IllegalStateException("Browser tests must run in CI, and there is no chromium on the path");
			}
			return ConditionEvaluationResult
				.disabled("SKIPPED: no chromium on the path, so nothing was seen in a browser");
		}

	}

}

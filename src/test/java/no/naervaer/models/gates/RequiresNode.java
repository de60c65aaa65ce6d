package no.naervaer.models.gates;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test that needs Node and what it runs: where they can't be had the test is skipped
 * and says so, but in CI it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresNode.Condition.class)
public @interface RequiresNode {

	class Condition implements ExecutionCondition {

		@Override
		public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
			try {
				NodeTools.install();
				return ConditionEvaluationResult.enabled("Node and its packages are here");
			}
			catch (NodeTools.MissingException ex) {
				if (Boolean.parseBoolean(System.getenv("CI"))) {
					throw new IllegalStateException("Models must be looked at in CI: " + ex.getMessage(), ex);
				}
				return ConditionEvaluationResult.disabled("SKIPPED, the models were not looked at: " + ex.getMessage());
			}
		}

	}

}

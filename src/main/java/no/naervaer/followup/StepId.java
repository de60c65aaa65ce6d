package no.naervaer.followup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Which of the procedure's steps an activity is. {@code ABC_S01_DoThis} is step
 * {@code ABC-S01}; an activity of a shared sub-procedure ({@code CA10_DoThat}) is the
 * step that its caller handed in as variable {@code step}.
 */
final class StepId {

	static final String VARIABLE = "step";

	private static final Pattern OWN = Pattern.compile("^([A-Z]+)_([SR]\\d+[a-z]?)_.*");

	private static final Pattern SHARED = Pattern.compile("^CA[1-9]\\d*_.*");

	private static final Pattern ROUTINE = Pattern.compile("^[A-Z]+-R\\d+[a-z]?$");

	private StepId() {
	}

	/** Whether the step is a recurring routine and no step of a case. */
	static boolean isRoutine(String step) {
		return ROUTINE.matcher(step).matches();
	}

	/** Empty for activities that are no step, such as the follow-up of a delay. */
	static Optional<String> of(String activityId, VariableScope scope) {
		Matcher own = OWN.matcher(activityId);
		if (own.matches()) {
			return Optional.of(own.group(1) + "-" + own.group(2));
		}
		if (SHARED.matcher(activityId).matches()) {
			return Optional.ofNullable((String) scope.getVariable(VARIABLE));
		}
		return Optional.empty();
	}

}

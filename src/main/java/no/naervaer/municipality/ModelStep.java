package no.naervaer.municipality;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A step of the municipality's procedure as it stands in the models (design §4, Ids).
 *
 * @param file process file
 * @param element id of the user task, or of the call activity that names the step for a
 * shared process
 * @param step step id with a dash, as in the procedure and the deadline table
 */
public record ModelStep(String file, String element, String step) {

	/** Process variable in which a caller names the step to a shared process. */
	public static final String VARIABLE = "step";

	private static final Pattern OWN = Pattern.compile("([A-Z]+)_([SR]\\d+[a-z]?)_\\w+");

	private static final Pattern SHARED = Pattern.compile("CA\\d+_\\w+");

	private static final Pattern WITHOUT = Pattern.compile("CA0_\\w+");

	/**
	 * The step that a user task's id carries: prefix, step number, then what is done,
	 * divided by underscores. Empty for tasks of shared processes, whose caller names the
	 * step, and for ids that carry none.
	 */
	public static Optional<String> ofTask(String taskId) {
		Matcher id = OWN.matcher(taskId);
		return id.matches() ? Optional.of(id.group(1) + "-" + id.group(2)) : Optional.empty();
	}

	/** Whether the task belongs to a shared process whose caller names the step. */
	public static boolean isNamedByCaller(String taskId) {
		return SHARED.matcher(taskId).matches() && !isWithoutStep(taskId);
	}

	/** Whether the task follows up another task, and has no step or deadline itself. */
	public static boolean isWithoutStep(String taskId) {
		return WITHOUT.matcher(taskId).matches();
	}

}

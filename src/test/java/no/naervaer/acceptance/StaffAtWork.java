package no.naervaer.acceptance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import no.naervaer.followup.form.FormRejectedException;
import org.camunda.bpm.engine.task.Task;

/**
 * Staff who each day do some of what waits for them, with the good answer to the task's
 * form. Who does what is chance, the same at every run.
 */
class StaffAtWork {

	/** Of the open tasks, this share gets done in a day. */
	private static final double DONE_TODAY = 0.4;

	private static final String PROPOSAL = "Proposal";

	private final CaseWorld world;

	private final DailyAnswers answers;

	private final Random random;

	private final Map<String, Integer> refused = new TreeMap<>();

	private int done;

	StaffAtWork(CaseWorld world, String municipality, long seed) {
		this.world = world;
		this.answers = new DailyAnswers(municipality, world.school().calendar());
		this.random = new Random(seed);
	}

	void workToday() {
		for (Task task : this.world.staff().openTasksInOrder()) {
			if (this.random.nextDouble() < DONE_TODAY && this.world.staff().isStillOpen(task)) {
				complete(task);
			}
		}
	}

	private void complete(Task task) {
		LocalDate today = this.world.time().now().toLocalDate();
		Map<String, Object> answer = this.answers.to(this.world.staff().form(task), today);
		answer.putAll(proposals(task, answer.keySet()));
		try {
			this.world.staff().complete(task, answer);
			this.done++;
		}
		catch (RuntimeException ex) {
			if (!isRefusal(ex)) {
				throw ex;
			}
			// As with a person who misses something: the task stays open for another day.
			this.refused.merge(task.getTaskDefinitionKey() + ": " + ex.getMessage(), 1, Integer::sum);
		}
	}

	/** Where the task proposes something, people take it. */
	private Map<String, Object> proposals(Task task, Set<String> keys) {
		Map<String, Object> proposals = new HashMap<>();
		this.world.staff()
			.variables(task, keys.stream().map((key) -> key + PROPOSAL).toList())
			.forEach((name, value) -> proposals.put(name.substring(0, name.length() - PROPOSAL.length()), value));
		proposals.values().removeIf(Objects::isNull);
		return proposals;
	}

	private static boolean isRefusal(Throwable thrown) {
		return thrown != null && (thrown instanceof FormRejectedException || isRefusal(thrown.getCause()));
	}

	int done() {
		return this.done;
	}

	int refusals() {
		return this.refused.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** How often which form refused what. */
	Map<String, Integer> refused() {
		return this.refused;
	}

}

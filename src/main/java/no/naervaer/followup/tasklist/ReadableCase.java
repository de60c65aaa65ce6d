package no.naervaer.followup.tasklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import no.naervaer.followup.AbsenceCase;
import no.naervaer.followup.CaseLog;
import no.naervaer.followup.LogEntry;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.municipality.Access;
import no.naervaer.municipality.TenantScope;
import no.naervaer.register.Pupil;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * What the person who asks may know of a case that a task of theirs belongs to. Who
 * follows the pupil as a whole knows all of it. Everybody else knows nothing of
 * confidential steps but their own, and of a concern its words only if the task has come
 * from it (common.md §8 P1 and P2).
 */
@Component
class ReadableCase {

	private final TaskCase cases;

	private final CaseLog log;

	private final TaskService tasks;

	private final TenantScope tenants;

	private final Access access;

	ReadableCase(TaskCase cases, CaseLog log, TaskService tasks, TenantScope tenants, Access access) {
		this.cases = cases;
		this.log = log;
		this.tasks = tasks;
		this.tenants = tenants;
		this.access = access;
	}

	/** The case's log, oldest first. */
	List<LogEntry> log(Task task, AbsenceCase found) {
		List<LogEntry> all = this.log.of(found.key());
		if (seesAll(task)) {
			return all;
		}
		Predicate<String> hidden = hidden(task, all);
		Optional<String> concern = Optional.ofNullable((String) this.cases.variable(task, "concernText"));
		return all.stream()
			.filter((entry) -> isMine(entry) || !hidden.test(entry.step()))
			.map((entry) -> withholdConcern(entry, concern))
			.toList();
	}

	/** The case's open tasks, what is due first before the others. */
	List<Task> open(Task task, AbsenceCase found) {
		List<Task> all = this.tenants.call(found.municipality(),
				() -> this.tasks.createTaskQuery()
					.tenantIdIn(found.municipality())
					.processInstanceBusinessKey(found.key())
					.orderByDueDate()
					.asc()
					.list());
		if (seesAll(task)) {
			return all;
		}
		Predicate<String> hidden = hidden(task, this.log.of(found.key()));
		return all.stream().filter((open) -> !hidden.test(this.cases.step(open))).toList();
	}

	private boolean seesAll(Task task) {
		Pupil pupil = this.cases.pupil(task).orElse(null);
		return pupil != null && this.access.seesPupil(pupil.municipality(), pupil.school(), pupil.contactTeacherId());
	}

	/** The confidential steps; the task's own is none to who has it. */
	private Predicate<String> hidden(Task task, List<LogEntry> entries) {
		Set<String> steps = entries.stream()
			.filter(LogEntry::beginsConfidentialStep)
			.map(LogEntry::step)
			.collect(Collectors.toSet());
		steps.remove(this.cases.step(task));
		return steps::contains;
	}

	private boolean isMine(LogEntry entry) {
		return this.access.user().equals(entry.actor());
	}

	private LogEntry withholdConcern(LogEntry entry, Optional<String> known) {
		boolean withheld = entry.kind() == Kind.CONCERN && !isMine(entry)
				&& !known.equals(Optional.of(entry.concern()));
		return withheld ? entry.withoutConcern() : entry;
	}

}

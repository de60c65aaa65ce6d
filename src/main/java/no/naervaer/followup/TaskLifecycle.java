package no.naervaer.followup;

import java.util.List;
import java.util.Objects;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.followup.form.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.stereotype.Component;

/**
 * What holds for every step's task in every procedure, so that no model has to say it:
 * the case's log follows it, its deadline is watched, a delay's follow-up and all drafts
 * end with it, and who stands in for somebody gets what comes for that one.
 */
@Component
class TaskLifecycle {

	/** Input parameter of a shared sub-process's task. */
	private static final String TASK_NAME = "oppgavenavn";

	/** On the card: whose task it is, in words. */
	private static final String ROLE = "roleName";

	private final CaseContext context;

	private final CaseLog log;

	private final CurrentHits hits;

	private final DueDates dueDates;

	private final OverdueTasks overdue;

	private final Drafts drafts;

	private final SubstituteTasks substitutes;

	private final Roller roles;

	private final CaseVariables variables;

	private final NaervaerClock clock;

	TaskLifecycle(CaseContext context, CaseLog log, CurrentHits hits, DueDates dueDates, OverdueTasks overdue,
			Drafts drafts, SubstituteTasks substitutes, Roller roles, CaseVariables variables, NaervaerClock clock) {
		this.context = context;
		this.log = log;
		this.hits = hits;
		this.dueDates = dueDates;
		this.overdue = overdue;
		this.substitutes = substitutes;
		this.roles = roles;
		this.drafts = drafts;
		this.variables = variables;
		this.clock = clock;
	}

	void created(DelegateTask task) {
		nameAsTheProcedureSays(task);
		tellAbsenceSoFar(task);
		CaseVariables.CARD.stream()
			.filter(task::hasVariable)
			.forEach((name) -> task.setVariableLocal(name, task.getVariable(name)));
		StepId.of(task.getTaskDefinitionKey(), task).ifPresent((step) -> {
			task.setVariableLocal(StepId.VARIABLE, step);
			task.setVariableLocal("expiry",
					this.dueDates.of(this.context.situation(task.getExecution()), step).row().expiry().name());
			write(task, Kind.TASK_CREATED, "Ny oppgave: " + task.getName(),
					Confidential.is(task.getExecution()) ? LogEntry.CONFIDENTIAL : null);
		});
		String whose = this.roles.whose(task.getExecution(), task.getAssignee(), groups(task));
		if (!whose.isEmpty()) {
			task.setVariableLocal(ROLE, whose);
		}
		this.substitutes.redirect(task);
	}

	/**
	 * A case lasts for months: what it began with is not what the next one has to know.
	 */
	private void tellAbsenceSoFar(DelegateTask task) {
		if (task.hasVariable(CaseVariables.ABSENCE)) {
			this.context.find(task.getExecution())
				.ifPresent((found) -> task.setVariable(CaseVariables.ABSENCE,
						this.variables.absence(found, this.clock.today())));
		}
	}

	private static List<String> groups(DelegateTask task) {
		return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
	}

	/** A shared sub-process's task is called what the calling procedure calls it. */
	private static void nameAsTheProcedureSays(DelegateTask task) {
		if (task.getExecution().getVariableLocal(TASK_NAME) instanceof String name && !name.isBlank()) {
			task.setName(name);
		}
	}

	void completed(DelegateTask task) {
		this.context.find(task.getExecution())
			.ifPresent(
					(found) -> write(task, Kind.STEP_DONE, done(task), String.valueOf(this.hits.newest(found.key()))));
		this.overdue.done(task);
		this.drafts.removeWith(task.getId());
	}

	private static String done(DelegateTask task) {
		Object told = task.getVariableLocal(FormAnswers.TOLD);
		return LogEntry.done(task.getName(), (told != null) ? told.toString() : "");
	}

	/** The task fell away without being done. */
	void deleted(DelegateTask task) {
		write(task, Kind.TASK_WITHDRAWN, "Oppgaven falt bort: " + task.getName(), null);
		this.overdue.done(task);
		this.drafts.removeWith(task.getId());
	}

	void deadlinePassed(DelegateTask task) {
		this.overdue.passed(task);
	}

	private void write(DelegateTask task, Kind kind, String text, String data) {
		this.context.find(task.getExecution())
			.ifPresent((found) -> this.log.add(found, kind, StepId.of(task.getTaskDefinitionKey(), task).orElse(null),
					null, text, data));
	}

}

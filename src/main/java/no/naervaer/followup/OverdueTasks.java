package no.naervaer.followup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.LogEntry.Kind;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * A task whose deadline has passed is followed up by a process of its own (message
 * {@code DeadlinePassed}), which ends when the task is done (message {@code TaskDone}).
 */
@Component
class OverdueTasks {

	static final String TASK = "overdueTask";

	static final String DUE = "overdueDue";

	private static final String MARK = "overdue";

	/** Tasklist's default is 50; an overdue task stands out in every list by priority. */
	private static final int OVERDUE_PRIORITY = 80;

	private static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final CaseMessages messages;

	private final CaseContext context;

	private final CaseLog log;

	private final NaervaerClock clock;

	OverdueTasks(TaskService tasks, RuntimeService runtime, CaseMessages messages, CaseContext context, CaseLog log,
			NaervaerClock clock) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.messages = messages;
		this.context = context;
		this.log = log;
		this.clock = clock;
	}

	/** The deadline passed and the task is still open. */
	void passed(DelegateTask task) {
		Map<String, Object> variables = new HashMap<>();
		for (String name : CaseVariables.CONTEXT) {
			variables.put(name, task.getVariable(name));
		}
		variables.put(TASK, task.getId());
		variables.put("overdueName", task.getName());
		variables.put("overdueStep", task.getVariable(StepId.VARIABLE));
		variables.put(DUE, NaervaerClock.toLocal(task.getDueDate()).toString());
		variables.put("overdueDate", NORWEGIAN.format(NaervaerClock.toLocal(task.getDueDate())));
		variables.put("expiry", task.getVariable("expiry"));
		variables.put(CaseContext.ROUTINE_SCHOOL, this.context.school(task.getExecution()));
		this.messages.start(CaseMessages.DEADLINE_PASSED, task.getTenantId(),
				task.getExecution().getProcessBusinessKey(), variables);
	}

	/** The task was completed or fell away: its delay needs no more follow-up. */
	void done(DelegateTask task) {
		if (!Boolean.TRUE.equals(task.getVariableLocal(MARK))) {
			return;
		}
		for (Execution waiting : this.runtime.createExecutionQuery()
			.messageEventSubscriptionName(CaseMessages.TASK_DONE)
			.processVariableValueEquals(TASK, task.getId())
			.tenantIdIn(task.getTenantId())
			.list()) {
			this.runtime.messageEventReceived(CaseMessages.TASK_DONE, waiting.getId());
		}
	}

	void mark(DelegateExecution followUp) {
		Task task = task(followUp);
		if (task == null) {
			return;
		}
		this.tasks.setVariableLocal(task.getId(), MARK, true);
		this.tasks.setPriority(task.getId(), OVERDUE_PRIORITY);
		this.context.find(followUp)
			.ifPresent((found) -> this.log.add(found, Kind.OVERDUE, (String) followUp.getVariable("overdueStep"), null,
					"Fristen er gått ut: " + task.getName()));
	}

	/** Reminds whoever has the task: it comes up for follow-up now. */
	void remind(DelegateExecution followUp, Date at) {
		Task task = task(followUp);
		if (task != null) {
			task.setFollowUpDate(at);
			this.tasks.saveTask(task);
		}
	}

	void move(DelegateExecution followUp) {
		Task task = task(followUp);
		String newDate = (String) followUp.getVariable("newDueDate");
		if (task == null || newDate == null) {
			return;
		}
		LocalDateTime due = LocalDate.parse(newDate.substring(0, 10)).atTime(DeadlineCode.END_OF_DAY);
		task.setDueDate(NaervaerClock.toDate(due));
		this.tasks.saveTask(task);
		followUp.setVariable(DUE, due.toString());
		this.context.find(followUp)
			.ifPresent((found) -> this.log.add(found, Kind.DEADLINE_MOVED, (String) followUp.getVariable("overdueStep"),
					null, "Ny frist %s for %s. Grunn: %s".formatted(NORWEGIAN.format(due), task.getName(),
							followUp.getVariable("newDueReason"))));
	}

	private Task task(DelegateExecution followUp) {
		return this.tasks.createTaskQuery().taskId((String) followUp.getVariable(TASK)).singleResult();
	}

}

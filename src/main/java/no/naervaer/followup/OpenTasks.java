package no.naervaer.followup;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import no.naervaer.calendar.NaervaerClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerTaskListenerJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** The tasks of a case that wait for people now, and what they show. */
@Component
class OpenTasks {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final ManagementService management;

	private final CurrentHits hits;

	private final CaseVariables variables;

	private final DueDates dueDates;

	private final CaseContext context;

	OpenTasks(TaskService tasks, RuntimeService runtime, ManagementService management, CurrentHits hits,
			CaseVariables variables, DueDates dueDates, CaseContext context) {
		this.hits = hits;
		this.variables = variables;
		this.dueDates = dueDates;
		this.context = context;
		this.tasks = tasks;
		this.runtime = runtime;
		this.management = management;
	}

	List<Task> of(AbsenceCase of) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(of.key())
			.tenantIdIn(of.municipality())
			.orderByTaskCreateTime()
			.asc()
			.list();
	}

	/** Open tasks of one step. */
	List<Task> of(AbsenceCase of, String step) {
		return of(of).stream()
			.filter((task) -> step.equals(this.tasks.getVariableLocal(task.getId(), StepId.VARIABLE)))
			.toList();
	}

	/** Shows the values in every running process of the case, and on the cards. */
	void show(AbsenceCase in, Map<String, Object> variables) {
		for (ProcessInstance instance : this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(in.key())
			.tenantIdIn(in.municipality())
			.list()) {
			// One that ends in this very transaction is still found, and can be told
			// nothing.
			if (!instance.isEnded()) {
				this.runtime.setVariables(instance.getId(), variables);
			}
		}
		Map<String, Object> card = new HashMap<>(variables);
		card.keySet().retainAll(CaseVariables.CARD);
		of(in).forEach((task) -> this.tasks.setVariablesLocal(task.getId(), card));
	}

	/** New hits join the open tasks of their steps: the stricter deadline holds (K12). */
	void join(AbsenceCase of, List<String> steps) {
		refresh(of, steps, (task, due) -> task.getDueDate() != null && due.after(task.getDueDate()));
	}

	/** Hits were withdrawn: the deadline follows those that still stand. */
	void recalculate(AbsenceCase of, List<String> steps) {
		refresh(of, steps, (task, due) -> false);
	}

	private void refresh(AbsenceCase of, List<String> steps, BiPredicate<Task, Date> keep) {
		for (String step : steps) {
			for (Task task : of(of, step)) {
				show(of, this.variables.hits(this.hits.forStep(of.key(), step)));
				LocalDateTime due = this.dueDates
					.of(this.context.situation(of, (name) -> this.tasks.getVariable(task.getId(), name)), step)
					.at();
				if (!keep.test(task, NaervaerClock.toDate(due))) {
					moveDeadline(task, due);
				}
			}
		}
	}

	/** Moves a task's deadline and the timer that watches it. */
	private void moveDeadline(Task task, LocalDateTime due) {
		Date date = NaervaerClock.toDate(due);
		task.setDueDate(date);
		this.tasks.saveTask(task);
		for (Job job : this.management.createJobQuery().executionId(task.getExecutionId()).timers().list()) {
			if (TimerTaskListenerJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType())) {
				this.management.setJobDuedate(job.getId(), date);
			}
		}
	}

}

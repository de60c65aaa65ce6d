package no.naervaer.followup;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.municipality.ModelBean;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;

/**
 * Notices to people. A notice stands in the case's log and brings the tasks it is about
 * up for follow-up, so that they show in the filter «Til oppfølging». Bean
 * {@code varsle}.
 */
@ModelBean("varsle")
public class Varsle {

	private final TaskService tasks;

	private final CaseContext context;

	private final CaseLog log;

	private final NaervaerClock clock;

	private final OverdueTasks overdue;

	Varsle(TaskService tasks, CaseContext context, CaseLog log, NaervaerClock clock, OverdueTasks overdue) {
		this.tasks = tasks;
		this.context = context;
		this.log = log;
		this.clock = clock;
		this.overdue = overdue;
	}

	/** Tells a role about something in the case. */
	public void rolle(DelegateExecution execution, String role, String text) {
		this.context.find(execution)
			.ifPresent((found) -> this.log.add(found, Kind.NOTICE, null, null, text, "{\"role\":\"" + role + "\"}"));
		for (Task task : this.tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list()) {
			task.setFollowUpDate(this.clock.nowAsDate());
			this.tasks.saveTask(task);
		}
	}

	/** Reminds whoever has the overdue task. */
	public void ansvarlig(DelegateExecution execution) {
		this.overdue.remind(execution, this.clock.nowAsDate());
		this.context.find(execution)
			.ifPresent((found) -> this.log.add(found, Kind.NOTICE, (String) execution.getVariable("overdueStep"), null,
					"Påminnelse til den som har oppgaven: " + execution.getVariable("overdueName")));
	}

}

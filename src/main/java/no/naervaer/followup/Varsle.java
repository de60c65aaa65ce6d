package no.naervaer.followup;

import java.time.format.DateTimeFormatter;
import java.util.Map;

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

	private static final DateTimeFormatter SENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

	private final TaskService tasks;

	private final CaseContext context;

	private final CaseLog log;

	private final NaervaerClock clock;

	private final OverdueTasks overdue;

	private final OpenTasks openTasks;

	private final CaseVariables variables;

	Varsle(TaskService tasks, CaseContext context, CaseLog log, NaervaerClock clock, OverdueTasks overdue,
			OpenTasks openTasks, CaseVariables variables) {
		this.tasks = tasks;
		this.context = context;
		this.log = log;
		this.clock = clock;
		this.overdue = overdue;
		this.openTasks = openTasks;
		this.variables = variables;
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

	/**
	 * Tells several roles.
	 * @param roles role ids, separated by comma
	 */
	public void roller(DelegateExecution execution, String roles, String text) {
		for (String role : Roller.split(roles)) {
			rolle(execution, role, text);
		}
	}

	/**
	 * A notice to the pupil's home. It stands in the case's log, and in all the case's
	 * forms as {@code noticeText}, {@code noticeFigures} and {@code noticeSent}.
	 */
	public void hjemmet(DelegateExecution execution, String text) {
		this.context.find(execution).ifPresent((found) -> {
			this.log.add(found, Kind.NOTICE, null, null, text, "{\"role\":\"guardian\"}");
			Map<String, Object> notice = Map.of("noticeText", text, "noticeFigures",
					this.variables.absence(found, this.clock.today()), "noticeSent", SENT.format(this.clock.now()));
			notice.forEach(execution::setVariable);
			this.openTasks.show(found, notice);
		});
	}

	/** Reminds whoever has the overdue task. */
	public void ansvarlig(DelegateExecution execution) {
		this.overdue.remind(execution, this.clock.nowAsDate());
		this.context.find(execution)
			.ifPresent((found) -> this.log.add(found, Kind.NOTICE, (String) execution.getVariable("overdueStep"), null,
					"Påminnelse: " + execution.getVariable("overdueName")));
	}

}

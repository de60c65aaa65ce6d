package no.naervaer.followup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.calendar.Deadlines;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Deadlines for the models, always in school days of the pupil's school. Bean
 * {@code frister}.
 */
@ModelBean("frister")
public class Frister {

	/** What waits for a day comes to people in the morning. */
	private static final LocalTime MORNING = LocalTime.of(7, 0);

	private final DueDates dueDates;

	private final Deadlines deadlines;

	private final NaervaerClock clock;

	private final CaseContext context;

	private final OverdueTasks overdue;

	Frister(DueDates dueDates, Deadlines deadlines, NaervaerClock clock, CaseContext context, OverdueTasks overdue) {
		this.dueDates = dueDates;
		this.deadlines = deadlines;
		this.clock = clock;
		this.context = context;
		this.overdue = overdue;
	}

	/** When the step of the current activity must be done. */
	public Date forSteg(DelegateExecution execution) {
		return NaervaerClock.toDate(this.dueDates.of(this.context.situation(execution), step(execution)).at());
	}

	/** The deadline of another step as an ISO date, to propose it in a form. */
	public String forslag(DelegateExecution execution, String step) {
		return this.dueDates.of(this.context.situation(execution), step).at().toLocalDate().toString();
	}

	/** Writes the deadline of a step into a variable, as an ISO date. */
	public void settDato(DelegateExecution execution, String variable, String step) {
		execution.setVariable(variable, forslag(execution, step));
	}

	/** The date so many school days from today, as an ISO date. */
	public String omSkoledager(DelegateExecution execution, int schoolDays) {
		return plus(execution, this.clock.today(), schoolDays).toString();
	}

	/** The morning of the next school day. */
	public Date nesteSkoledag(DelegateExecution execution) {
		return morning(plus(execution, this.clock.today(), 1));
	}

	/**
	 * The morning of the date in a variable (ISO text, as forms store it); at once when
	 * that has passed.
	 */
	public Date dato(DelegateExecution execution, String variable) {
		return morning(date(execution, variable));
	}

	/** The morning so many school days before the date in a variable. */
	public Date skoledagerFor(DelegateExecution execution, String variable, int schoolDays) {
		return morning(this.deadlines.minus(date(execution, variable), schoolDays, execution.getTenantId(),
				this.context.school(execution)));
	}

	/** So many school days after the overdue task's deadline, at the end of the day. */
	public Date etterForfall(DelegateExecution execution, int schoolDays) {
		LocalDate due = LocalDateTime.parse((String) execution.getVariable(OverdueTasks.DUE)).toLocalDate();
		return NaervaerClock.toDate(plus(execution, due, schoolDays).atTime(DeadlineCode.END_OF_DAY));
	}

	/** Marks the overdue task as such, on its card and in the case's log. */
	public void merkForfalt(DelegateExecution execution) {
		this.overdue.mark(execution);
	}

	/** Gives the overdue task the new deadline that was decided, with its reason. */
	public void flytt(DelegateExecution execution) {
		this.overdue.move(execution);
	}

	private String step(DelegateExecution execution) {
		String activity = execution.getCurrentActivityId();
		return StepId.of(activity, execution)
			.orElseThrow(() -> new IllegalStateException("Activity %s is no step with a deadline".formatted(activity)));
	}

	private LocalDate plus(DelegateExecution execution, LocalDate start, int schoolDays) {
		return this.deadlines.plus(start, schoolDays, execution.getTenantId(), this.context.school(execution));
	}

	private static LocalDate date(DelegateExecution execution, String variable) {
		return LocalDate.parse(((String) execution.getVariable(variable)).substring(0, 10));
	}

	private static Date morning(LocalDate date) {
		return NaervaerClock.toDate(date.atTime(MORNING));
	}

}

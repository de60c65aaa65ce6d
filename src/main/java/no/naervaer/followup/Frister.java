package no.naervaer.followup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.calendar.DeadlineDays;
import no.naervaer.calendar.Deadlines;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/**
 * Deadlines for the models, always in school days of the pupil's school. Bean
 * {@code frister}.
 */
@ModelBean("frister")
public class Frister {

	/** What waits for a day comes to people in the morning. */
	private static final LocalTime MORNING = LocalTime.of(7, 0);

	private static final int SCHOOL_WEEK = 5;

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

	/**
	 * The deadline of a step counted from the date in a variable (ISO text) and not from
	 * now, as an ISO date: for limits of a date in a form.
	 */
	public String fra(DelegateExecution execution, String step, String variable) {
		return this.dueDates.countedFrom(date(execution, variable), this.context.situation(execution), step)
			.toLocalDate()
			.toString();
	}

	/** The last school day of the school year, as an ISO date. */
	public String sisteSkoledag(DelegateExecution execution) {
		return this.deadlines.lastOfYear(this.clock.today(), execution.getTenantId(), this.context.school(execution))
			.toString();
	}

	/** The date so many school days from today, as an ISO date. */
	public String omSkoledager(DelegateExecution execution, int schoolDays) {
		return plus(execution, this.clock.today(), schoolDays).toString();
	}

	/** Today, as an ISO date. */
	public String iDag(DelegateExecution execution) {
		return this.clock.today().toString();
	}

	/** The morning so many school days from today. */
	public Date etter(DelegateExecution execution, int schoolDays) {
		return morning(plus(execution, this.clock.today(), schoolDays));
	}

	/** The end of this school day, or of the next one when it is over. */
	public Date skoleslutt(DelegateExecution execution) {
		LocalDateTime now = this.clock.now();
		LocalDate today = now.toLocalDate();
		DeadlineDays days = days(execution);
		boolean open = days.isSchoolDay(today) && now.isBefore(today.atTime(DeadlineCode.END_OF_DAY));
		return NaervaerClock.toDate((open ? today : days.next(today)).atTime(DeadlineCode.END_OF_DAY));
	}

	/**
	 * So many school days after the date in a variable (ISO text), as an ISO date: for
	 * limits of a date in a form.
	 */
	public String skoledagerEtter(DelegateExecution execution, String variable, int schoolDays) {
		return plus(execution, date(execution, variable), schoolDays).toString();
	}

	/** The numbers of weeks in a text such as {@code 2,4,8}. */
	public List<Integer> uker(String weeks) {
		return Stream.of(weeks.split(",")).map(String::strip).map(Integer::valueOf).toList();
	}

	/** The morning so many school weeks of five days after the date in a variable. */
	public Date skoleuker(DelegateExecution execution, String variable, int weeks) {
		return morning(plus(execution, date(execution, variable), SCHOOL_WEEK * weeks));
	}

	/**
	 * The school days from today on, as a list of ISO dates: for forms that count school
	 * days between two of their dates.
	 */
	public SpinJsonNode skoledager(DelegateExecution execution, int schoolDays) {
		DeadlineDays days = days(execution);
		List<String> dates = new ArrayList<>();
		LocalDate day = days.sameOrNext(this.clock.today());
		while (dates.size() < schoolDays) {
			dates.add(day.toString());
			day = days.next(day);
		}
		return Spin.JSON(dates);
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

	private DeadlineDays days(DelegateExecution execution) {
		return this.deadlines.days(execution.getTenantId(), this.context.school(execution));
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

package no.naervaer.followup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.municipality.ModelBean;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Cause;
import no.naervaer.register.AbsenceRecord.Extent;
import no.naervaer.register.AbsenceRecord.Status;
import no.naervaer.register.Absences;
import no.naervaer.threshold.Hit;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/**
 * The pupil's absence as forms show it and meetings talk of it. A date with a whole day
 * or a part of it away counts once; late arrivals and granted leave don't count. Nothing
 * is decided by these figures, people decide. Bean {@code fravaer}.
 */
@ModelBean("fravaer")
public class Fravaer {

	private static final double PERCENT = 100.0;

	private static final double ONE_DECIMAL = 10.0;

	private final CaseContext context;

	private final Absences absences;

	private final SchoolCalendars calendars;

	private final CurrentHits hits;

	private final NaervaerClock clock;

	Fravaer(CaseContext context, Absences absences, SchoolCalendars calendars, CurrentHits hits, NaervaerClock clock) {
		this.context = context;
		this.absences = absences;
		this.calendars = calendars;
		this.hits = hits;
		this.clock = clock;
	}

	/** Whether there is absence on the date in the variable or later, up to today. */
	public boolean registrertSiden(DelegateExecution execution, String variable) {
		return !dates(execution, since(execution, variable), this.clock.today()).isEmpty();
	}

	/**
	 * Dates with absence after the date in the variable, up to today; without a date
	 * since the case was opened.
	 */
	public int dagerSiden(DelegateExecution execution, String variable) {
		return dates(execution, since(execution, variable).plusDays(1), this.clock.today()).size();
	}

	/** The same dates in percent of the school days, with one decimal. */
	public double andelSiden(DelegateExecution execution, String variable) {
		return share(execution, since(execution, variable).plusDays(1), this.clock.today());
	}

	/** The share in the rolling month up to and including the date in the variable. */
	public double andelForrigeMaaned(DelegateExecution execution, String variable) {
		LocalDate until = since(execution, variable);
		return share(execution, until.minusMonths(1).plusDays(1), until);
	}

	/**
	 * The rows behind the hits that stand in the case, by date: {@code date} (ISO),
	 * {@code what} and {@code status} in words.
	 */
	public SpinJsonNode dager(DelegateExecution execution) {
		AbsenceCase of = this.context.require(execution);
		List<LocalDate> dates = this.hits.standing(of.key())
			.stream()
			.flatMap((hit) -> hit.dates().stream())
			.distinct()
			.sorted()
			.toList();
		if (dates.isEmpty()) {
			return Spin.JSON(List.of());
		}
		return Spin
			.JSON(records(of, dates.get(0), dates.get(dates.size() - 1)).filter((row) -> dates.contains(row.date()))
				.map(Fravaer::row)
				.toList());
	}

	/** The first date behind the newest hit of the rule, as an ISO date; else empty. */
	public String forsteDag(DelegateExecution execution, String rule) {
		return this.hits.standing(this.context.require(execution).key())
			.stream()
			.filter((hit) -> hit.rule().equals(rule))
			.max(Comparator.comparingLong(Hit::id))
			.flatMap((hit) -> hit.dates().stream().findFirst())
			.map(LocalDate::toString)
			.orElse("");
	}

	private double share(DelegateExecution execution, LocalDate from, LocalDate to) {
		int schoolDays = this.calendars.of(execution.getTenantId(), this.context.school(execution)).count(from, to);
		double share = (schoolDays == 0) ? 0 : PERCENT * dates(execution, from, to).size() / schoolDays;
		return Math.round(share * ONE_DECIMAL) / ONE_DECIMAL;
	}

	private List<LocalDate> dates(DelegateExecution execution, LocalDate from, LocalDate to) {
		return records(this.context.require(execution), from, to).filter((row) -> row.extent() != Extent.FORSENT)
			.map(AbsenceRecord::date)
			.distinct()
			.toList();
	}

	private Stream<AbsenceRecord> records(AbsenceCase of, LocalDate from, LocalDate to) {
		return this.absences.of(of.municipality(), of.pupilId(), from, to)
			.stream()
			.filter((row) -> row.cause() != Cause.PERMISJON || row.status() != Status.GYLDIG);
	}

	private LocalDate since(DelegateExecution execution, String variable) {
		Object date = execution.getVariable(variable);
		return (date != null && !date.toString().isBlank()) ? LocalDate.parse(date.toString().substring(0, 10))
				: this.context.require(execution).openedOn();
	}

	private static Map<String, String> row(AbsenceRecord row) {
		Map<String, String> cells = new LinkedHashMap<>();
		cells.put("date", row.date().toString());
		cells.put("what", AbsenceWords.of(row));
		cells.put("status", AbsenceWords.of(row.status()));
		return cells;
	}

}

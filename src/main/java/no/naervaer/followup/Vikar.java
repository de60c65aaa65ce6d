package no.naervaer.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.OwnStaff.Colleague;
import no.naervaer.followup.form.FormRejectedException;
import no.naervaer.followup.form.StartFormCheck;
import no.naervaer.municipality.ModelBean;
import no.naervaer.municipality.StaffMember;
import no.naervaer.municipality.Substitution;
import no.naervaer.municipality.Substitutions;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * «Overlat oppgaver til en annen»: who leads a school lets somebody stand in for somebody
 * else for a time. Bean {@code vikar}.
 */
@ModelBean("vikar")
public class Vikar {

	private static final String FIRST_DAY = "substituteFrom";

	private final OwnStaff ownStaff;

	private final Substitutions substitutions;

	private final SubstituteTasks tasks;

	private final StartFormCheck formCheck;

	private final NaervaerClock clock;

	Vikar(OwnStaff ownStaff, Substitutions substitutions, SubstituteTasks tasks, StartFormCheck formCheck,
			NaervaerClock clock) {
		this.ownStaff = ownStaff;
		this.substitutions = substitutions;
		this.tasks = tasks;
		this.formCheck = formCheck;
		this.clock = clock;
	}

	/**
	 * Notes what the start form holds, and moves the tasks if it begins today.
	 * @throws FormRejectedException when the form is not filled in, somebody in it does
	 * not work at a school that the person leads, or one of the two is away or stands in
	 * already; the message is for the person
	 */
	public void registrer(DelegateExecution execution) {
		this.formCheck.check(execution);
		String municipality = execution.getTenantId();
		Colleague absent = this.ownStaff.named(municipality, (String) execution.getVariable("absentStaff"),
				"Hvem er borte?");
		Colleague substitute = this.ownStaff.named(municipality, (String) execution.getVariable("substituteStaff"),
				"Hvem skal gjøre oppgavene?");
		LocalDate lastDay = LocalDate.parse((String) execution.getVariable("substituteUntil"));
		LocalDate firstDay = firstDay(execution);
		checkDays(firstDay, lastDay);
		Set<String> schools = schools(absent, substitute);
		checkFree(absent.member(), substitute.member(), schools, firstDay, lastDay);
		schools
			.forEach((school) -> this.substitutions.add(new Substitution(municipality, execution.getProcessInstanceId(),
					school, absent.member().id(), substitute.member().id(), firstDay, lastDay, null)));
		show(execution, absent.member(), substitute.member(), firstDay, lastDay);
		execution.setVariable(CaseContext.ROUTINE_SCHOOL, schools.iterator().next());
		overlat(execution);
	}

	/** Moves the open tasks, once it has begun. */
	public void overlat(DelegateExecution execution) {
		made(execution).stream().filter((made) -> made.lasts(this.clock.today())).forEach(this.tasks::move);
	}

	/** Ends it, and gives back what is still open. */
	public void giTilbake(DelegateExecution execution) {
		List<Substitution> made = made(execution);
		this.substitutions.end(execution.getTenantId(), execution.getProcessInstanceId(), this.clock.today());
		made.forEach(this.tasks::giveBack);
	}

	private List<Substitution> made(DelegateExecution execution) {
		return this.substitutions.of(execution.getTenantId(), execution.getProcessInstanceId());
	}

	private LocalDate firstDay(DelegateExecution execution) {
		return (execution.getVariable(FIRST_DAY) instanceof String date && !date.isBlank()) ? LocalDate.parse(date)
				: this.clock.today();
	}

	private void checkDays(LocalDate firstDay, LocalDate lastDay) {
		if (firstDay.isBefore(this.clock.today())) {
			throw new FormRejectedException("Første dag kan tidligst være i dag.");
		}
		if (lastDay.isBefore(firstDay)) {
			throw new FormRejectedException("Siste dag kan ikke være før første dag.");
		}
	}

	/** Those where both work. */
	private static Set<String> schools(Colleague absent, Colleague substitute) {
		if (absent.member().id().equals(substitute.member().id())) {
			throw new FormRejectedException("Velg en annen enn den som er borte, til å gjøre oppgavene.");
		}
		Set<String> both = new TreeSet<>(absent.schools());
		both.retainAll(substitute.schools());
		if (both.isEmpty()) {
			throw new FormRejectedException("De to arbeider ikke på samme skole. Velg to fra samme skole.");
		}
		return both;
	}

	/** Nobody is stood in for twice at a time, and no task is handed on and on. */
	private void checkFree(StaffMember absent, StaffMember substitute, Set<String> schools, LocalDate firstDay,
			LocalDate lastDay) {
		List<String> both = List.of(absent.id(), substitute.id());
		this.substitutions.lock(absent.municipality(), both);
		for (Substitution other : this.substitutions.with(absent.municipality(), both, schools, firstDay, lastDay)) {
			String period = "fra %s til og med %s".formatted(TaskHolder.DAY.format(other.firstDay()),
					TaskHolder.DAY.format(other.lastDay()));
			if (other.absentId().equals(absent.id())) {
				throw new FormRejectedException(
						"Den som er borte, har alt en vikar %s. Avslutt det vikariatet først, eller velg andre dager."
							.formatted(period));
			}
			if (other.absentId().equals(substitute.id())) {
				throw new FormRejectedException(
						"Den som skal gjøre oppgavene, er selv borte %s. Velg en annen.".formatted(period));
			}
			if (other.substituteId().equals(absent.id())) {
				throw new FormRejectedException(
						"Den som er borte, er selv vikar %s. Avslutt det vikariatet først, og velg en annen der."
							.formatted(period));
			}
		}
	}

	private static void show(DelegateExecution execution, StaffMember absent, StaffMember substitute,
			LocalDate firstDay, LocalDate lastDay) {
		execution.setVariable(FIRST_DAY, firstDay.toString());
		execution.setVariable("giveBackOn", lastDay.plusDays(1).toString());
		execution.setVariable("absentName", absent.name());
		execution.setVariable("substituteName", substitute.name());
		execution.setVariable("firstDayText", TaskHolder.DAY.format(firstDay));
		execution.setVariable("lastDayText", TaskHolder.DAY.format(lastDay));
	}

}

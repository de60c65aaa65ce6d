package no.naervaer.followup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.followup.form.FormRejectedException;
import no.naervaer.followup.form.StartFormCheck;
import no.naervaer.municipality.ModelBean;
import no.naervaer.register.Pupil;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Contact with guardians outside of any task. Bean {@code kontakt}. */
@ModelBean("kontakt")
public class Kontakt {

	private static final DateTimeFormatter NORWEGIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

	private final Cases cases;

	private final CaseLog log;

	private final OwnPupils pupils;

	private final StartFormCheck formCheck;

	private final NaervaerClock clock;

	Kontakt(Cases cases, CaseLog log, OwnPupils pupils, StartFormCheck formCheck, NaervaerClock clock) {
		this.clock = clock;
		this.cases = cases;
		this.log = log;
		this.pupils = pupils;
		this.formCheck = formCheck;
	}

	/**
	 * Notes the contact that the start form holds in the pupil's open case.
	 * @throws FormRejectedException when the form is not filled in, its date has not
	 * come, it does not point at one pupil of the person's school, or the pupil has no
	 * open case: a log exists only in a case, and whether one is needed is for the person
	 * to say, by a concern
	 */
	public void loggfor(DelegateExecution execution) {
		this.formCheck.check(execution);
		LocalDate date = LocalDate.parse((String) execution.getVariable("contactDate"));
		if (date.isAfter(this.clock.today())) {
			throw new FormRejectedException("Datoen for kontakten er ikke kommet ennå. Velg den dagen dere snakket.");
		}
		Pupil pupil = this.pupils.named(execution);
		AbsenceCase of = this.cases.openFor(pupil.municipality(), pupil.id())
			.orElseThrow(() -> new FormRejectedException(
					"Eleven har ingen åpen sak, så kontakten er ikke lagret. Gir den grunn til å følge eleven opp, bruk «Meld bekymring»; ellers før den i skolens eget system."));
		this.log.add(of, Kind.NOTE, null, null, "Kontakt med foresatte %s, %s: %s".formatted(NORWEGIAN.format(date),
				execution.getVariable("contactChannel"), execution.getVariable("contactText")));
		execution.setVariable("caseKey", of.key());
	}

}

package no.naervaer.followup.tasklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.followup.PlainSource;
import no.naervaer.measure.PupilHistory;
import no.naervaer.municipality.School;
import no.naervaer.municipality.Schools;
import no.naervaer.register.Pupil;
import no.naervaer.threshold.Hit;
import no.naervaer.threshold.Hits;
import no.naervaer.threshold.PupilAbsence;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** Tab «Eleven»: the absence of the task's pupil, this school year. */
@Component
class PupilPage {

	private final TaskCase cases;

	private final Schools schools;

	private final PupilAbsence absence;

	private final Hits hits;

	private final NaervaerClock clock;

	PupilPage(TaskCase cases, Schools schools, PupilAbsence absence, Hits hits, NaervaerClock clock) {
		this.cases = cases;
		this.schools = schools;
		this.absence = absence;
		this.hits = hits;
		this.clock = clock;
	}

	PupilView of(Task task) {
		return this.cases.pupil(task)
			.map(this::view)
			.orElseGet(() -> PupilView.without("Oppgaven er en fast rutine og gjelder ikke én enkelt elev."));
	}

	private PupilView view(Pupil pupil) {
		LocalDate today = this.clock.today();
		PupilHistory history = this.absence.upTo(pupil, today);
		List<Hit> crossed = this.hits.of(pupil.municipality(), pupil.id())
			.stream()
			.filter((hit) -> !hit.withdrawn() && !hit.date().isBefore(SchoolCalendar.startOfYear(today)))
			.toList();
		Set<LocalDate> dates = crossed.stream().map(Hit::date).collect(Collectors.toSet());
		AbsenceFigures figures = new AbsenceFigures(history, today);
		return new PupilView(name(pupil), "Skoleåret til og med " + Norwegian.weekdayAndDate(today) + ".",
				figures.counters(), new YearMap(history, today, dates).weeks(),
				crossed.stream().map(PupilPage::limit).toList(), figures.tables());
	}

	private String name(Pupil pupil) {
		String school = this.schools.find(pupil.municipality(), pupil.school())
			.map(School::name)
			.orElse(pupil.school());
		return "%s, %s, %s".formatted(pupil.fullName(), pupil.className(), school);
	}

	private static String limit(Hit hit) {
		return "%s: %s".formatted(Norwegian.capital(Norwegian.weekdayAndDate(hit.date())),
				PlainSource.of(hit.source()).text());
	}

}

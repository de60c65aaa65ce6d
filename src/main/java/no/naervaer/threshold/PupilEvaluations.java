package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.Absences;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import no.naervaer.threshold.Evaluation.Finding;
import no.naervaer.threshold.Hits.NewHit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evaluates one pupil and keeps what came of it. Whatever it changes and starts is in the
 * caller's transaction.
 */
@Service
class PupilEvaluations {

	private final Pupils pupils;

	private final Absences absences;

	private final PupilStates states;

	private final Hits hits;

	private final ApplicationEventPublisher events;

	private final SweepProperties settings;

	PupilEvaluations(Pupils pupils, Absences absences, PupilStates states, Hits hits, ApplicationEventPublisher events,
			SweepProperties settings) {
		this.pupils = pupils;
		this.absences = absences;
		this.states = states;
		this.hits = hits;
		this.events = events;
		this.settings = settings;
	}

	/**
	 * Evaluates as of a school day of the pupil's, stores the hits and announces them.
	 * @param changed dates whose absence has changed; earlier ones are evaluated too if
	 * they are not too far back
	 * @return numbers of the new hits
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<Long> evaluate(LimitTable table, Schooling schooling, Pupil pupil, LocalDate asOf,
			Set<LocalDate> changed) {
		this.pupils.lock(pupil.municipality(), List.of(pupil.id()));
		PupilState state = this.states.of(pupil.municipality(), pupil.id(), SchoolCalendar.startOfYear(asOf));
		List<AbsenceRecord> records = this.absences.of(pupil.municipality(), pupil.id(), table.neededFrom(asOf), asOf);
		Evaluation evaluation = look(table, schooling, pupil, records, state, asOf, changed);
		this.states.store(pupil.municipality(), pupil.id(), evaluation);
		if (!state.missed().isEmpty()) {
			this.states.seen(pupil.municipality(), pupil.id(), asOf);
		}
		List<Long> ids = new ArrayList<>();
		for (Finding finding : evaluation.findings()) {
			List<Hit> found = store(table, pupil, state.countedAfter(), finding);
			found.forEach((hit) -> ids.add(hit.id()));
			this.events.publishEvent(new HitsFound(pupil.municipality(), pupil.id(), finding.assessment().date(), found,
					finding.assessment().trueRules()));
		}
		return ids;
	}

	/** What an evaluation would change; changes nothing. */
	Evaluation look(LimitTable table, Schooling schooling, Pupil pupil, List<AbsenceRecord> records, PupilState state,
			LocalDate asOf, Set<LocalDate> changed) {
		Collection<LocalDate> dates = state.missed().isEmpty() ? changed
				: Stream.concat(changed.stream(), state.missed().stream()).collect(Collectors.toSet());
		return new Evaluator(table, schooling.history(pupil, records), state, asOf)
			.evaluate(schooling.late(pupil, dates, asOf, this.settings.lateSchoolDays()));
	}

	/** The absence that came in waits for the pupil's next school day. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void postpone(Schooling schooling, Pupil pupil, LocalDate today, Set<LocalDate> changed) {
		Set<LocalDate> late = schooling.late(pupil, changed, today, this.settings.lateSchoolDays());
		if (!late.isEmpty()) {
			this.pupils.lock(pupil.municipality(), List.of(pupil.id()));
			this.states.miss(pupil.municipality(), pupil.id(), late);
		}
	}

	private List<Hit> store(LimitTable table, Pupil pupil, LocalDate countedAfter, Finding finding) {
		Assessment assessment = finding.assessment();
		return finding.fired()
			.stream()
			.map((row) -> this.hits.add(new NewHit(pupil.municipality(), pupil.id(), row, assessment.date(),
					assessment.dates(row), assessment.measures(), table.version(), finding.marker(), countedAfter)))
			.toList();
	}

}

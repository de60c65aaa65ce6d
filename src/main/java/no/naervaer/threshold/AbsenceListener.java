package no.naervaer.threshold;

import java.time.LocalDate;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.register.AbsencesChanged;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evaluates a pupil when absence was added, corrected or removed (K10), in the
 * transaction that changed it. On a school-free day nothing is found, only corrections
 * take hits back; what came in is evaluated with the next school day.
 */
@Component
class AbsenceListener {

	private final LimitTables tables;

	private final Pupils pupils;

	private final Schoolings schoolings;

	private final Corrections corrections;

	private final PupilEvaluations evaluations;

	private final NaervaerClock clock;

	AbsenceListener(LimitTables tables, Pupils pupils, Schoolings schoolings, Corrections corrections,
			PupilEvaluations evaluations, NaervaerClock clock) {
		this.tables = tables;
		this.pupils = pupils;
		this.schoolings = schoolings;
		this.corrections = corrections;
		this.evaluations = evaluations;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(AbsencesChanged changed) {
		if (changed.dates().isEmpty()) {
			return;
		}
		this.pupils.find(changed.municipality(), changed.pupilId())
			.ifPresent((pupil) -> this.tables.latest(changed.municipality())
				.ifPresent((table) -> evaluate(table, pupil, changed)));
	}

	private void evaluate(LimitTable table, Pupil pupil, AbsencesChanged changed) {
		Schooling schooling = this.schoolings.of(changed.municipality());
		this.corrections.check(schooling, pupil, changed.dates());
		LocalDate today = this.clock.today();
		if (schooling.attends(pupil, today)) {
			this.evaluations.evaluate(table, schooling, pupil, today, changed.dates());
		}
		else {
			this.evaluations.postpone(schooling, pupil, today, changed.dates());
		}
	}

}

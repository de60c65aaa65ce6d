package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.Absences;
import no.naervaer.register.Pupil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The first half of a sweep: reads all pupils with their absence, one after the other,
 * and picks out those for whom something has changed.
 */
@Component
class SweepReading {

	private static final Logger log = LoggerFactory.getLogger(SweepReading.class);

	private static final int PROGRESS_EVERY = 10_000;

	private final Absences absences;

	private final PupilStates states;

	private final PupilEvaluations evaluations;

	private final Schoolings schoolings;

	SweepReading(Absences absences, PupilStates states, PupilEvaluations evaluations, Schoolings schoolings) {
		this.absences = absences;
		this.states = states;
		this.evaluations = evaluations;
		this.schoolings = schoolings;
	}

	Due read(String municipality, LimitTable table, LocalDate date) {
		Run run = new Run(municipality, table, date);
		this.absences.forEachPupil(municipality, table.neededFrom(date), date, run::see);
		return new Due(run.evaluated, run.due, run.failed);
	}

	/**
	 * What the reading came to.
	 *
	 * @param evaluated number of pupils enrolled and with school that day
	 * @param pupils ids of those for whom something has changed
	 * @param failed ids of those who could not be evaluated
	 */
	record Due(int evaluated, List<String> pupils, List<String> failed) {

	}

	/** All that a pupil without absence can differ by in what the table asks for. */
	private record Blank(String school, int grade, LocalDate from) {

	}

	private final class Run {

		private final String municipality;

		private final LimitTable table;

		private final LocalDate date;

		private final Schooling schooling;

		private final Map<String, PupilState> remembered;

		private final Map<Blank, Boolean> blanks = new HashMap<>();

		private final List<String> due = new ArrayList<>();

		private final List<String> failed = new ArrayList<>();

		private int evaluated;

		Run(String municipality, LimitTable table, LocalDate date) {
			this.municipality = municipality;
			this.table = table;
			this.date = date;
			this.schooling = SweepReading.this.schoolings.of(municipality);
			this.remembered = SweepReading.this.states.all(municipality, SchoolCalendar.startOfYear(date));
		}

		void see(Pupil pupil, List<AbsenceRecord> records) {
			if (!this.schooling.attends(pupil, this.date)) {
				return;
			}
			this.evaluated++;
			if (this.evaluated % PROGRESS_EVERY == 0) {
				log.info("{}: {} pupils evaluated as of {}", this.municipality, this.evaluated, this.date);
			}
			try {
				if (isDue(pupil, records)) {
					this.due.add(pupil.id());
				}
			}
			catch (RuntimeException ex) {
				log.error("{}: pupil {} could not be evaluated as of {}", this.municipality, pupil.id(), this.date, ex);
				this.failed.add(pupil.id());
			}
		}

		private boolean isDue(Pupil pupil, List<AbsenceRecord> records) {
			PupilState state = this.remembered.getOrDefault(pupil.id(), PupilState.NEW);
			if (records.isEmpty() && state == PupilState.NEW) {
				return this.blanks.computeIfAbsent(new Blank(pupil.school(), pupil.grade(), pupil.from()),
						(blank) -> changes(pupil, records, state));
			}
			return !state.missed().isEmpty() || changes(pupil, records, state);
		}

		private boolean changes(Pupil pupil, List<AbsenceRecord> records, PupilState state) {
			return !SweepReading.this.evaluations
				.look(this.table, this.schooling, pupil, records, state, this.date, Set.of())
				.changesNothing();
		}

	}

}

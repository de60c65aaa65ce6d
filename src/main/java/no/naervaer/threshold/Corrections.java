package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import no.naervaer.measure.PupilHistory;
import no.naervaer.register.Absences;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import no.naervaer.threshold.Hits.OpenHit;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back hits whose ground is gone (K11). Each is asked again as of its own date, of
 * the table's version, the marker and the closing date that it was found with.
 */
@Service
class Corrections {

	private final LimitTables tables;

	private final Pupils pupils;

	private final Absences absences;

	private final PupilStates states;

	private final Hits hits;

	private final ApplicationEventPublisher events;

	Corrections(LimitTables tables, Pupils pupils, Absences absences, PupilStates states, Hits hits,
			ApplicationEventPublisher events) {
		this.pupils = pupils;
		this.tables = tables;
		this.absences = absences;
		this.states = states;
		this.hits = hits;
		this.events = events;
	}

	/**
	 * Absence on the dates has changed: withdraws the pupil's hits in open follow-up that
	 * no longer hold. Their rules stand no more and may fire again when the ground
	 * returns.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void check(Schooling schooling, Pupil pupil, Set<LocalDate> changed) {
		List<OpenHit> open = this.hits.open(pupil.municipality(), pupil.id(), Collections.min(changed));
		if (open.isEmpty()) {
			return;
		}
		this.pupils.lock(pupil.municipality(), List.of(pupil.id()));
		List<Hit> groundless = open.stream().filter((hit) -> !holds(hit, schooling, pupil)).map(OpenHit::hit).toList();
		if (!groundless.isEmpty()) {
			withdraw(pupil, groundless);
		}
	}

	private boolean holds(OpenHit open, Schooling schooling, Pupil pupil) {
		Hit hit = open.hit();
		Optional<LimitTable> table = this.tables.version(pupil.municipality(), hit.table().version());
		Optional<LimitRow> row = table.flatMap((version) -> version.row(hit.rule()));
		if (row.isEmpty()) {
			return true;
		}
		PupilHistory history = schooling
			.history(pupil,
					this.absences.of(pupil.municipality(), pupil.id(), table.get().neededFrom(hit.date()), hit.date()))
			.counted(open.countedAfter(), open.marker());
		return table.get().assess(history, hit.date()).isTrue(row.get());
	}

	private void withdraw(Pupil pupil, List<Hit> groundless) {
		List<Long> ids = groundless.stream().map(Hit::id).toList();
		this.hits.withdraw(ids);
		this.states.letFall(pupil.municipality(), pupil.id(),
				groundless.stream().map(Hit::rule).collect(Collectors.toSet()));
		this.events.publishEvent(new HitsWithdrawn(pupil.municipality(), pupil.id(), this.hits.withIds(ids)));
	}

}

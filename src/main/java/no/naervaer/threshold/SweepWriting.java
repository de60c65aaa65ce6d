package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second half of a sweep: evaluates the pupils for whom something has changed, some
 * in each transaction. If one of them fails, the others of its transaction are done one
 * by one, and the pupil stays due.
 */
@Component
class SweepWriting {

	private static final Logger log = LoggerFactory.getLogger(SweepWriting.class);

	private static final int PUPILS_IN_TRANSACTION = 50;

	private final Pupils pupils;

	private final PupilEvaluations evaluations;

	private final PupilStates states;

	private final Schoolings schoolings;

	private final TransactionTemplate transaction;

	SweepWriting(Pupils pupils, PupilEvaluations evaluations, PupilStates states, Schoolings schoolings,
			PlatformTransactionManager transactions) {
		this.pupils = pupils;
		this.evaluations = evaluations;
		this.states = states;
		this.schoolings = schoolings;
		this.transaction = new TransactionTemplate(transactions);
	}

	Written write(String municipality, LimitTable table, LocalDate date, List<String> pupils) {
		Schooling schooling = this.schoolings.of(municipality);
		List<Long> hits = new ArrayList<>();
		List<String> failed = new ArrayList<>();
		for (int start = 0; start < pupils.size(); start += PUPILS_IN_TRANSACTION) {
			List<String> batch = pupils.subList(start, Math.min(start + PUPILS_IN_TRANSACTION, pupils.size()));
			try {
				hits.addAll(together(municipality, table, schooling, date, batch));
			}
			catch (RuntimeException ex) {
				log.warn("{}: {} pupils are evaluated one by one, as one of them failed: {}", municipality,
						batch.size(), ex.getClass().getName());
				oneByOne(municipality, table, schooling, date, batch, hits, failed);
			}
		}
		postpone(municipality, date, failed);
		return new Written(hits, failed);
	}

	/** The date waits for the pupils' next evaluation. */
	void postpone(String municipality, LocalDate date, List<String> pupils) {
		for (String pupil : pupils) {
			this.transaction.executeWithoutResult((status) -> {
				this.pupils.lock(municipality, List.of(pupil));
				this.states.miss(municipality, pupil, Set.of(date));
			});
		}
	}

	private List<Long> together(String municipality, LimitTable table, Schooling schooling, LocalDate date,
			List<String> pupils) {
		return this.transaction.execute((status) -> {
			this.pupils.lock(municipality, pupils);
			Map<String, Pupil> now = this.pupils.byId(municipality, pupils);
			return pupils.stream()
				.map(now::get)
				.filter((pupil) -> pupil != null && schooling.attends(pupil, date))
				.flatMap((pupil) -> this.evaluations.evaluate(table, schooling, pupil, date, Set.of()).stream())
				.toList();
		});
	}

	private void oneByOne(String municipality, LimitTable table, Schooling schooling, LocalDate date,
			List<String> pupils, List<Long> hits, List<String> failed) {
		for (String pupil : pupils) {
			try {
				hits.addAll(together(municipality, table, schooling, date, List.of(pupil)));
			}
			catch (RuntimeException ex) {
				log.error("{}: the evaluation of pupil {} as of {} failed", municipality, pupil, date, ex);
				failed.add(pupil);
			}
		}
	}

	/**
	 * What was written.
	 *
	 * @param hits numbers of the new hits
	 * @param failed ids of pupils whose evaluation failed
	 */
	record Written(List<Long> hits, List<String> failed) {

	}

}

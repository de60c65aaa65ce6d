package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.threshold.SweptDays.Swept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Evaluates all pupils of a municipality as of one day (design §3, K10). Pupils who have
 * nothing new are only read; the others are evaluated in transactions of their own.
 */
@Service
public class Sweep {

	private static final Logger log = LoggerFactory.getLogger(Sweep.class);

	private final LimitTables tables;

	private final SweepReading reading;

	private final SweepWriting writing;

	private final SweptDays days;

	private final SweepLock lock;

	private final NaervaerClock clock;

	Sweep(LimitTables tables, SweepReading reading, SweepWriting writing, SweptDays days, SweepLock lock,
			NaervaerClock clock) {
		this.tables = tables;
		this.reading = reading;
		this.writing = writing;
		this.days = days;
		this.lock = lock;
		this.clock = clock;
	}

	/**
	 * Evaluates as of the date; finds only what is new. Sweeping a day twice changes
	 * nothing. Pupils whose school is closed that day are not evaluated.
	 * @throws SweepDateException if the date is before the last one swept
	 * @throws SweepBusyException if another node sweeps the municipality now
	 */
	public SweepResult run(String municipality, LocalDate date) {
		return this.lock.alone(municipality, () -> sweep(municipality, date));
	}

	private SweepResult sweep(String municipality, LocalDate date) {
		Optional<Swept> before = this.days.of(municipality);
		before.filter((swept) -> date.isBefore(swept.last())).ifPresent((swept) -> {
			throw new SweepDateException(date, swept.last());
		});
		LocalDate closed = this.clock.now().isBefore(date.atTime(DeadlineCode.END_OF_DAY))
				? before.map(Swept::closed).orElse(null) : date;
		SweepResult result = this.tables.latest(municipality)
			.map((table) -> sweep(municipality, table, date))
			.orElseGet(() -> new SweepResult(date, 0, List.of(), List.of()));
		this.days.store(municipality, new Swept(date, closed));
		return result;
	}

	private SweepResult sweep(String municipality, LimitTable table, LocalDate date) {
		long start = System.nanoTime();
		SweepReading.Due due = this.reading.read(municipality, table, date);
		SweepWriting.Written written = this.writing.write(municipality, table, date, due.pupils());
		SweepResult result = new SweepResult(date, due.evaluated(), written.hits(),
				Stream.concat(due.failed().stream(), written.failed().stream()).toList());
		this.writing.postpone(municipality, date, due.failed());
		log.info("{} swept as of {}: {} pupils evaluated, {} written, {} new hits, {} failed, {} ms", municipality,
				date, result.evaluated(), due.pupils().size(), result.hits().size(), result.failed().size(),
				(System.nanoTime() - start) / 1_000_000);
		return result;
	}

}

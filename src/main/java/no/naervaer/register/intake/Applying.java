package no.naervaer.register.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The second half of an import: takes the staged rows owner by owner and writes what they
 * change, together with what the change starts elsewhere. Some owners share a
 * transaction; when that fails each of them gets one of its own, so that a failure costs
 * only the owner it belongs to.
 */
final class Applying<T> {

	private static final Logger log = LoggerFactory.getLogger(Applying.class);

	private static final int PAGE = 1000;

	private final Table<T> table;

	private final String municipality;

	private final String run;

	private final Staging staging;

	private final TransactionOperations transaction;

	private final Outcome outcome;

	private final Progress progress;

	Applying(Table<T> table, String municipality, String run, Staging staging, TransactionOperations transaction,
			Outcome outcome) {
		this.table = table;
		this.municipality = municipality;
		this.run = run;
		this.staging = staging;
		this.transaction = transaction;
		this.outcome = outcome;
		this.progress = new Progress("Applying %s of %s".formatted(table.file().resource(), municipality));
	}

	void apply() {
		List<Staging.Staged> page = this.staging.next(this.run, "", PAGE);
		while (!page.isEmpty()) {
			List<List<Entry<T>>> owners = byOwner(page);
			for (int i = 0; i < owners.size(); i += this.table.ownersPerTransaction()) {
				applyOwners(owners.subList(i, Math.min(i + this.table.ownersPerTransaction(), owners.size())));
			}
			this.progress.add(page.size());
			page = this.staging.next(this.run, page.get(page.size() - 1).owner(), PAGE);
		}
	}

	private List<List<Entry<T>>> byOwner(List<Staging.Staged> page) {
		Map<String, List<Entry<T>>> owners = new LinkedHashMap<>();
		page.forEach((staged) -> owners.computeIfAbsent(staged.owner(), (owner) -> new ArrayList<>())
			.add(staged.entry(this.table, this.municipality)));
		return List.copyOf(owners.values());
	}

	private void applyOwners(List<List<Entry<T>>> owners) {
		try {
			inTransaction(owners.stream().flatMap(List::stream).toList());
		}
		catch (DataAccessResourceFailureException | CannotCreateTransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			log.info("Rows of {} owners are tried again owner by owner: {}", owners.size(), Failures.describe(ex));
			owners.forEach(this::applyAlone);
		}
	}

	private void applyAlone(List<Entry<T>> entries) {
		try {
			inTransaction(entries);
		}
		catch (DataAccessResourceFailureException | CannotCreateTransactionException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			List<Integer> lines = entries.stream().map(Entry::line).toList();
			log.error("Import of {} for {}: lines {} not applied: {}", this.table.file().resource(), this.municipality,
					lines, Failures.describe(ex));
			RowProblem problem = new RowProblem(this.table.columns().key().get(0),
					"Raden kunne ikke behandles nå på grunn av en feil i systemet, og ingenting er endret. Send den på nytt; hjelper ikke det, finnes årsaken i loggen.");
			lines.forEach((line) -> this.outcome.rejected(line, problem));
		}
	}

	private void inTransaction(List<Entry<T>> entries) {
		Outcome part = new Outcome();
		this.transaction.executeWithoutResult((status) -> this.table.apply(this.municipality, entries, part));
		this.outcome.add(part);
	}

}

package no.naervaer.register.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Imports the register's CSV files (design §5).
 * <p>
 * A file is read as a stream, its usable rows are staged in the database, and then
 * applied pupil by pupil: a pupil's rows and the cases they start commit or fail together
 * (design §6). Counts compare with what stood before the file, key by key, so that the
 * same file twice changes nothing.
 */
@Service
public class RegisterImport {

	private static final Logger log = LoggerFactory.getLogger(RegisterImport.class);

	private final Map<RegisterFile, Table<?>> tables = new EnumMap<>(RegisterFile.class);

	private final Staging staging;

	private final TransactionOperations transaction;

	RegisterImport(List<Table<?>> tables, Staging staging, TransactionOperations transaction) {
		tables.forEach((table) -> this.tables.put(table.file(), table));
		this.staging = staging;
		this.transaction = transaction;
	}

	/**
	 * Imports one file. Makes its own transactions, so it can't be part of another.
	 * @throws UnusableFileException when no row of the file can be used
	 */
	@Transactional(propagation = Propagation.NEVER)
	public ImportReport run(String municipality, RegisterFile file, InputStream csv) throws IOException {
		return run(municipality, this.tables.get(file), csv);
	}

	private <T> ImportReport run(String municipality, Table<T> table, InputStream csv) throws IOException {
		CsvRows rows = new CsvRows(csv, table.columns());
		String run = UUID.randomUUID().toString();
		Outcome outcome = new Outcome();
		this.staging.clearLeftovers();
		try {
			int received = new Reading<>(table, municipality, run, this.staging, outcome).read(rows);
			new Applying<>(table, municipality, run, this.staging, this.transaction, outcome).apply();
			return logged(municipality, table.file(), outcome.report(received));
		}
		finally {
			this.staging.clear(run);
			table.applied(municipality);
		}
	}

	private static ImportReport logged(String municipality, RegisterFile file, ImportReport report) {
		log.info("Imported {} of {}: {} received, {} inserted, {} updated, {} unchanged, {} removed, {} rejected",
				file.resource(), municipality, report.received(), report.inserted(), report.updated(),
				report.unchanged(), report.removed(), report.rejected().size());
		return report;
	}

}

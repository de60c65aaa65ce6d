package no.naervaer.register.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first half of an import: reads the file once, checks its rows chunk by chunk and
 * stages those that may change something.
 */
final class Reading<T> {

	/** Rows in memory at a time, and ids in one query. */
	static final int CHUNK = 500;

	private final Table<T> table;

	private final String municipality;

	private final String run;

	private final Staging staging;

	private final Outcome outcome;

	private final Progress progress;

	private int received;

	Reading(Table<T> table, String municipality, String run, Staging staging, Outcome outcome) {
		this.table = table;
		this.municipality = municipality;
		this.run = run;
		this.staging = staging;
		this.outcome = outcome;
		this.progress = new Progress("Reading %s of %s".formatted(table.file().resource(), municipality));
	}

	/** Number of data rows. */
	int read(CsvRows rows) throws IOException {
		List<Entry<T>> chunk = new ArrayList<>(CHUNK);
		while (rows.advance()) {
			this.received++;
			try {
				chunk.add(entry(rows.line(), rows.row()));
			}
			catch (RowProblem problem) {
				this.outcome.rejected(rows.line(), problem);
			}
			if (chunk.size() == CHUNK) {
				stage(chunk);
				chunk.clear();
			}
			this.progress.add(1);
		}
		if (!chunk.isEmpty()) {
			stage(chunk);
		}
		return this.received;
	}

	private Entry<T> entry(int line, Row row) {
		String key = this.table.key(row);
		if (row.isRemoval()) {
			return new Entry<>(line, key, null, null, row);
		}
		T value = this.table.read(this.municipality, row);
		return new Entry<>(line, key, this.table.owner(key, value), value, row);
	}

	private void stage(List<Entry<T>> chunk) {
		Table.Lookup<T> lookup = this.table.lookUp(this.municipality, chunk);
		Map<String, String> earlier = this.staging.owners(this.run, chunk.stream().map(Entry::key).toList());
		Map<String, Entry<T>> last = new LinkedHashMap<>();
		for (Entry<T> entry : chunk) {
			boolean first = !earlier.containsKey(entry.key()) && !last.containsKey(entry.key());
			try {
				Entry<T> usable = usable(entry, lookup, owner(entry.key(), lookup, earlier, last));
				if (usable != null && !(first && lookup.stands(usable))) {
					last.put(entry.key(), usable);
				}
			}
			catch (RowProblem problem) {
				this.outcome.rejected(entry.line(), problem);
			}
		}
		save(last, earlier);
	}

	private String owner(String key, Table.Lookup<T> lookup, Map<String, String> earlier, Map<String, Entry<T>> last) {
		Entry<T> inChunk = last.get(key);
		if (inChunk != null) {
			return inChunk.owner();
		}
		String inFile = earlier.get(key);
		return (inFile != null) ? inFile : lookup.ownerOf(key);
	}

	/** The row with its owner; null when it removes what isn't there. */
	private Entry<T> usable(Entry<T> entry, Table.Lookup<T> lookup, String owner) {
		lookup.check(entry);
		if (entry.isRemoval()) {
			return (owner != null) ? entry.ownedBy(owner) : null;
		}
		if (owner != null && !owner.equals(entry.owner())) {
			throw RowProblem.usedForAnotherPupil(this.table.columns().key().get(0), entry.key());
		}
		return entry;
	}

	private void save(Map<String, Entry<T>> last, Map<String, String> earlier) {
		List<Entry<T>> inserts = new ArrayList<>();
		List<Entry<T>> replacements = new ArrayList<>();
		last.forEach((key, entry) -> (earlier.containsKey(key) ? replacements : inserts).add(entry));
		if (!inserts.isEmpty()) {
			this.staging.insert(this.run, inserts);
		}
		if (!replacements.isEmpty()) {
			this.staging.replace(this.run, replacements);
		}
	}

}

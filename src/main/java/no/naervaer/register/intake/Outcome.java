package no.naervaer.register.intake;

import java.util.ArrayList;
import java.util.List;

import no.naervaer.municipality.Change;

/** What became of the rows of one import, or of the part of it in one transaction. */
final class Outcome {

	private int inserted;

	private int updated;

	private int removed;

	private final List<Rejection> rejected = new ArrayList<>();

	void inserted() {
		this.inserted++;
	}

	void updated() {
		this.updated++;
	}

	void removed() {
		this.removed++;
	}

	void add(Change change) {
		switch (change) {
			case INSERTED -> inserted();
			case UPDATED -> updated();
			case UNCHANGED -> {
			}
		}
	}

	void rejected(int line, RowProblem problem) {
		this.rejected.add(new Rejection(line, problem.column(), problem.reason()));
	}

	void add(Outcome part) {
		this.inserted += part.inserted;
		this.updated += part.updated;
		this.removed += part.removed;
		this.rejected.addAll(part.rejected);
	}

	/** All other rows changed nothing. */
	ImportReport report(int received) {
		int changed = this.inserted + this.updated + this.removed;
		this.rejected.sort((one, other) -> Integer.compare(one.line(), other.line()));
		return new ImportReport(received, this.inserted, this.updated, received - changed - this.rejected.size(),
				this.removed, List.copyOf(this.rejected));
	}

}

package no.naervaer.threshold;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Status;

/**
 * Until what time of day a message from home is waited for. Before it, today's absence
 * that nobody has settled or sent a message about says nothing yet, and is left out (K7,
 * K10; {@code meldefrist} in kommune.yaml).
 *
 * @param now local time of the evaluation
 * @param bySchool the limit of a school by orgnr; empty when absence counts at once
 */
record MessageLimit(LocalDateTime now, Function<String, Optional<LocalTime>> bySchool) {

	/** The rows that say something now. */
	List<AbsenceRecord> settled(String school, List<AbsenceRecord> records) {
		Optional<LocalTime> limit = this.bySchool.apply(school);
		if (limit.isEmpty() || !this.now.toLocalTime().isBefore(limit.get())) {
			return records;
		}
		return records.stream().filter((row) -> !isWaitedFor(row)).toList();
	}

	private boolean isWaitedFor(AbsenceRecord row) {
		return row.date().equals(this.now.toLocalDate()) && row.status() == Status.UAVKLART && row.reportedAt() == null;
	}

}

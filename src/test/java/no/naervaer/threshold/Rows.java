package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Cause;
import no.naervaer.register.AbsenceRecord.Channel;
import no.naervaer.register.AbsenceRecord.Extent;
import no.naervaer.register.AbsenceRecord.ReportedBy;
import no.naervaer.register.AbsenceRecord.Status;

/** Rows of absence for tests. */
final class Rows {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private Rows() {
	}

	/** Day and month of the school year 2025/26. */
	static LocalDate date(int day, int month) {
		return LocalDate.of((month >= 8) ? 2025 : 2026, month, day);
	}

	/** Sick the whole day, reported in the morning. */
	static AbsenceRecord sick(String pupil, LocalDate date) {
		return new AbsenceRecord(id(), pupil, date, Extent.DAG, 0, null, Status.GYLDIG, Cause.SYKDOM, false,
				ReportedBy.FORESATT, Channel.MELDING, date.atTime(7, 50));
	}

	/** One lesson missed without a message. */
	static AbsenceRecord skipped(String pupil, LocalDate date) {
		return new AbsenceRecord(id(), pupil, date, Extent.TIME, 1, null, Status.UAVKLART, Cause.UKJENT, false, null,
				null, null);
	}

	static AbsenceRecord late(String pupil, LocalDate date) {
		return new AbsenceRecord(id(), pupil, date, Extent.FORSENT, 0, null, Status.UAVKLART, Cause.UKJENT, false, null,
				null, null);
	}

	/** The same row, with its reason accepted. */
	static AbsenceRecord accepted(AbsenceRecord row) {
		return new AbsenceRecord(row.sourceId(), row.pupilId(), row.date(), row.extent(), row.lessons(), null,
				Status.GYLDIG, Cause.ANNET, false, ReportedBy.FORESATT, Channel.MELDING, row.date().atTime(12, 0));
	}

	/** The same row as granted leave, which is no absence. */
	static AbsenceRecord leave(AbsenceRecord row) {
		return new AbsenceRecord(row.sourceId(), row.pupilId(), row.date(), row.extent(), row.lessons(), null,
				Status.GYLDIG, Cause.PERMISJON, false, null, null, null);
	}

	private static String id() {
		return "r" + NUMBER.incrementAndGet();
	}

}

package no.naervaer.measure;

import java.time.LocalDate;
import java.time.LocalTime;

import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Cause;
import no.naervaer.register.AbsenceRecord.Channel;
import no.naervaer.register.AbsenceRecord.ReportedBy;
import no.naervaer.register.AbsenceRecord.Status;

/**
 * What one row says about validity, message and cause, whatever its extent (design §5
 * «What a row means»).
 *
 * @param guardianCall date of a call or visit by a guardian; null if there was none
 */
record RowFacts(Status status, boolean reported, boolean sick, boolean healthAppointment, boolean documented,
		LocalDate guardianCall) {

	/** A message later than this on the day itself leaves the row unreported. */
	private static final LocalTime LAST_MESSAGE = LocalTime.of(15, 30);

	static RowFacts of(AbsenceRecord row) {
		boolean reported = row.reportedAt() != null && !row.reportedAt().isAfter(row.date().atTime(LAST_MESSAGE));
		boolean notInvalid = row.status() != Status.UGYLDIG;
		return new RowFacts(row.status(), reported, row.cause() == Cause.SYKDOM && notInvalid,
				row.cause() == Cause.HELSETIME && notInvalid, row.documented(), guardianCall(row));
	}

	static boolean isGrantedLeave(AbsenceRecord row) {
		return row.cause() == Cause.PERMISJON && row.status() == Status.GYLDIG;
	}

	/**
	 * Two whole-day rows on one date: GYLDIG holds over UGYLDIG over UAVKLART; of the
	 * same status, what either says holds.
	 */
	RowFacts merge(RowFacts other) {
		if (this.status != other.status) {
			RowFacts holds = (rank(this.status) < rank(other.status)) ? this : other;
			return holds.withGuardianCall(earliest(this.guardianCall, other.guardianCall));
		}
		return new RowFacts(this.status, this.reported || other.reported, this.sick || other.sick,
				this.healthAppointment || other.healthAppointment, this.documented || other.documented,
				earliest(this.guardianCall, other.guardianCall));
	}

	/** Bit set of {@link Quality}. */
	int qualities() {
		boolean unreported = !this.reported && this.status != Status.GYLDIG;
		boolean invalid = this.status == Status.UGYLDIG;
		return bit(this.status == Status.GYLDIG, Quality.VALID) | bit(invalid, Quality.INVALID)
				| bit(invalid || unreported, Quality.INVALID_THAT_DAY)
				| bit(this.status == Status.UAVKLART, Quality.UNCLARIFIED) | bit(this.reported, Quality.REPORTED)
				| bit(unreported, Quality.UNREPORTED) | bit(this.documented, Quality.DOCUMENTED)
				| bit(!this.documented, Quality.UNDOCUMENTED) | bit(this.sick, Quality.SICK)
				| bit(this.healthAppointment, Quality.HEALTH_APPOINTMENT);
	}

	private RowFacts withGuardianCall(LocalDate call) {
		return new RowFacts(this.status, this.reported, this.sick, this.healthAppointment, this.documented, call);
	}

	private static LocalDate guardianCall(AbsenceRecord row) {
		boolean spoken = row.channel() == Channel.TELEFON || row.channel() == Channel.OPPMOTE;
		return (row.reportedAt() != null && spoken && row.reportedBy() == ReportedBy.FORESATT)
				? row.reportedAt().toLocalDate() : null;
	}

	private static LocalDate earliest(LocalDate one, LocalDate other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isBefore(other) ? one : other;
	}

	private static int rank(Status status) {
		return switch (status) {
			case GYLDIG -> 0;
			case UGYLDIG -> 1;
			case UAVKLART -> 2;
		};
	}

	private static int bit(boolean condition, Quality quality) {
		return condition ? quality.bit() : 0;
	}

}

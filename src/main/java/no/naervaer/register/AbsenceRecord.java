package no.naervaer.register;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One row of absence as the school's system sent it (design §5, fravaer.csv). What the
 * row means for counting is decided in {@code measure}.
 *
 * @param sourceId the school system's id, unique in the municipality
 * @param lessons number of lessons; 0 for {@code DAG} and {@code FORSENT}
 * @param subject may be null: a lesson without a subject is in no subject
 * @param reportedAt when a message came, school's local time; null without a message
 */
public record AbsenceRecord(String sourceId, String pupilId, LocalDate date, Extent extent, int lessons, String subject,
		Status status, Cause cause, boolean documented, ReportedBy reportedBy, Channel channel,
		LocalDateTime reportedAt) {

	public enum Extent {

		DAG, TIME, FORSENT, FORLOT

	}

	public enum Status {

		UAVKLART, GYLDIG, UGYLDIG

	}

	public enum Cause {

		SYKDOM, HELSETIME, PERMISJON, ANNET, UKJENT

	}

	public enum ReportedBy {

		FORESATT, ELEV, SKOLE

	}

	public enum Channel {

		MELDING, TELEFON, OPPMOTE

	}

}

package no.naervaer.followup;

import java.time.LocalDate;

/**
 * The follow-up of one pupil from the first hit or concern until it is closed. At most
 * one is open for a pupil in a municipality (K9).
 *
 * @param key business key of everything the engine runs for the case
 * @param closedOn null while open
 * @param outcome how it was closed, in Norwegian; null while open
 */
public record AbsenceCase(String key, String municipality, String pupilId, LocalDate openedOn, LocalDate closedOn,
		String outcome) {

	public boolean isOpen() {
		return this.closedOn == null;
	}

}

package no.naervaer.municipality;

import java.time.LocalDate;

/**
 * A person does another's tasks at a school for a time.
 *
 * @param process id of the process instance that the handing over runs in
 * @param school orgnr
 * @param absentId staff id of the one whose tasks they are
 * @param substituteId staff id of the one who does them
 * @param firstDay included
 * @param lastDay included
 * @param endedOn when the tasks were given back; null until then
 */
public record Substitution(String municipality, String process, String school, String absentId, String substituteId,
		LocalDate firstDay, LocalDate lastDay, LocalDate endedOn) {

	/** The engine's user whose tasks they are. */
	public String absent() {
		return EngineIds.user(municipality(), absentId());
	}

	/** The engine's user who does them. */
	public String substitute() {
		return EngineIds.user(municipality(), substituteId());
	}

	/** Whether it is in force on that day. */
	public boolean lasts(LocalDate day) {
		return this.endedOn == null && !day.isBefore(this.firstDay) && !day.isAfter(this.lastDay);
	}

}

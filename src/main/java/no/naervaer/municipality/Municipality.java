package no.naervaer.municipality;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

import no.naervaer.calendar.ArenaCalendar;

/**
 * A municipality: one tenant of the engine, described by its {@code kommune.yaml}.
 *
 * @param id name of its model folders and id of its tenant
 * @param name what people call it
 * @param document the document that its procedure comes from
 * @param language language tag of the procedure, e.g. {@code nb}
 * @param messageLimits until when a message from home is waited for, by school (orgnr),
 * and for the others under {@link #ALL_SCHOOLS}; empty when absence counts at once
 * @param arenas its standing meetings by the id that deadline codes use
 */
public record Municipality(String id, String name, String document, String language, RuleSet ruleSet,
		Map<String, LocalTime> messageLimits, Map<String, Arena> arenas) {

	static final String ALL_SCHOOLS = "";

	/** Until when a message from home is waited for at the school, local time. */
	public Optional<LocalTime> messageLimit(String school) {
		return Optional.ofNullable(this.messageLimits.getOrDefault(school, this.messageLimits.get(ALL_SCHOOLS)));
	}

	/**
	 * The set of limits in force.
	 *
	 * @param assumed whether the limits are assumptions that the municipality has yet to
	 * confirm
	 * @param note what an administrator should know about the set; may be null
	 */
	public record RuleSet(String name, boolean assumed, String note) {

	}

	/**
	 * A standing meeting.
	 *
	 * @param name what people call it
	 */
	public record Arena(String name, ArenaCalendar calendar) {

	}

}

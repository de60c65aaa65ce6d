package no.naervaer.calendar;

import java.util.Optional;

/**
 * Finds a municipality's arenas. Implemented where the municipality's settings are read.
 */
public interface ArenaCalendars {

	/**
	 * The arena of that name, as in {@code FORSTE_MULIGE_MOTE(arena)}.
	 * @param municipality tenant id
	 */
	Optional<ArenaCalendar> find(String municipality, String arena);

}

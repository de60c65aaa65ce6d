package no.naervaer.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

import no.naervaer.calendar.ArenaCalendar;
import no.naervaer.calendar.ArenaCalendars;
import no.naervaer.municipality.Municipality.Arena;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The municipalities of this installation: one for each {@code kommune.yaml} in the model
 * folders. Read once, at start.
 */
@Component
public class Municipalities implements ArenaCalendars {

	/** Begins the ids of users and groups, so it holds none of the dots between parts. */
	private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,29}");

	/** Would collide with ids of the engine's or our own users and groups. */
	private static final Set<String> RESERVED = Set.of("naervaer", "camunda-admin");

	private final SortedMap<String, Municipality> byId;

	Municipalities(ModelFolders folders) {
		SortedMap<String, Municipality> read = new TreeMap<>();
		folders.descriptions().forEach((id, file) -> read.put(id, read(id, file)));
		this.byId = Collections.unmodifiableSortedMap(read);
	}

	/** All municipalities by id. */
	public Collection<Municipality> all() {
		return this.byId.values();
	}

	/**
	 * The municipality with that id.
	 * @throws IllegalArgumentException when there is none
	 */
	public Municipality get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException(
				"There is no municipality «%s»; there are %s".formatted(id, this.byId.keySet())));
	}

	public Optional<Municipality> find(String id) {
		return Optional.ofNullable(id).map(this.byId::get);
	}

	@Override
	public Optional<ArenaCalendar> find(String municipality, String arena) {
		return find(municipality).map((found) -> found.arenas().get(arena)).map(Arena::calendar);
	}

	private static Municipality read(String id, Resource file) {
		if (!ID.matcher(id).matches() || RESERVED.contains(id)) {
			throw new IllegalStateException(
					("processes/%s: the folder's name becomes the tenant's id; use small letters, "
							+ "digits, - and _, beginning with a letter, at most 30, and none of %s")
						.formatted(id, RESERVED));
		}
		try {
			return MunicipalityFile.read(id, file.getDescription(), file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Can't read " + file.getDescription(), ex);
		}
	}

}

package no.naervaer.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import no.naervaer.municipality.Role.Sees;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The roles there are (common.md §12); they stand in {@code roles.yaml}, not in code. */
@Component
public class Roles {

	private final Map<String, Role> byId = new LinkedHashMap<>();

	Roles() {
		PlainYaml.read(text()).forEach((id, values) -> {
			Map<?, ?> of = (Map<?, ?>) values;
			Sees sees = of.containsKey("sees") ? Sees.valueOf(of.get("sees").toString().toUpperCase(Locale.ROOT))
					: Sees.OWN;
			this.byId.put(id.toString(), new Role(id.toString(), of.get("label").toString(),
					"true".equals(of.get("municipal")), sees, "true".equals(of.get("imports"))));
		});
	}

	/** All roles, in the file's order. */
	public Collection<Role> all() {
		return Collections.unmodifiableCollection(this.byId.values());
	}

	public Optional<Role> find(String id) {
		return Optional.ofNullable(id).map(this.byId::get);
	}

	/**
	 * The role with that id.
	 * @throws IllegalArgumentException when there is none
	 */
	public Role get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("There is no role «%s»".formatted(id)));
	}

	/** What people call the role that an engine group holds; empty for other groups. */
	public Optional<String> labelOf(String group) {
		return EngineIds.holding(group).flatMap((holding) -> find(holding.role())).map(Role::label);
	}

	private static String text() {
		try {
			return new ClassPathResource("roles.yaml", Roles.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

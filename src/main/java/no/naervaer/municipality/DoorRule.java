package no.naervaer.municipality;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.util.AntPathMatcher;

/**
 * One call that may be made.
 *
 * @param who who may make it
 * @param method of HTTP; {@code *} for each
 * @param path template of the path: {@code {x}} for one part, {@code **} for any
 * @param queries names that the query may have; {@code *} for any
 * @param body what a JSON body may hold, by name; {@code null} if the call decides itself
 */
record DoorRule(Who who, String method, String path, Set<String> queries, Map<String, BodyKind> body) {

	private static final AntPathMatcher PATHS = new AntPathMatcher();

	static {
		PATHS.setTrimTokens(false);
	}

	boolean matches(String method, String path) {
		return (this.method.equals("*") || this.method.equals(method)) && PATHS.match(this.path, path);
	}

	boolean allowsQuery(Set<String> names) {
		return this.queries.contains("*") || this.queries.containsAll(names);
	}

	/**
	 * Whether a body holds nothing but what it may.
	 * @param user id of whoever calls
	 */
	boolean allowsBody(JsonNode body, String user) {
		return body.isObject()
				&& body.properties().stream().allMatch((field) -> isAllowed(field.getKey(), field.getValue(), user));
	}

	private boolean isAllowed(String name, JsonNode value, String user) {
		BodyKind kind = this.body.get(name);
		if (kind == BodyKind.BRANCHES) {
			return areBranches(value, user);
		}
		return kind == BodyKind.CALLER ? value.isNull() || value.asText().equals(user)
				: kind != null && kind.allows(value);
	}

	/** They may hold what the query itself may, and no more branches. */
	private boolean areBranches(JsonNode branches, String user) {
		boolean allowed = branches.isArray();
		for (JsonNode branch : branches) {
			allowed &= allowsBody(branch, user) && branch.properties()
				.stream()
				.noneMatch((field) -> this.body.get(field.getKey()) == BodyKind.BRANCHES);
		}
		return allowed;
	}

	/** Who calls, from least to most. */
	enum Who {

		/** Whoever finds the address, without a login. */
		ANYONE,

		/** Everybody with a login. */
		STAFF,

		/** Who runs the installation. */
		ADMINISTRATOR;

		boolean includes(Who caller) {
			return caller.compareTo(this) >= 0;
		}

	}

}

package no.naervaer.municipality;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids of our users and groups in the engine. Users are {@code <municipality>.<staffId>},
 * groups {@code <municipality>.<orgnr>.<role>}; a role held for the whole municipality
 * has {@code kommune} in the school's place.
 */
public final class EngineIds {

	/** Technical user and group behind {@link TenantScope}; nobody can log in as it. */
	static final String SYSTEM_USER = "naervaer";

	static final String SYSTEM_GROUP = "naervaer.system";

	private static final String WHOLE_MUNICIPALITY = "kommune";

	/** The engine's columns for ids hold 64 characters. */
	private static final int MAX_LENGTH = 64;

	private static final Pattern STAFF_ID = Pattern.compile("[a-zA-Z0-9_.@-]+");

	private static final Pattern ORGNR = Pattern.compile("(?!" + WHOLE_MUNICIPALITY + "$)[a-zA-Z0-9_-]{1,20}");

	private static final Pattern GROUP = Pattern.compile("([^.]+)\\.([^.]+)\\.([^.]+)");

	private EngineIds() {
	}

	/** Whether a staff id can be part of a user's id. */
	public static boolean isUsableStaffId(String municipality, String staffId) {
		return staffId != null && STAFF_ID.matcher(staffId).matches()
				&& municipality.length() + 1 + staffId.length() <= MAX_LENGTH;
	}

	/** Whether a school's number can be part of a group's id. */
	public static boolean isUsableOrgnr(String orgnr) {
		return orgnr != null && ORGNR.matcher(orgnr).matches();
	}

	/** The engine's user of a member of staff. */
	public static String user(String municipality, String staffId) {
		if (!isUsableStaffId(municipality, staffId)) {
			throw new IllegalArgumentException(
					"A staff id has only letters a–z, digits and _ . @ -, and is short enough for a user id of 64");
		}
		return municipality + "." + staffId;
	}

	/** The member of staff behind a user, if the user is one of this municipality's. */
	public static Optional<String> staffId(String municipality, String user) {
		return (user != null && user.startsWith(municipality + "."))
				? Optional.of(user.substring(municipality.length() + 1)) : Optional.empty();
	}

	/**
	 * The engine's group of those who hold a role at a school.
	 * @param school empty for those who hold it for the whole municipality
	 */
	public static String group(String municipality, String school, String role) {
		return municipality + "." + (school.isEmpty() ? WHOLE_MUNICIPALITY : school) + "." + role;
	}

	/** The engine's group of all staff of a municipality. */
	public static String everyone(String municipality) {
		return municipality + ".ansatte";
	}

	/** What a group's id says; empty for a group that is no role at a school. */
	public static Optional<Holding> holding(String group) {
		Matcher parts = GROUP.matcher(group);
		if (!parts.matches()) {
			return Optional.empty();
		}
		String school = parts.group(2).equals(WHOLE_MUNICIPALITY) ? "" : parts.group(2);
		return Optional.of(new Holding(parts.group(1), school, parts.group(3)));
	}

	/**
	 * A role at a school.
	 *
	 * @param school empty = the whole municipality
	 */
	public record Holding(String municipality, String school, String role) {

	}

}

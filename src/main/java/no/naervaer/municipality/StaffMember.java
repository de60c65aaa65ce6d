package no.naervaer.municipality;

/**
 * A person who works with pupils in a municipality.
 *
 * @param email may be null
 */
public record StaffMember(String municipality, String id, String name, String email) {

	/** The person's user in the engine. */
	public String user() {
		return EngineIds.user(municipality(), id());
	}

	@Override
	public String toString() {
		return "StaffMember[%s.%s]".formatted(this.municipality, this.id);
	}

}

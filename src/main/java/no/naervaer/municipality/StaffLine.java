package no.naervaer.municipality;

/**
 * One line of ansatte.csv (design §5): a person and one role the person holds.
 *
 * @param school orgnr; empty for a municipal role held for the whole municipality
 * @param role id of a {@link Role}
 */
public record StaffLine(StaffMember member, String school, String role) {

	/** The engine's group of those who hold this role at this school. */
	public String group() {
		return EngineIds.group(this.member.municipality(), this.school, this.role);
	}

}

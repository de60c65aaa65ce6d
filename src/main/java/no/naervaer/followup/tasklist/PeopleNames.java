package no.naervaer.followup.tasklist;

import java.util.Optional;

import no.naervaer.municipality.EngineIds;
import no.naervaer.municipality.Role;
import no.naervaer.municipality.Roles;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffMember;

import org.springframework.stereotype.Component;

/** What people call users, roles and groups of the engine. */
@Component
class PeopleNames {

	/** Who does what nobody did by hand. */
	static final String PRODUCT = "Nærvær";

	private final Staff staff;

	private final Roles roles;

	PeopleNames(Staff staff, Roles roles) {
		this.staff = staff;
		this.roles = roles;
	}

	/**
	 * The person's name. Users outside the municipality hand over files and act for
	 * nobody: what follows is the product's doing.
	 */
	String user(String municipality, String user) {
		Optional<String> staffId = EngineIds.staffId(municipality, user);
		return staffId.isEmpty() ? PRODUCT
				: staffId.flatMap((id) -> this.staff.find(municipality, id))
					.map(StaffMember::name)
					.orElse("En tidligere ansatt");
	}

	/** What people call the role; an unknown one by its id. */
	String role(String role) {
		return this.roles.find(role).map(Role::label).orElse(role);
	}

	/** The role that the members of an engine's group hold. */
	String group(String group) {
		return EngineIds.holding(group).map((holding) -> role(holding.role())).orElse(group);
	}

}

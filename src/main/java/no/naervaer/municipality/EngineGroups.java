package no.naervaer.municipality;

import java.util.Optional;

import no.naervaer.municipality.EngineIds.Holding;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's groups: one for each role at each school that somebody holds, with a name
 * that people can read in Tasklist.
 */
@Component
class EngineGroups {

	/** Type of a group that tasks are offered to, as the engine's own tools know it. */
	private static final String TYPE = "WORKFLOW";

	private final IdentityService identity;

	private final JdbcClient jdbc;

	private final Municipalities municipalities;

	private final Roles roles;

	private final Authorizations authorizations;

	EngineGroups(IdentityService identity, JdbcClient jdbc, Municipalities municipalities, Roles roles,
			Authorizations authorizations) {
		this.identity = identity;
		this.jdbc = jdbc;
		this.municipalities = municipalities;
		this.roles = roles;
		this.authorizations = authorizations;
	}

	/**
	 * Makes the group of all staff of a municipality, or gives it its new name. Who is in
	 * it is in the tenant: one membership instead of one for each of thousands.
	 */
	void ensureEveryone(Municipality municipality) {
		String group = EngineIds.everyone(municipality.id());
		save(group, "Ansatte – " + municipality.name());
		if (this.identity.createTenantQuery().tenantId(municipality.id()).groupMember(group).count() == 0) {
			this.identity.createTenantGroupMembership(municipality.id(), group);
		}
	}

	/** Makes the group of a role at a school, with what its members may do. */
	void ensure(StaffLine line) {
		String id = line.group();
		if (this.identity.createGroupQuery().groupId(id).count() == 0) {
			save(id, name(EngineIds.holding(id).orElseThrow()));
			this.authorizations.grantRole(id, this.roles.get(line.role()));
			this.authorizations.grantName(EngineIds.everyone(line.member().municipality()), id);
		}
	}

	/** What the roles bring, for the groups that are there already. */
	void ensureGrants(Municipality municipality) {
		this.jdbc.sql("select distinct school, role from staff_role where municipality = :municipality")
			.param("municipality", municipality.id())
			.query((row, number) -> new Holding(municipality.id(), row.getString("school"), row.getString("role")))
			.list()
			.forEach((holding) -> {
				Role role = this.roles.get(holding.role());
				String group = EngineIds.group(holding.municipality(), holding.school(), holding.role());
				this.authorizations.grantName(EngineIds.everyone(municipality.id()), group);
				if (this.authorizations.brings(role)) {
					this.authorizations.grantRole(group, role);
				}
			});
	}

	/** Names the groups of a school after its new name. */
	void schoolRenamed(School school) {
		String[] ids = this.roles.all()
			.stream()
			.map((role) -> EngineIds.group(school.municipality(), school.orgnr(), role.id()))
			.toArray(String[]::new);
		this.identity.createGroupQuery().groupIdIn(ids).list().forEach((group) -> rename(group));
	}

	private void rename(Group group) {
		EngineIds.holding(group.getId()).ifPresent((holding) -> save(group.getId(), name(holding)));
	}

	private void save(String id, String name) {
		Group group = Optional.ofNullable(this.identity.createGroupQuery().groupId(id).singleResult())
			.orElseGet(() -> this.identity.newGroup(id));
		if (!name.equals(group.getName())) {
			group.setName(name);
			group.setType(TYPE);
			this.identity.saveGroup(group);
		}
	}

	private String name(Holding holding) {
		String where = holding.school().isEmpty() ? this.municipalities.get(holding.municipality()).name()
				: schoolName(holding);
		return this.roles.get(holding.role()).label() + " – " + where;
	}

	/**
	 * Asked here and not of {@link Schools}, which itself tells the engine of changes.
	 */
	private String schoolName(Holding holding) {
		return this.jdbc.sql("select name from school where municipality = :municipality and orgnr = :orgnr")
			.param("municipality", holding.municipality())
			.param("orgnr", holding.school())
			.query(String.class)
			.optional()
			.orElse(holding.school());
	}

}

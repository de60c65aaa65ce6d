package no.naervaer.municipality;

import java.util.List;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.stereotype.Component;

/**
 * Who may do what in the engine and its web applications; the reasons are in
 * docs/adr/0002-tenants-and-authorizations.md. Everything is granted to groups of one
 * municipality and nothing to everybody, so that a user who is in no such group can do
 * nothing at all. What {@code *} covers is cut down to the user's own municipality by the
 * engine's tenant check. Tasks are not granted here: the engine grants each task to its
 * assignee and its candidate groups.
 */
@Component
class Authorizations {

	private static final String TASKLIST = "tasklist";

	/** What the calls inside {@link TenantScope} need. */
	private static final List<Resource> OF_SYSTEM = List.of(Resources.DEPLOYMENT, Resources.PROCESS_DEFINITION,
			Resources.PROCESS_INSTANCE, Resources.TASK, Resources.DECISION_DEFINITION,
			Resources.DECISION_REQUIREMENTS_DEFINITION, Resources.HISTORIC_TASK, Resources.HISTORIC_PROCESS_INSTANCE,
			Resources.USER, Resources.GROUP, Resources.GROUP_MEMBERSHIP, Resources.AUTHORIZATION);

	private final Grants grants;

	private final NaervaerProperties properties;

	Authorizations(Grants grants, NaervaerProperties properties) {
		this.grants = grants;
		this.properties = properties;
	}

	void grantAdministrators(String group) {
		for (Resource resource : Resources.values()) {
			this.grants.grant(group, resource, Grants.ANY, Permissions.ALL);
		}
	}

	void grantSystem() {
		OF_SYSTEM
			.forEach((resource) -> this.grants.grant(EngineIds.SYSTEM_GROUP, resource, Grants.ANY, Permissions.ALL));
	}

	/**
	 * All staff of a municipality: Tasklist with the shipped filters, the diagrams behind
	 * their tasks, and the few processes that anybody may start.
	 */
	void grantStaff(String group, List<String> filterIds) {
		this.grants.grant(group, Resources.APPLICATION, TASKLIST, Permissions.ACCESS);
		filterIds.forEach((filter) -> this.grants.grant(group, Resources.FILTER, filter, Permissions.READ));
		this.grants.grant(group, Resources.PROCESS_DEFINITION, Grants.ANY, ProcessDefinitionPermissions.READ);
		this.properties.startable().forEach((process) -> grantStart(group, process));
		this.grants.grant(group, Resources.PROCESS_INSTANCE, Grants.ANY, Permissions.CREATE);
	}

	/** What a role brings beyond being staff. */
	void grantRole(String group, Role role) {
		startable(role).forEach((process) -> grantStart(group, process));
	}

	/** All staff may read what a group is called, and see whose a task is. */
	void grantName(String everyone, String group) {
		this.grants.grant(everyone, Resources.GROUP, group, Permissions.READ);
	}

	/** Whether a role brings anything beyond being staff. */
	boolean brings(Role role) {
		return !startable(role).isEmpty();
	}

	private List<String> startable(Role role) {
		return this.properties.startableByRole().getOrDefault(role.id(), List.of());
	}

	private void grantStart(String group, String process) {
		this.grants.grant(group, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.READ,
				ProcessDefinitionPermissions.CREATE_INSTANCE);
	}

}

package no.naervaer.municipality;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * Keeps the engine's users, groups and memberships in step with the register of staff.
 * Called inside the transaction that changes the register.
 */
@Component
public class EngineIdentity {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final IdentityService identity;

	private final TenantScope scope;

	private final EngineGroups groups;

	EngineIdentity(IdentityService identity, TenantScope scope, EngineGroups groups) {
		this.identity = identity;
		this.scope = scope;
		this.groups = groups;
	}

	/**
	 * Lets a member of staff log in with a password. Imported staff can't until this is
	 * done: theirs is random and known to nobody.
	 * @throws IllegalArgumentException when there is no such user
	 */
	public void setPassword(String municipality, String staffId, String password) {
		this.scope.run(municipality, () -> {
			User user = user(EngineIds.user(municipality, staffId));
			if (user == null) {
				throw new IllegalArgumentException("There is no such user in " + municipality);
			}
			user.setPassword(password);
			this.identity.saveUser(user);
		});
	}

	/**
	 * A person became staff: a user, who is in the tenant and in the group of all staff.
	 */
	void joined(StaffMember member) {
		this.scope.run(member.municipality(), () -> {
			User user = user(member.user());
			if (user == null) {
				user = this.identity.newUser(member.user());
				user.setPassword(randomPassword());
			}
			save(user, member);
			join(member.user(), EngineIds.everyone(member.municipality()));
		});
	}

	/** A person has a new name or address. */
	void changed(StaffMember member) {
		this.scope.run(member.municipality(), () -> save(user(member.user()), member));
	}

	/** A person holds one more role. */
	void roleGiven(StaffLine line) {
		this.scope.run(line.member().municipality(), () -> {
			this.groups.ensure(line);
			join(line.member().user(), line.group());
		});
	}

	/** A person no longer holds a role. */
	void roleTaken(StaffLine line) {
		this.scope.run(line.member().municipality(),
				() -> this.identity.deleteMembership(line.member().user(), line.group()));
	}

	/**
	 * A person is no longer staff. The user stays, because finished tasks name it, but is
	 * in no group and so in no tenant, and its password is known to nobody.
	 */
	void left(StaffMember member) {
		this.scope.run(member.municipality(), () -> {
			List<Group> groupsLeft = this.identity.createGroupQuery().groupMember(member.user()).list();
			groupsLeft.forEach((group) -> this.identity.deleteMembership(member.user(), group.getId()));
			User user = user(member.user());
			user.setPassword(randomPassword());
			this.identity.saveUser(user);
		});
	}

	/** The groups of a school are called by its new name. */
	void schoolRenamed(School school) {
		this.scope.run(school.municipality(), () -> this.groups.schoolRenamed(school));
	}

	private void save(User user, StaffMember member) {
		String name = member.name().strip();
		int lastSpace = name.lastIndexOf(' ');
		user.setFirstName((lastSpace < 0) ? "" : name.substring(0, lastSpace).strip());
		user.setLastName(name.substring(lastSpace + 1));
		user.setEmail(member.email());
		this.identity.saveUser(user);
	}

	private void join(String user, String group) {
		if (this.identity.createUserQuery().userId(user).memberOfGroup(group).count() == 0) {
			this.identity.createMembership(user, group);
		}
	}

	private User user(String id) {
		return this.identity.createUserQuery().userId(id).singleResult();
	}

	static String randomPassword() {
		byte[] bytes = new byte[24];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}

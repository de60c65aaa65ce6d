package no.naervaer.municipality;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The administrator's user. It is made at the first start; afterwards its password is the
 * administrator's own business and the setting no longer matters.
 */
@Component
class Administrator {

	private static final Logger log = LoggerFactory.getLogger(Administrator.class);

	private final IdentityService identity;

	private final Authorizations authorizations;

	private final NaervaerProperties.Admin settings;

	Administrator(IdentityService identity, Authorizations authorizations, NaervaerProperties properties) {
		this.identity = identity;
		this.authorizations = authorizations;
		this.settings = properties.admin();
	}

	void ensure() {
		String group = Groups.CAMUNDA_ADMIN;
		ensureGroup(group);
		this.authorizations.grantAdministrators(group);
		String user = this.settings.user();
		if (this.identity.createUserQuery().userId(user).count() == 0) {
			create(user);
		}
		if (this.identity.createUserQuery().userId(user).memberOfGroup(group).count() == 0) {
			this.identity.createMembership(user, group);
		}
	}

	private void ensureGroup(String id) {
		if (this.identity.createGroupQuery().groupId(id).count() == 0) {
			Group group = this.identity.newGroup(id);
			group.setName("Administratorer");
			group.setType(Groups.GROUP_TYPE_SYSTEM);
			this.identity.saveGroup(group);
		}
	}

	private void create(String id) {
		boolean given = StringUtils.hasText(this.settings.password());
		String password = given ? this.settings.password() : EngineIdentity.randomPassword();
		User user = this.identity.newUser(id);
		user.setFirstName("");
		user.setLastName("Administrator");
		user.setPassword(password);
		this.identity.saveUser(user);
		if (!given) {
			log.info("""


					  Administrator made. User: {}   Password: {}
					  It is shown this once only. Set naervaer.admin.password to choose it yourself.
					""", id, password);
		}
	}

}

package no.naervaer.municipality;

import java.util.Arrays;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

import org.springframework.stereotype.Component;

/**
 * Writes the engine's authorizations of groups, only where they differ from what is
 * wanted.
 */
@Component
class Grants {

	/** Every resource of a kind. */
	static final String ANY = Authorization.ANY;

	private final AuthorizationService authorizations;

	Grants(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	/** The group has exactly these permissions on the resource. */
	void grant(String group, Resource resource, String resourceId, Permission... permissions) {
		Authorization grant = this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.groupIdIn(group)
			.resourceType(resource)
			.resourceId(resourceId)
			.singleResult();
		if (grant == null) {
			grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(group);
			grant.setResource(resource);
			grant.setResourceId(resourceId);
		}
		else if (((AuthorizationEntity) grant).getPermissions() == bits(permissions)) {
			return;
		}
		grant.setPermissions(permissions);
		this.authorizations.saveAuthorization(grant);
	}

	private static int bits(Permission... permissions) {
		return Arrays.stream(permissions).mapToInt(Permission::getValue).reduce(0, (bits, next) -> bits | next);
	}

}

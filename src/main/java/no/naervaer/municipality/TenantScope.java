package no.naervaer.municipality;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Engine calls that our own services make, restricted to one municipality. Code that runs
 * without an authenticated user sees every tenant, and code that runs as the user sees
 * too little; so these calls are made as a technical user whose grants cover what is
 * needed and whose only tenant is the one given.
 */
@Component
public class TenantScope {

	private final IdentityService identity;

	TenantScope(IdentityService identity) {
		this.identity = identity;
	}

	/**
	 * Calls as the technical user; afterwards whoever was authenticated is so again.
	 * Calls may be nested, also with another municipality.
	 */
	public <T> T call(String municipality, Supplier<T> action) {
		if (municipality == null || municipality.isBlank()) {
			throw new IllegalArgumentException("An engine call needs a municipality");
		}
		Authentication before = this.identity.getCurrentAuthentication();
		this.identity.setAuthentication(EngineIds.SYSTEM_USER, List.of(EngineIds.SYSTEM_GROUP), List.of(municipality));
		try {
			return action.get();
		}
		finally {
			if (before != null) {
				this.identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
			}
			else {
				this.identity.clearAuthentication();
			}
		}
	}

	/** As {@link #call} for what gives no answer. */
	public void run(String municipality, Runnable action) {
		call(municipality, () -> {
			action.run();
			return null;
		});
	}

}

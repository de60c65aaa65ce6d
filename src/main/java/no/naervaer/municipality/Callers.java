package no.naervaer.municipality;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import no.naervaer.municipality.DoorRule.Who;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/**
 * Who makes a call: in the web applications whoever logged in to this session, elsewhere
 * whose name and password came with the call.
 */
class Callers {

	private final ProcessEngine engine;

	Callers(ProcessEngine engine) {
		this.engine = engine;
	}

	Caller of(HttpServletRequest request) {
		return Gate.isWebApplication(request) ? ofSession(request.getSession(false)) : ofPassword();
	}

	private Caller ofSession(HttpSession session) {
		if (session == null) {
			return Caller.NOBODY;
		}
		Authentications logins = AuthenticationUtil.getAuthsFromSession(session);
		return Optional.ofNullable(logins.getAuthenticationForProcessEngine(this.engine.getName()))
			.map(UserAuthentication.class::cast)
			.map((login) -> new Caller(who(login.getGroupIds()), login.getName()))
			.orElse(Caller.NOBODY);
	}

	private Caller ofPassword() {
		return Optional.ofNullable(this.engine.getIdentityService().getCurrentAuthentication())
			.filter((login) -> login.getUserId() != null)
			.map((login) -> new Caller(who(login.getGroupIds()), login.getUserId()))
			.orElse(Caller.NOBODY);
	}

	private static Who who(List<String> groups) {
		return (groups != null && groups.contains(Groups.CAMUNDA_ADMIN)) ? Who.ADMINISTRATOR : Who.STAFF;
	}

	/**
	 * Somebody who makes a call.
	 *
	 * @param user id of the engine's user; {@code null} without a login
	 */
	record Caller(Who who, String user) {

		static final Caller NOBODY = new Caller(Who.ANYONE, null);

	}

}

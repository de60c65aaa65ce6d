package no.naervaer.municipality;

import java.util.List;
import java.util.Optional;

import no.naervaer.calendar.ClockGuard;
import no.naervaer.municipality.EngineIds.Holding;
import no.naervaer.municipality.Role.Sees;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Who may call our own interface ({@code /api}). What one may not see or do is answered
 * as if it did not exist (404), in one's own municipality too: nobody learns by asking.
 */
@Component
public class Access implements ClockGuard {

	private static final String NOT_FOUND = "Det du spør etter, finnes ikke.";

	private final IdentityService identity;

	private final Municipalities municipalities;

	private final Roles roles;

	Access(IdentityService identity, Municipalities municipalities, Roles roles) {
		this.identity = identity;
		this.municipalities = municipalities;
		this.roles = roles;
	}

	/** Id of the engine's user who calls. */
	public String user() {
		return authentication().map(Authentication::getUserId).orElse("");
	}

	/** Whether the caller is an administrator of the installation. */
	public boolean administrator() {
		return groups().contains(Groups.CAMUNDA_ADMIN);
	}

	/** Administrators only. */
	public void requireAdministrator(String municipality) {
		requireMember(municipality);
		requireAdministrator();
	}

	/**
	 * Imports and the sweep: administrators, and the account of the system that the
	 * municipality's files come from.
	 */
	public void requireImport(String municipality) {
		requireMember(municipality);
		if (!administrator() && holdings(municipality).stream().noneMatch(this::imports)) {
			throw notFound();
		}
	}

	/**
	 * What concerns one pupil (hits, cases): besides those above, the pupil's own contact
	 * teacher and holders of a role that sees the pupil's school.
	 * @param contactTeacherId staff id; may be null
	 */
	public void requirePupil(String municipality, String school, String contactTeacherId) {
		requireMember(municipality);
		if (!seesPupil(municipality, school, contactTeacherId)) {
			throw notFound();
		}
	}

	/**
	 * Whether the caller may know all that there is of a pupil (common.md §8 P2), and not
	 * only what somebody needs who was given a task.
	 * @param contactTeacherId staff id; may be null
	 */
	public boolean seesPupil(String municipality, String school, String contactTeacherId) {
		boolean own = contactTeacherId != null
				&& EngineIds.staffId(municipality, user()).equals(Optional.of(contactTeacherId));
		return own || administrator() || seesSchool(municipality, school);
	}

	/**
	 * Ends the call as 404 unless the municipality exists and the caller belongs to it.
	 * Called first of all, before anything is looked up.
	 */
	public void requireMember(String municipality) {
		boolean member = administrator() || authentication().map(Authentication::getTenantIds)
			.filter((tenants) -> tenants.contains(municipality))
			.isPresent();
		if (!member || this.municipalities.find(municipality).isEmpty()) {
			throw notFound();
		}
	}

	@Override
	public void requireMayMoveClock() {
		requireAdministrator();
	}

	/** What a call ends with that asks for something that isn't there. */
	public static ErrorResponseException notFound() {
		HttpStatus status = HttpStatus.NOT_FOUND;
		return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, NOT_FOUND), null);
	}

	private void requireAdministrator() {
		if (!administrator()) {
			throw notFound();
		}
	}

	private boolean seesSchool(String municipality, String school) {
		return holdings(municipality).stream()
			.anyMatch((holding) -> holding.school().equals(school) && sees(holding) == Sees.SCHOOL);
	}

	private Sees sees(Holding holding) {
		return this.roles.find(holding.role()).map(Role::sees).orElse(Sees.OWN);
	}

	private boolean imports(Holding holding) {
		return this.roles.find(holding.role()).filter(Role::imports).isPresent();
	}

	private List<Holding> holdings(String municipality) {
		return groups().stream()
			.map(EngineIds::holding)
			.flatMap(Optional::stream)
			.filter((holding) -> holding.municipality().equals(municipality))
			.toList();
	}

	private List<String> groups() {
		return authentication().map(Authentication::getGroupIds).orElse(List.of());
	}

	private Optional<Authentication> authentication() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication())
			.filter((authentication) -> authentication.getUserId() != null);
	}

}

package no.naervaer.followup;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.EngineIds;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffMember;
import no.naervaer.municipality.Substitution;
import no.naervaer.municipality.Substitutions;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Who has a task: the person it is meant for, or whoever stands in for that person. Calls
 * are made inside a {@link no.naervaer.municipality.TenantScope}.
 */
@Component
class TaskHolder {

	/**
	 * On the task of somebody who stands in: the engine's user whom it is meant for.
	 */
	static final String MEANT_FOR = "substituteFor";

	/** On its card: the name of that person. */
	private static final String MEANT_FOR_NAME = "substituteForName";

	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.forLanguageTag("nb"));

	private final TaskService tasks;

	private final AuthorizationService authorizations;

	private final Substitutions substitutions;

	private final Staff staff;

	private final NaervaerClock clock;

	TaskHolder(TaskService tasks, AuthorizationService authorizations, Substitutions substitutions, Staff staff,
			NaervaerClock clock) {
		this.tasks = tasks;
		this.authorizations = authorizations;
		this.substitutions = substitutions;
		this.staff = staff;
		this.clock = clock;
	}

	/** Whether the task is meant for the user, who has it or is stood in for. */
	boolean isMeantFor(Task task, String user) {
		return user.equals(task.getAssignee())
				|| user.equals(this.tasks.getVariableLocal(task.getId(), MEANT_FOR)) && task.getAssignee() != null;
	}

	/**
	 * Gives the task to the one it is meant for, or to whoever stands in at the school
	 * today.
	 * @param user engine user; null = nobody
	 * @return the engine user who has it now; null = nobody
	 */
	String give(Task task, String school, String user) {
		Optional<Substitution> standsIn = standingIn(task.getTenantId(), school, user);
		standsIn.ifPresentOrElse((found) -> this.tasks.setVariablesLocal(task.getId(), marks(found)),
				() -> this.tasks.removeVariablesLocal(task.getId(), List.of(MEANT_FOR, MEANT_FOR_NAME)));
		String holder = standsIn.map(Substitution::substitute).orElse(user);
		this.tasks.setAssignee(task.getId(), holder);
		return holder;
	}

	/** What marks a task that is done in somebody's place, as its own variables. */
	Map<String, Object> marks(Substitution standsIn) {
		return Map.of(MEANT_FOR, standsIn.absent(), MEANT_FOR_NAME, name(standsIn.municipality(), standsIn.absent()));
	}

	/** Who stands in for the user at the school today. */
	Optional<Substitution> standingIn(String municipality, String school, String user) {
		return EngineIds.staffId(municipality, user)
			.flatMap((id) -> this.substitutions.standingInFor(municipality, id, this.clock.today())
				.stream()
				.filter((found) -> found.school().equals(school))
				.findFirst());
	}

	/** Whether the user has anybody who stands in today, at whatever school. */
	boolean isAbsent(String municipality, String user) {
		return EngineIds.staffId(municipality, user)
			.filter((id) -> !this.substitutions.standingInFor(municipality, id, this.clock.today()).isEmpty())
			.isPresent();
	}

	/**
	 * Takes the access that the engine gave the user when the task was theirs, and would
	 * leave for ever.
	 */
	void withdrawAccess(Task task, String user) {
		this.authorizations.createAuthorizationQuery()
			.userIdIn(user)
			.resourceType(Resources.TASK)
			.resourceId(task.getId())
			.list()
			.forEach((grant) -> this.authorizations.deleteAuthorization(grant.getId()));
	}

	/** What people call a user: the name, or that there is nobody. */
	String name(String municipality, String user) {
		if (user == null) {
			return "ledelsen";
		}
		return EngineIds.staffId(municipality, user)
			.flatMap((id) -> this.staff.find(municipality, id))
			.map(StaffMember::name)
			.orElse("en som har sluttet");
	}

}

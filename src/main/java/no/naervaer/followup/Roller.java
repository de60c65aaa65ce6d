package no.naervaer.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import no.naervaer.municipality.EngineIds;
import no.naervaer.municipality.ModelBean;
import no.naervaer.municipality.Roles;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffMember;
import no.naervaer.register.Pupil;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Who does a task: roles are resolved at the pupil's school, then for the whole
 * municipality, and fall back to the school's management (common.md §7, 5). Bean
 * {@code roller} in the models.
 */
@ModelBean("roller")
public class Roller {

	static final String CONTACT_TEACHER = "contactTeacher";

	static final String MANAGEMENT = "schoolManagement";

	static final String PRINCIPAL = "principal";

	static final String REPORTER = "reporter";

	private final CaseContext context;

	private final Staff staff;

	private final Roles roles;

	Roller(CaseContext context, Staff staff, Roles roles) {
		this.context = context;
		this.staff = staff;
		this.roles = roles;
	}

	static String[] split(String roles) {
		return roles.strip().split("\\s*,\\s*");
	}

	/**
	 * The person who has one of the roles for this pupil by name, as engine user id: the
	 * pupil's contact teacher. Null for roles that are not a person's, and when nobody is
	 * known.
	 * @param roles role ids, separated by comma
	 */
	public String person(DelegateExecution execution, String roles) {
		return List.of(split(roles)).contains(CONTACT_TEACHER)
				? this.context.pupil(execution).map(this::contactTeacher).orElse(null) : null;
	}

	/**
	 * The groups of the roles, as engine group ids. A contact teacher who is known by
	 * name is left out: the other teachers have no business with this pupil.
	 * @param roles role ids, separated by comma
	 */
	public List<String> grupper(DelegateExecution execution, String roles) {
		String municipality = execution.getTenantId();
		String school = this.context.school(execution);
		List<String> groups = new ArrayList<>();
		for (String role : split(roles)) {
			if (!CONTACT_TEACHER.equals(role) || person(execution, role) == null) {
				groups.addAll(groups(municipality, school, role));
			}
		}
		return groups.stream().distinct().toList();
	}

	/** What people call the role. */
	public String navn(String role) {
		return this.roles.get(role).label();
	}

	/**
	 * What people call those whose task it is: the pupil's contact teacher, or the roles
	 * that it is offered to. Empty for a task that is a person's by name.
	 * @param assignee engine user; may be null
	 */
	String whose(DelegateExecution execution, String assignee, Collection<String> groups) {
		if (assignee != null && assignee.equals(person(execution, CONTACT_TEACHER))) {
			return navn(CONTACT_TEACHER);
		}
		return groups.stream()
			.flatMap((group) -> this.roles.labelOf(group).stream())
			.distinct()
			.collect(Collectors.joining(", "));
	}

	/** The person who raised the concern, as engine user id. */
	public String melder(DelegateExecution execution) {
		return (String) execution.getVariable(REPORTER);
	}

	/** Engine user id of the pupil's contact teacher, if that is one at the school. */
	String contactTeacher(Pupil pupil) {
		return this.staff.holding(pupil.municipality(), pupil.school(), CONTACT_TEACHER)
			.stream()
			.filter((member) -> member.id().equals(pupil.contactTeacherId()))
			.findFirst()
			.map(StaffMember::user)
			.orElse(null);
	}

	/** Engine user ids of the school's contact teachers. */
	List<String> contactTeachers(String municipality, String school) {
		return this.staff.holding(municipality, school, CONTACT_TEACHER).stream().map(StaffMember::user).toList();
	}

	/**
	 * The groups that do a role's work at a school: its holders there or in the whole
	 * municipality, else the management, else the principal.
	 */
	List<String> groups(String municipality, String school, String role) {
		for (String wanted : List.of(CONTACT_TEACHER.equals(role) ? MANAGEMENT : role, MANAGEMENT, PRINCIPAL)) {
			List<String> held = this.staff.groupsHolding(municipality, school, wanted);
			if (!held.isEmpty()) {
				return held;
			}
		}
		return List.of(EngineIds.group(municipality, school, MANAGEMENT));
	}

}

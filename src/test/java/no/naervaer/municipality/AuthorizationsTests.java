package no.naervaer.municipality;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@MunicipalityTest
class AuthorizationsTests {

	@Autowired
	private TestMunicipalities.People people;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private AuthorizationService authorizations;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TenantScope scope;

	private StaffMember teacher;

	@BeforeEach
	void staff() {
		this.teacher = this.people.hire("solvik", "auth1", "31", "contactTeacher");
	}

	@Test
	void staffSeeTheDiagramsOfTheirOwnMunicipalityOnly() {
		List<ProcessDefinition> seen = this.people.as(this.teacher,
				() -> this.repository.createProcessDefinitionQuery().latestVersion().list());
		assertThat(seen).extracting(ProcessDefinition::getTenantId).containsOnly("solvik");
		assertThat(seen).extracting(ProcessDefinition::getKey).containsExactlyInAnyOrder("Meld", "Oppfolging");
	}

	@Test
	void staffStartOnlyWhatAnybodyMayStart() {
		this.people.as(this.teacher, () -> start("Meld", "solvik"));
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> this.people.as(this.teacher, () -> start("Oppfolging", "solvik")));
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> this.people.as(this.teacher, () -> start("Meld", "nordby")));
		assertThat(this.people.as(this.teacher,
				() -> this.repository.createProcessDefinitionQuery().latestVersion().startablePermissionCheck().list()))
			.extracting(ProcessDefinition::getKey)
			.containsExactly("Meld");
	}

	@Test
	void staffUseTasklistAndNothingElse() {
		StaffMember manager = this.people.hire("solvik", "auth2", "", "schoolOwner");
		assertThat(mayUse(this.teacher, "tasklist")).isTrue();
		assertThat(mayUse(this.teacher, "cockpit")).isFalse();
		assertThat(mayUse(this.teacher, "admin")).isFalse();
		assertThat(mayUse(manager, "tasklist")).isTrue();
		assertThat(mayUse(manager, "cockpit")).isFalse();
		assertThat(mayUse(manager, "admin")).isFalse();
	}

	@Test
	void aTaskIsSeenByItsGroupAndByNobodyElse() {
		StaffMember principal = this.people.hire("solvik", "auth3", "31", "principal");
		StaffMember otherPrincipal = this.people.hire("solvik", "auth4", "32", "principal");
		var task = this.tasks.newTask();
		task.setTenantId("solvik");
		this.tasks.saveTask(task);
		this.tasks.addCandidateGroup(task.getId(), EngineIds.group("solvik", "31", "principal"));
		assertThat(this.people.as(principal, () -> this.tasks.createTaskQuery().count())).isOne();
		assertThat(this.people.as(otherPrincipal, () -> this.tasks.createTaskQuery().count())).isZero();
		assertThat(this.people.as(this.teacher, () -> this.tasks.createTaskQuery().count())).isZero();
		this.tasks.deleteTask(task.getId(), true);
	}

	@Test
	void whoIsNoLongerStaffCanDoNothing() {
		StaffMember leaver = this.people.hire("solvik", "auth5", "31", "socialTeacher");
		this.people.staff().remove("solvik", "auth5", "31", "socialTeacher");
		assertThat(mayUse(leaver, "tasklist")).isFalse();
		assertThat(this.people.as(leaver, () -> this.repository.createProcessDefinitionQuery().count())).isZero();
		assertThat(this.identity.checkPassword(leaver.user(), TestMunicipalities.PASSWORD)).isFalse();
	}

	@Test
	void theScopeOfATenantIsThatTenantAlone() {
		assertThat(this.scope.call("nordby", () -> this.repository.createProcessDefinitionQuery().list()))
			.extracting(ProcessDefinition::getTenantId)
			.containsOnly("nordby");
		assertThat(this.scope.call("nordby", () -> start("Oppfolging", "nordby"))).isNotBlank();
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> this.scope.run("nordby", () -> start("Oppfolging", "solvik")));
	}

	@Test
	void theScopeRestoresWhoeverWasThere() {
		this.people.as(this.teacher, () -> {
			this.scope.run("nordby",
					() -> this.scope.run("solvik", () -> assertThat(tenants()).containsExactly("solvik")));
			assertThat(this.identity.getCurrentAuthentication().getUserId()).isEqualTo(this.teacher.user());
			assertThat(tenants()).containsExactly("solvik");
			return null;
		});
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.scope.run("solvik", () -> {
			throw new IllegalStateException();
		}));
		assertThat(this.identity.getCurrentAuthentication()).isNull();
	}

	private List<String> tenants() {
		return this.identity.getCurrentAuthentication().getTenantIds();
	}

	private String start(String key, String tenant) {
		return this.runtime.createProcessInstanceByKey(key).processDefinitionTenantId(tenant).execute().getId();
	}

	private boolean mayUse(StaffMember member, String application) {
		return this.people.as(member,
				() -> this.authorizations.isUserAuthorized(member.user(),
						this.identity.getCurrentAuthentication().getGroupIds(), Permissions.ACCESS,
						Resources.APPLICATION, application));
	}

}

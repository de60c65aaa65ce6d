package no.naervaer.municipality;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@MunicipalityTest
class StaffTests {

	@Autowired
	private Staff staff;

	@Autowired
	private Schools schools;

	@Autowired
	private IdentityService identity;

	@Test
	void aLineMakesUserGroupAndMemberships() {
		school("11", "Hagen skole");
		StaffMember member = member("s1", "Kari Anne Moen");
		assertThat(this.staff.upsert(new StaffLine(member, "11", "principal"))).isEqualTo(Change.INSERTED);

		User user = this.identity.createUserQuery().userId("solvik.s1").singleResult();
		assertThat(user.getFirstName()).isEqualTo("Kari Anne");
		assertThat(user.getLastName()).isEqualTo("Moen");
		assertThat(user.getEmail()).isEqualTo("s1@example.org");
		assertThat(groups("solvik.s1")).containsExactly("solvik.11.principal", "solvik.ansatte");
		assertThat(inTenant("solvik.s1")).isTrue();
		Group group = this.identity.createGroupQuery().groupId("solvik.11.principal").singleResult();
		assertThat(group.getName()).isEqualTo("Rektor – Hagen skole");
		assertThat(group.getType()).isEqualTo("WORKFLOW");
	}

	@Test
	void theSameLineAgainChangesNothing() {
		school("12", "Åsen skole");
		StaffLine line = new StaffLine(member("s2", "Ola Berg"), "12", "contactTeacher");
		this.staff.upsert(line);
		int revision = revision("solvik.s2");
		assertThat(this.staff.upsert(line)).isEqualTo(Change.UNCHANGED);
		assertThat(revision("solvik.s2")).isEqualTo(revision);
	}

	@Test
	void aNewNameOrASecondRoleIsWritten() {
		school("13", "Dal skole");
		this.staff.upsert(new StaffLine(member("s3", "Ola Berg"), "13", "contactTeacher"));
		assertThat(this.staff.upsert(new StaffLine(member("s3", "Ola Lie"), "13", "contactTeacher")))
			.isEqualTo(Change.UPDATED);
		assertThat(this.identity.createUserQuery().userId("solvik.s3").singleResult().getLastName()).isEqualTo("Lie");
		assertThat(this.staff.upsert(new StaffLine(member("s3", "Ola Lie"), "13", "socialTeacher")))
			.isEqualTo(Change.INSERTED);
		assertThat(this.staff.linesOf(member("s3", "Ola Lie"))).extracting(StaffLine::role)
			.containsExactly("contactTeacher", "socialTeacher");
	}

	@Test
	void whoLosesTheLastRoleIsNoLongerStaff() {
		school("14", "Li skole");
		StaffMember member = member("s4", "Per Vik");
		this.staff.upsert(new StaffLine(member, "14", "contactTeacher"));
		this.staff.upsert(new StaffLine(member, "14", "socialTeacher"));

		assertThat(this.staff.remove("solvik", "s4", "14", "contactTeacher")).isTrue();
		assertThat(groups("solvik.s4")).containsExactly("solvik.14.socialTeacher", "solvik.ansatte");
		assertThat(this.staff.remove("solvik", "s4", "14", "socialTeacher")).isTrue();
		assertThat(groups("solvik.s4")).isEmpty();
		assertThat(inTenant("solvik.s4")).isFalse();
		assertThat(this.staff.find("solvik", "s4")).isEmpty();
		assertThat(this.staff.remove("solvik", "s4", "14", "socialTeacher")).isFalse();

		assertThat(this.staff.upsert(new StaffLine(member, "14", "socialTeacher"))).isEqualTo(Change.INSERTED);
		assertThat(inTenant("solvik.s4")).isTrue();
	}

	@Test
	void aMunicipalRoleIsHeldAtEverySchool() {
		school("15", "Bakken skole");
		StaffMember adviser = member("s5", "Ida Strand");
		this.staff.upsert(new StaffLine(adviser, "", "attendanceContact"));
		assertThat(this.staff.holding("solvik", "15", "attendanceContact")).containsExactly(adviser);
		assertThat(this.staff.groupsHolding("solvik", "15", "attendanceContact"))
			.containsExactly("solvik.kommune.attendanceContact");
		assertThat(this.staff.holding("nordby", "15", "attendanceContact")).isEmpty();
		assertThat(
				this.identity.createGroupQuery().groupId("solvik.kommune.attendanceContact").singleResult().getName())
			.isEqualTo("Nærværskontakt – Solvik");
	}

	@Test
	void aSchoolsNewNameReachesItsGroups() {
		school("16", "Gamle skole");
		this.staff.upsert(new StaffLine(member("s6", "Liv Dahl"), "16", "principal"));
		assertThat(school("16", "Nye skole")).isEqualTo(Change.UPDATED);
		assertThat(school("16", "Nye skole")).isEqualTo(Change.UNCHANGED);
		assertThat(this.identity.createGroupQuery().groupId("solvik.16.principal").singleResult().getName())
			.isEqualTo("Rektor – Nye skole");
		assertThatIllegalStateException().isThrownBy(() -> this.schools.remove("solvik", "16"));
		this.staff.remove("solvik", "s6", "16", "principal");
		assertThat(this.schools.remove("solvik", "16")).isTrue();
		assertThat(this.schools.remove("solvik", "16")).isFalse();
	}

	@Test
	void refusesWhatTheEngineCanNotHave() {
		for (StaffLine bad : List.of(new StaffLine(member("s 7", "Liv Dahl"), "17", "principal"),
				new StaffLine(member("s7", "Liv Dahl"), "17", "teacher"),
				new StaffLine(member("s7", "Liv Dahl"), "", "principal"),
				new StaffLine(member("s7", "Liv Dahl"), "1.7", "principal"),
				new StaffLine(member("x".repeat(60), "Liv Dahl"), "17", "principal"))) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.staff.upsert(bad));
		}
	}

	private Change school(String orgnr, String name) {
		return this.schools.upsert(new School("solvik", orgnr, name));
	}

	private static StaffMember member(String id, String name) {
		return new StaffMember("solvik", id, name, id + "@example.org");
	}

	private List<String> groups(String user) {
		return this.identity.createGroupQuery()
			.groupMember(user)
			.orderByGroupId()
			.asc()
			.list()
			.stream()
			.map(Group::getId)
			.toList();
	}

	private boolean inTenant(String user) {
		return this.identity.createTenantQuery()
			.tenantId("solvik")
			.userMember(user)
			.includingGroupsOfUser(true)
			.count() == 1;
	}

	private int revision(String user) {
		return ((UserEntity) this.identity.createUserQuery().userId(user).singleResult()).getRevision();
	}

}

package no.naervaer.municipality;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RolesTests {

	private final Roles roles = new Roles();

	@ParameterizedTest(name = "common.md §12 has {0}")
	@ValueSource(strings = { "pupil", "guardian", "contactTeacher", "subjectTeacher", "schoolOffice", "principal",
			"schoolManagement", "specialEdAdviser", "socialTeacher", "resourceTeacher", "specialEducator",
			"schoolNurse", "attendanceContact", "trustedPerson", "coordinator", "gradeTeam", "gradeStaff",
			"leaderGroup", "leaderMeeting", "resourceTeam", "extendedResourceTeam", "specialEdTeam",
			"schoolBoardBodies", "afterSchool", "schoolOwner", "municipality", "bft", "bftIntake", "healthSocialStaff",
			"ppt", "pps", "interdisciplinaryTeam", "mappingTeam", "childWelfare", "bup", "gp", "specialist",
			"familyTeam", "hfu", "youthOutreach", "environmentalWorkers", "serviceOffice", "nav", "otherAgency",
			"police", "system" })
	void knowsEveryRole(String id) {
		assertThat(this.roles.get(id).label()).isNotBlank();
	}

	@Test
	void knowsNoOther() {
		assertThat(this.roles.all()).hasSize(46);
		assertThat(this.roles.find("teacher")).isEmpty();
		assertThat(this.roles.find(null)).isEmpty();
	}

	@Test
	void onlyAnotherSystemSendsFiles() {
		assertThat(this.roles.all()).filteredOn((role) -> role.imports())
			.extracting(Role::id)
			.containsExactly("system");
	}

}

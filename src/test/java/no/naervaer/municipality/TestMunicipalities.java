package no.naervaer.municipality;

import java.util.List;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Two small municipalities instead of the packaged ones, and people who work there. */
@TestConfiguration(proxyBeanMethods = false)
class TestMunicipalities {

	static final String FOLDER = "src/test/resources/municipality/models";

	static final String PASSWORD = "lang nok og bare for tester";

	@Bean
	@Primary
	ModelFolders testModelFolders() {
		return new ModelFolders(List.of(ModelFolders.external(FOLDER)));
	}

	@Bean
	WebAccessTests.ProbeController probeController() {
		return new WebAccessTests.ProbeController();
	}

	@Bean
	People people(Schools schools, Staff staff, EngineIdentity engine, IdentityService identity) {
		return new People(schools, staff, engine, identity);
	}

	/** Makes staff who can log in, and does things as they would. */
	record People(Schools schools, Staff staff, EngineIdentity engine, IdentityService identity) {

		/** A member of staff with one role; the school is made too. */
		StaffMember hire(String municipality, String id, String school, String role) {
			if (!school.isEmpty()) {
				this.schools.upsert(new School(municipality, school, "Skole " + school));
			}
			StaffMember member = new StaffMember(municipality, id, "Kari Anne Prøve", id + "@example.org");
			this.staff.upsert(new StaffLine(member, school, role));
			this.engine.setPassword(municipality, id, PASSWORD);
			return member;
		}

		/**
		 * As the web applications do after a login: with the user's groups and tenants.
		 */
		<T> T as(StaffMember member, Supplier<T> action) {
			List<String> groups = this.identity.createGroupQuery()
				.groupMember(member.user())
				.list()
				.stream()
				.map(Group::getId)
				.toList();
			List<String> tenants = this.identity.createTenantQuery()
				.userMember(member.user())
				.includingGroupsOfUser(true)
				.list()
				.stream()
				.map(Tenant::getId)
				.toList();
			this.identity.setAuthentication(member.user(), groups, tenants);
			try {
				return action.get();
			}
			finally {
				this.identity.clearAuthentication();
			}
		}

	}

}

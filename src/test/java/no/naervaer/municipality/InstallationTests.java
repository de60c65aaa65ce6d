package no.naervaer.municipality;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Answers;
import org.mockito.BDDMockito;

import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstallationTests {

	private static final boolean PRODUCTION = true;

	private static final boolean H2 = false;

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "admin", "Camunda", "password", "naervaer", "drift", "1", "elleve tegn" })
	void productionRefusesAMissingOrObviousPassword(String password) {
		assertThatExceptionOfType(StartRefusedException.class)
			.isThrownBy(() -> new Installation(PRODUCTION, settings(null, password)));
	}

	@Test
	void productionStartsWithAPasswordAndNeverWithDemoData() {
		assertThat(new Installation(PRODUCTION, settings(null, "ikke lett å gjette")).demo()).isFalse();
		assertThatExceptionOfType(StartRefusedException.class)
			.isThrownBy(() -> new Installation(PRODUCTION, settings(true, "ikke lett å gjette")))
			.withMessageContaining("naervaer.demo");
	}

	@Test
	void h2IsForTryingOut() {
		assertThat(new Installation(H2, settings(null, null)).demo()).isTrue();
		assertThat(new Installation(H2, settings(false, "admin")).demo()).isFalse();
		assertThat(new Installation(H2, settings(null, null)).production()).isFalse();
	}

	@Test
	void theProfileForOperationIsNotForH2() {
		assertThatExceptionOfType(StartRefusedException.class).isThrownBy(() -> onH2("postgresql", "false"))
			.withMessageContaining("H2");
		assertThat(onH2("utvikling", "true").production()).isFalse();
	}

	@Test
	void theProfileForOperationKeepsRealTime() throws Exception {
		DataSource postgres = BDDMockito.mock(DataSource.class, Answers.RETURNS_DEEP_STUBS);
		BDDMockito.given(postgres.getConnection().getMetaData().getDatabaseProductName()).willReturn("PostgreSQL");
		MockEnvironment moved = new MockEnvironment().withProperty("naervaer.clock.adjustable", "true");
		moved.setActiveProfiles("postgresql");
		assertThatExceptionOfType(StartRefusedException.class)
			.isThrownBy(() -> new Installation(postgres, settings(null, "ikke lett å gjette"), moved))
			.withMessageContaining("naervaer.clock.adjustable");
	}

	private static Installation onH2(String profile, String adjustable) {
		MockEnvironment environment = new MockEnvironment().withProperty("naervaer.clock.adjustable", adjustable);
		environment.setActiveProfiles(profile);
		return new Installation(new DriverManagerDataSource("jdbc:h2:mem:installation"), settings(null, null),
				environment);
	}

	private static NaervaerProperties settings(Boolean demo, String password) {
		return new NaervaerProperties(demo, new NaervaerProperties.Admin("drift", password), List.of(), List.of(),
				Map.of());
	}

}

package no.naervaer.municipality;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstallationTests {

	private static final boolean PRODUCTION = true;

	private static final boolean H2 = false;

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "admin", "Camunda", "password", "naervaer", "drift" })
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

	private static NaervaerProperties settings(Boolean demo, String password) {
		return new NaervaerProperties(demo, new NaervaerProperties.Admin("drift", password), List.of(), List.of(),
				Map.of());
	}

}

package no.naervaer.acceptance;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import no.naervaer.models.Procedures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the scenarios on H2 leave out comes up in another of them. */
class ChosenThirdTest {

	static List<String> municipalities() {
		return Procedures.municipalities();
	}

	@ParameterizedTest
	@MethodSource("municipalities")
	void everyKindOfRuleAndDeadlineIsAmongThem(String municipality) {
		Set<String> all = new TreeSet<>(ChosenThird.kinds(Scenario.of(municipality)));
		assertThat(all).anyMatch((kind) -> kind.startsWith("rule ")).anyMatch((kind) -> kind.startsWith("deadline "));
		assertThat(ChosenThird.kinds(ChosenThird.of(municipality))).isEqualTo(all);
	}

	@Test
	void theyAreAboutAThird() {
		int all = municipalities().stream().mapToInt((it) -> Scenario.of(it).size()).sum();
		int chosen = municipalities().stream().mapToInt((it) -> ChosenThird.of(it).size()).sum();
		assertThat(chosen).isBetween(all / 3, all * 2 / 5);
	}

}

package no.naervaer.followup;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What people read of a row in a table. */
class PlainSourceTests {

	private static final PlainSource ROW = PlainSource
		.of("For sent tre ganger i løpet av en måned (rullerende måned [P]). Kilde: planen, punkt c.");

	@Test
	void theTagsOfProcessOwnersAreLeftOut() {
		assertThat(ROW.text())
			.isEqualTo("For sent tre ganger i løpet av en måned (rullerende måned). Kilde: planen, punkt c.");
	}

	@Test
	void theRuleStandsWithoutWhereItIsWritten() {
		assertThat(ROW.rule()).isEqualTo("For sent tre ganger i løpet av en måned (rullerende måned).");
		assertThat(PlainSource.of("Borte tre dager på rad.").rule()).isEqualTo("Borte tre dager på rad.");
		assertThat(PlainSource.of(null).rule()).isEmpty();
	}

	@Test
	void whoseTheNumberIs() {
		assertThat(ROW.standing()).isEqualTo("Noe av dette er et forslag, og står ikke i kommunens plan.");
		assertThat(PlainSource.of("Borte tre dager. Kilde: [A] avis.").standing()).startsWith("Grensen er antatt");
		assertThat(PlainSource.of("Borte tre dager. Kilde: plan 2.").standing())
			.isEqualTo("Grensen står i kommunens plan.");
	}

}

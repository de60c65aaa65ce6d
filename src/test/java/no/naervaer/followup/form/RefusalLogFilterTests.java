package no.naervaer.followup.form;

import ch.qos.logback.classic.Level;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalLogFilterTests {

	private static final FormRejectedException REFUSAL = new FormRejectedException("Fyll ut «Rom».");

	private final RefusalLogFilter filter = new RefusalLogFilter();

	@Test
	void aRefusalIsNoErrorHoweverTheEngineWrapsIt() {
		assertThat(decide(Level.ERROR, new IllegalStateException("ENGINE-03051", REFUSAL))).isEqualTo(FilterReply.DENY);
	}

	@Test
	void norWhenItIsHandedOverAsAParameter() {
		Object[] parameters = { "016", "Exception while closing command context", REFUSAL };
		assertThat(this.filter.decide(null, null, Level.ERROR, "ENGINE-{} {}", parameters, null))
			.isEqualTo(FilterReply.DENY);
	}

	@Test
	void itCanStillBeLookedFor() {
		assertThat(decide(Level.DEBUG, REFUSAL)).isEqualTo(FilterReply.NEUTRAL);
	}

	@Test
	void everythingElseIsLogged() {
		assertThat(decide(Level.ERROR, new IllegalStateException("no connection"))).isEqualTo(FilterReply.NEUTRAL);
		assertThat(decide(Level.ERROR, null)).isEqualTo(FilterReply.NEUTRAL);
	}

	private FilterReply decide(Level level, Throwable thrown) {
		return this.filter.decide(null, null, level, "", null, thrown);
	}

}

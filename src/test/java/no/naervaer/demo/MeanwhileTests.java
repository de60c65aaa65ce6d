package no.naervaer.demo;

import java.util.ArrayList;
import java.util.List;

import no.naervaer.register.intake.RegisterImport;
import no.naervaer.threshold.Sweep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;

class MeanwhileTests {

	private final LoggingSystem logging = LoggingSystem.get(MeanwhileTests.class.getClassLoader());

	private final JdbcTemplate jdbc = mock();

	private final Meanwhile meanwhile = new Meanwhile(this.logging, this.jdbc);

	@AfterEach
	void nobodysOwnLevel() {
		this.logging.setLogLevel(Sweep.class.getName(), null);
	}

	@Test
	void everyDaysImportsAndSweepsAreNotToldOf() {
		List<LogLevel> levels = new ArrayList<>();
		this.meanwhile.run(() -> {
			levels.add(level(RegisterImport.class));
			levels.add(level(Sweep.class));
		});
		assertThat(levels).containsExactly(LogLevel.WARN, LogLevel.WARN);
	}

	@Test
	void afterwardsEverythingIsAsItWasAlsoWhenItFailed() {
		this.logging.setLogLevel(Sweep.class.getName(), LogLevel.DEBUG);
		LogLevel before = level(RegisterImport.class);
		assertThatIllegalStateException().isThrownBy(() -> this.meanwhile.run(() -> {
			throw new IllegalStateException("stuck");
		}));
		assertThat(level(RegisterImport.class)).isEqualTo(before);
		assertThat(level(Sweep.class)).isEqualTo(LogLevel.DEBUG);
		var order = inOrder(this.jdbc);
		order.verify(this.jdbc).execute("set write_delay 60000");
		order.verify(this.jdbc).execute("set write_delay 500");
	}

	private LogLevel level(Class<?> logger) {
		LoggerConfiguration configuration = this.logging.getLoggerConfiguration(logger.getName());
		return (configuration != null) ? configuration.getConfiguredLevel() : null;
	}

}

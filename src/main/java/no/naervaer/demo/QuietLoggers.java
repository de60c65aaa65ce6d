package no.naervaer.demo;

import java.util.List;

import no.naervaer.register.intake.RegisterImport;
import no.naervaer.threshold.Sweep;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Keeps imports and sweeps from telling of every day of every municipality: some hundred
 * lines, in which nobody would find how far the demo is. What they warn of is still told.
 */
class QuietLoggers implements AutoCloseable {

	private static final List<String> LOGGERS = List.of(RegisterImport.class.getName(), Sweep.class.getName());

	private final LoggingSystem logging;

	private final List<Before> before;

	/**
	 * @param level null when it had none of its own
	 */
	private record Before(String logger, LogLevel level) {

	}

	QuietLoggers(LoggingSystem logging) {
		this.logging = logging;
		this.before = LOGGERS.stream().map((logger) -> new Before(logger, level(logger))).toList();
		LOGGERS.forEach((logger) -> logging.setLogLevel(logger, LogLevel.WARN));
	}

	private LogLevel level(String logger) {
		LoggerConfiguration configuration = this.logging.getLoggerConfiguration(logger);
		return (configuration != null) ? configuration.getConfiguredLevel() : null;
	}

	@Override
	public void close() {
		this.before.forEach((it) -> this.logging.setLogLevel(it.logger(), it.level()));
	}

}

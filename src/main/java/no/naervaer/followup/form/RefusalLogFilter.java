package no.naervaer.followup.form;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.EventArgUtil;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

import org.springframework.stereotype.Component;

/**
 * Keeps a refused form out of the log of errors. The engine logs every exception with its
 * whole stack; here nothing is wrong, and the person has been told what to do.
 */
@Component
final class RefusalLogFilter extends TurboFilter {

	RefusalLogFilter() {
		ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
		if (loggers instanceof LoggerContext logback) {
			logback.addTurboFilter(this);
		}
	}

	@Override
	public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] params,
			Throwable thrown) {
		// the engine hands the exception over as the last of the parameters
		Throwable cause = (thrown != null) ? thrown : EventArgUtil.extractThrowable(params);
		boolean refused = level.isGreaterOrEqual(Level.WARN) && FormRejectedException.in(cause).isPresent();
		return refused ? FilterReply.DENY : FilterReply.NEUTRAL;
	}

}

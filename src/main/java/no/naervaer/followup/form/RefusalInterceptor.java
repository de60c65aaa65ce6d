package no.naervaer.followup.form;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Hands a refusal out as it is. The engine wraps what a listener or an expression throws
 * in exceptions of its own, with technical English around the message.
 */
final class RefusalInterceptor extends CommandInterceptor {

	@Override
	public <T> T execute(Command<T> command) {
		try {
			return this.next.execute(command);
		}
		catch (RuntimeException ex) {
			throw FormRejectedException.in(ex).map(RuntimeException.class::cast).orElse(ex);
		}
	}

}

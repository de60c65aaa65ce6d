package no.naervaer.municipality.access;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;

/**
 * Refuses expressions in whatever somebody asks the engine, in every branch: the engine's
 * own ban looks at the outermost query and skips those within ({@code orQueries}).
 */
final class QueryGuard extends CommandInterceptor {

	@Override
	public <T> T execute(Command<T> command) {
		if (command instanceof AbstractQuery<?, ?> query) {
			requireNoExpressions(query);
		}
		return this.next.execute(command);
	}

	/**
	 * @param query may be {@code null}
	 * @throws BadUserRequestException if there is an expression in any branch
	 */
	static void requireNoExpressions(Query<?, ?> query) {
		boolean expressions = branches(query).stream().map(AbstractQuery::getExpressions).anyMatch(QueryGuard::isThere);
		if (expressions) {
			throw new BadUserRequestException("Spørringer kan ikke inneholde uttrykk");
		}
	}

	/** The query itself, and each that is joined to it. */
	private static List<? extends AbstractQuery<?, ?>> branches(Query<?, ?> query) {
		if (query instanceof TaskQueryImpl tasks) {
			return tasks.getQueries();
		}
		return (query instanceof AbstractQuery<?, ?> other) ? List.of(other) : List.of();
	}

	private static boolean isThere(Map<String, String> expressions) {
		return expressions != null && !expressions.isEmpty();
	}

}

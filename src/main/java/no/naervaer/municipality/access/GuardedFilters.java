package no.naervaer.municipality.access;

import java.util.List;

import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * Stored filters, asked with nothing but plain conditions beside their own. What a filter
 * itself asks with is evaluated by {@link ContractExpressions}.
 */
final class GuardedFilters extends FilterServiceImpl {

	@Override
	public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extending) {
		QueryGuard.requireNoExpressions(extending);
		return super.list(filterId, extending);
	}

	@Override
	public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extending, int firstResult, int maxResults) {
		QueryGuard.requireNoExpressions(extending);
		return super.listPage(filterId, extending, firstResult, maxResults);
	}

	@Override
	public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extending) {
		QueryGuard.requireNoExpressions(extending);
		return super.singleResult(filterId, extending);
	}

	@Override
	public Long count(String filterId, Query<?, ?> extending) {
		QueryGuard.requireNoExpressions(extending);
		return super.count(filterId, extending);
	}

}

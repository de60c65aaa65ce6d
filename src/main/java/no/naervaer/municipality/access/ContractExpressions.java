package no.naervaer.municipality.access;

import java.lang.reflect.Method;
import java.util.function.Supplier;

import no.naervaer.municipality.ContractNames;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * The engine's expressions, wherever one can stand (models, filters, queries, forms):
 * they reach the variables of their scope, the beans of the contract, and the members
 * that the contract lists, and nothing behind them. What is deployed has been checked by
 * the model gate; this holds for what never was a model, and for the day the gate has a
 * gap.
 */
final class ContractExpressions extends JuelExpressionManager {

	private final Supplier<ContractNames> names;

	/**
	 * @param names asked for when the first expression is evaluated
	 */
	ContractExpressions(Supplier<ContractNames> names) {
		this.names = names;
	}

	/** Others, such as Spin's, make objects of any class. */
	@Override
	public void addFunction(String name, Method function) {
		if (ContractNames.FUNCTIONS.contains(name)) {
			super.addFunction(name, function);
		}
	}

	@Override
	protected ELResolver createElResolver() {
		CompositeELResolver resolver = new CompositeELResolver();
		resolver.add(new VariableScopeElResolver());
		resolver.add(new VariableContextElResolver());
		resolver.add(new ContractBeans(this.names));
		resolver.add(new ArrayELResolver(true));
		resolver.add(new ListELResolver(true));
		resolver.add(new MapELResolver(true));
		resolver.add(new ListedMembers(this.names));
		return resolver;
	}

}

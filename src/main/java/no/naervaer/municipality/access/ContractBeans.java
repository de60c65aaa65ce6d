package no.naervaer.municipality.access;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Supplier;

import no.naervaer.municipality.ContractNames;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;

/**
 * The beans of the contract by their names. Only in a process: a query has no scope, and
 * no business with them.
 */
final class ContractBeans extends ELResolver {

	private final Supplier<ContractNames> names;

	ContractBeans(Supplier<ContractNames> names) {
		this.names = names;
	}

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (base == null && property instanceof String name && context.getContext(VariableScope.class) != null
				&& this.names.get().isBean(name)) {
			context.setPropertyResolved(true);
			return this.names.get().bean(name);
		}
		return null;
	}

	@Override
	public boolean isReadOnly(ELContext context, Object base, Object property) {
		return true;
	}

	@Override
	public void setValue(ELContext context, Object base, Object property, Object value) {
		if (base == null && property instanceof String name && this.names.get().isBean(name)) {
			throw new PropertyNotWritableException(name);
		}
	}

	@Override
	public Class<?> getCommonPropertyType(ELContext context, Object base) {
		return Object.class;
	}

	@Override
	public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
		return Collections.emptyIterator();
	}

	@Override
	public Class<?> getType(ELContext context, Object base, Object property) {
		return Object.class;
	}

}

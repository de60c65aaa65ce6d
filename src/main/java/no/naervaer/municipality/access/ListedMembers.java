package no.naervaer.municipality.access;

import java.util.function.Supplier;

import no.naervaer.municipality.ContractNames;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/**
 * Members of objects, read only, as far as the contract lists them by the object's type:
 * never a class, and nothing that leads out of the case.
 */
final class ListedMembers extends BeanELResolver {

	private final Supplier<ContractNames> names;

	ListedMembers(Supplier<ContractNames> names) {
		super(true);
		this.names = names;
	}

	@Override
	public Object getValue(ELContext context, Object base, Object property) {
		if (base == null) {
			return null;
		}
		require(base, property);
		return super.getValue(context, base, property);
	}

	@Override
	public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
		if (base == null) {
			return null;
		}
		require(base, method);
		return super.invoke(context, base, method, types, arguments);
	}

	private void require(Object base, Object member) {
		if (!this.names.get().allows(base, String.valueOf(member))) {
			throw new ELException("Uttrykk kan ikke bruke «%s» her".formatted(member));
		}
	}

}

package no.naervaer.municipality.access;

import java.util.ArrayList;
import java.util.List;

import no.naervaer.municipality.ContractNames;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Locks in the engine itself, for the day a door in front of it is left open: nobody, the
 * administrator included, gets it to run code. The engine is patched no more; what is
 * known of it (CVE-2026-109432) is shut here.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineLocks extends AbstractProcessEnginePlugin {

	private final ObjectProvider<ContractNames> names;

	EngineLocks(ObjectProvider<ContractNames> names) {
		this.names = names;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setExpressionManager(new ContractExpressions(this.names::getObject));
		configuration.setScriptFactory(new NoScripts.Factory());
		configuration.setScriptEngineResolver(new NoScripts.Engines());
		configuration.setArtifactFactory(new NoScripts.Artifacts());
		configuration.setFilterService(new GuardedFilters());
		configuration.setCustomPreCommandInterceptorsTxRequired(
				first(new QueryGuard(), configuration.getCustomPreCommandInterceptorsTxRequired()));
		configuration.setCustomPreCommandInterceptorsTxRequiresNew(
				first(new QueryGuard(), configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
		NoObjects.lock(configuration);
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		NoObjects.removeSerializers((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
	}

	private static List<CommandInterceptor> first(CommandInterceptor guard, List<CommandInterceptor> present) {
		List<CommandInterceptor> all = new ArrayList<>();
		all.add(guard);
		if (present != null) {
			all.addAll(present);
		}
		return all;
	}

}

package no.naervaer.municipality;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the {@link ModelGate} in front of the engine's own deployers. The checks are asked
 * for at the first deployment and not before: some of them need the engine.
 */
@Component
class ModelContractPlugin extends AbstractProcessEnginePlugin {

	private final ObjectProvider<ModelCheck> checks;

	ModelContractPlugin(ObjectProvider<ModelCheck> checks) {
		this.checks = checks;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		List<Deployer> deployers = new ArrayList<>();
		deployers.add(new ModelGate(this.checks::orderedStream));
		if (configuration.getCustomPreDeployers() != null) {
			deployers.addAll(configuration.getCustomPreDeployers());
		}
		configuration.setCustomPreDeployers(deployers);
	}

}

package no.naervaer.followup.form;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/**
 * Makes the engine hold the forms' rules.
 */
@Component
class FormEnginePlugin extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		DeployedForms forms = new DeployedForms();
		FormExpressions expressions = new FormExpressions();
		configuration.setFormService(new FormDoor(forms, expressions));
		configuration.setCustomPreBPMNParseListeners(
				with(configuration.getCustomPreBPMNParseListeners(), new FormParseListener(forms, expressions)));
		configuration.setCustomPreCommandInterceptorsTxRequired(
				with(configuration.getCustomPreCommandInterceptorsTxRequired(), new RefusalInterceptor()));
		configuration.setCustomPreCommandInterceptorsTxRequiresNew(
				with(configuration.getCustomPreCommandInterceptorsTxRequiresNew(), new RefusalInterceptor()));
	}

	private static <T> List<T> with(List<? extends T> present, T added) {
		List<T> all = new ArrayList<>();
		if (present != null) {
			all.addAll(present);
		}
		all.add(added);
		return all;
	}

}

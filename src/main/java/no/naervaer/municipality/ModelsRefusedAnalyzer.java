package no.naervaer.municipality;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells which models stop the start, without a stack trace. */
class ModelsRefusedAnalyzer extends AbstractFailureAnalyzer<ModelsRefusedException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, ModelsRefusedException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Rett feilene i modellene, eller fjern mappen fra naervaer.models, og start på nytt.", cause);
	}

}

package no.naervaer.municipality;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application must not run with these settings. */
class StartRefusedException extends RuntimeException {

	private final String remedy;

	StartRefusedException(String reason, String remedy) {
		super(reason);
		this.remedy = remedy;
	}

	/** Tells reason and remedy without a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<StartRefusedException> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, StartRefusedException cause) {
			return new FailureAnalysis(cause.getMessage() + ".", cause.remedy, cause);
		}

	}

}

package no.naervaer.municipality.access;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** The engine without scripts and classes: whatever asks for one is refused. */
final class NoScripts {

	private NoScripts() {
	}

	private static ProcessEngineException refused() {
		return new ProcessEngineException("Skript og Java-klasser kan ikke brukes i modeller");
	}

	static final class Factory extends ScriptFactory {

		@Override
		public ExecutableScript createScriptFromResource(String language, String resource) {
			throw refused();
		}

		@Override
		public ExecutableScript createScriptFromResource(String language, Expression resource) {
			throw refused();
		}

		@Override
		public ExecutableScript createScriptFromSource(String language, String source) {
			throw refused();
		}

		@Override
		public ExecutableScript createScriptFromSource(String language, Expression source) {
			throw refused();
		}

	}

	static final class Engines implements ScriptEngineResolver {

		@Override
		public void addScriptEngineFactory(ScriptEngineFactory factory) {
			// there are none, whoever brings one
		}

		@Override
		public ScriptEngineManager getScriptEngineManager() {
			throw refused();
		}

		@Override
		public ScriptEngine getScriptEngine(String language, boolean cache) {
			throw refused();
		}

	}

	static final class Artifacts implements ArtifactFactory {

		@Override
		public <T> T getArtifact(Class<T> type) {
			throw refused();
		}

	}

}

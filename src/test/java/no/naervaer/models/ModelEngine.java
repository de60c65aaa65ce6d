package no.naervaer.models;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/**
 * An in-memory engine with the models of one folder, and those that all share, and with
 * stand-ins for the beans that the models call. It remembers which elements were passed.
 */
final class ModelEngine implements AutoCloseable {

	private final ProcessEngine engine;

	private final DefaultCollector passed = new DefaultCollector(new ExecutionContextModelProvider());

	ModelEngine(String folder) {
		ProcessCoverageInMemProcessEngineConfiguration configuration = new ProcessCoverageInMemProcessEngineConfiguration();
		configuration.setJdbcUrl("jdbc:h2:mem:models-" + folder);
		configuration.setProcessEngineName("models-" + folder);
		configuration.setDatabaseSchemaUpdate("create-drop");
		configuration.setJobExecutorActivate(false);
		configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9_.@-]+");
		configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
		configuration.setBeans(new HashMap<>(StandIns.all()));
		this.engine = configuration.buildProcessEngine();
		configuration.getCustomPostBPMNParseListeners()
			.stream()
			.filter(ElementCoverageParseListener.class::isInstance)
			.forEach((listener) -> ((ElementCoverageParseListener) listener).setCoverageState(this.passed));
		this.passed.createSuite(new Suite(folder, folder));
		this.passed.activateSuite(folder);
		this.passed.createRun(new Run(folder, folder), folder);
		this.passed.activateRun(folder);
		deploy(folder);
	}

	ProcessEngine engine() {
		return this.engine;
	}

	/** How often each element of the process was passed, by element id. */
	Map<String, Long> passed(String process) {
		Map<String, Long> counts = new HashMap<>();
		this.passed.getActiveSuite()
			.getEvents(process)
			.forEach((event) -> counts.merge(event.getDefinitionKey(), 1L, Long::sum));
		return counts;
	}

	private void deploy(String tenant) {
		DeploymentBuilder deployment = this.engine.getRepositoryService().createDeployment().tenantId(tenant);
		Stream<Path> own = Stream.concat(Procedures.processes(tenant).stream(), Procedures.decisions(tenant).stream());
		Stream<Path> shared = tenant.equals(Procedures.SHARED) ? Stream.of()
				: Procedures.processes(Procedures.SHARED).stream();
		Stream.concat(own, shared)
			.forEach((file) -> deployment.addString(file.toString().replace('\\', '/'), Procedures.read(file)));
		deployment.deploy();
	}

	@Override
	public void close() {
		this.engine.close();
	}

}

package no.naervaer.models;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/**
 * An in-memory engine with the models of every folder, each with those that all share,
 * and with stand-ins for the beans that the models call. It remembers for each folder
 * which elements were passed.
 */
final class ModelEngine implements AutoCloseable {

	private final ProcessEngine engine;

	private final Map<Counted, Set<String>> passed = new HashMap<>();

	private final Set<String> passedInThisWalk = new HashSet<>();

	private String folder;

	ModelEngine(List<String> folders) {
		ProcessCoverageInMemProcessEngineConfiguration configuration = new ProcessCoverageInMemProcessEngineConfiguration();
		configuration.setJdbcUrl("jdbc:h2:mem:models;QUERY_CACHE_SIZE=512");
		configuration.setProcessEngineName("models");
		configuration.setDatabaseSchemaUpdate("create-drop");
		configuration.setJobExecutorActivate(false);
		configuration.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
		configuration.setMetricsEnabled(false);
		configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9_.@-]+");
		configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
		configuration.setBeans(new HashMap<>(StandIns.all()));
		this.engine = configuration.buildProcessEngine();
		configuration.getCustomPostBPMNParseListeners()
			.stream()
			.filter(ElementCoverageParseListener.class::isInstance)
			.forEach((listener) -> ((ElementCoverageParseListener) listener).setCoverageState(this::add));
		folders.forEach(this::deploy);
	}

	ProcessEngine engine() {
		return this.engine;
	}

	/** A new walk begins: what is passed from now on counts for this folder. */
	void begin(String folder) {
		this.folder = folder;
		this.passedInThisWalk.clear();
	}

	/**
	 * Ids of the elements, of whatever process, that were passed since the walk began.
	 */
	Set<String> passedInThisWalk() {
		return this.passedInThisWalk;
	}

	/** Ids of the elements of the folder's process that were passed. */
	Set<String> passed(String folder, String process) {
		return this.passed.getOrDefault(new Counted(folder, process), Set.of());
	}

	private void add(Event event) {
		this.passedInThisWalk.add(event.getDefinitionKey());
		this.passed.computeIfAbsent(new Counted(this.folder, event.getModelKey()), (counted) -> new HashSet<>())
			.add(event.getDefinitionKey());
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

	private record Counted(String folder, String process) {
	}

}

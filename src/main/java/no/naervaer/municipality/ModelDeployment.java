package no.naervaer.municipality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys each municipality's models: one deployment a tenant, made anew as a whole when
 * any file of it changed, so that a process, its forms and its tables stay together.
 * <p>
 * An administrator's own limits are a deployment of their own and the tenant's newest. A
 * new set of packaged models would push them aside; they are put back on top, unless the
 * packaged limits are what changed.
 */
@Component
class ModelDeployment {

	private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

	private static final String SOURCE = "naervaer";

	private final RepositoryService repository;

	private final ModelFolders folders;

	private final TenantScope scope;

	private final LimitsTable limits;

	ModelDeployment(RepositoryService repository, ModelFolders folders, TenantScope scope, LimitsTable limits) {
		this.repository = repository;
		this.folders = folders;
		this.scope = scope;
		this.limits = limits;
	}

	/** Deploys the municipality's models if they are new or changed. */
	void deploy(Municipality municipality) {
		SortedMap<String, byte[]> models = read(this.folders.modelsOf(municipality.id()));
		if (models.isEmpty()) {
			log.info("{} has no models yet", municipality.id());
			return;
		}
		this.scope.run(municipality.id(), () -> deploy(municipality.id(), models));
	}

	private void deploy(String tenant, SortedMap<String, byte[]> models) {
		Optional<DecisionDefinition> before = this.limits.newest(tenant);
		DeploymentBuilder deployment = this.repository.createDeployment()
			.tenantId(tenant)
			.name(tenant)
			.source(SOURCE)
			.enableDuplicateFiltering(false);
		models.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
		String id = deployment.deploy().getId();
		log.info("{} runs deployment {} with {} models", tenant, id, models.size());
		before.filter(this.limits::setByAdministrator)
			.filter((own) -> !this.limits.isNewest(tenant, own))
			.ifPresent((own) -> keepOrReplace(tenant, own, models));
	}

	/** The administrator's limits were pushed aside by a new set of models. */
	private void keepOrReplace(String tenant, DecisionDefinition own, Map<String, byte[]> models) {
		byte[] packagedBefore = this.limits.packagedBefore(tenant, own).orElse(null);
		if (Arrays.equals(packagedBefore, models.get(LimitsTable.resource(tenant)))) {
			int version = this.limits.deploy(tenant, this.limits.content(own)).getVersion();
			log.info("{}: the administrator's limits hold on as version {}", tenant, version);
		}
		else {
			log.warn("{}: the packaged limits changed and replace version {}, which an administrator set", tenant,
					own.getVersion());
		}
	}

	private static SortedMap<String, byte[]> read(SortedMap<String, Resource> models) {
		SortedMap<String, byte[]> read = new TreeMap<>();
		models.forEach((name, resource) -> {
			try (InputStream content = resource.getInputStream()) {
				read.put(name, content.readAllBytes());
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Can't read " + name, ex);
			}
		});
		return read;
	}

}

package no.naervaer.municipality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each test changes a copy of the test models, and starts from it over and over as a
 * restart would.
 */
@MunicipalityTest
class ModelDeploymentTests {

	@Autowired
	private RepositoryService repository;

	@Autowired
	private IdentityService identity;

	@Autowired
	private TenantScope scope;

	@Autowired
	private LimitsTable limits;

	@Autowired
	private Provisioning provisioning;

	@TempDir
	private Path folder;

	private String tenant;

	private ModelDeployment deployment;

	@BeforeEach
	void copyModels(TestInfo test) throws IOException {
		this.tenant = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
		Path models = Path.of(TestMunicipalities.FOLDER);
		FileSystemUtils.copyRecursively(models.resolve("processes/felles"), this.folder.resolve("processes/felles"));
		for (String kind : List.of("processes", "dmn")) {
			FileSystemUtils.copyRecursively(models.resolve(kind).resolve("solvik"),
					this.folder.resolve(kind).resolve(this.tenant));
		}
		ModelFolders folders = new ModelFolders(List.of(ModelFolders.external(this.folder.toString())));
		this.deployment = new ModelDeployment(this.repository, folders, this.scope, this.limits);
		start();
	}

	@Test
	void eachTenantHasOneDeploymentOfItsOwnModelsAndTheSharedOnes() {
		var deployed = this.repository.createDeploymentQuery().tenantIdIn("nordby").singleResult();
		assertThat(deployed.getName()).isEqualTo("nordby");
		assertThat(deployed.getSource()).isEqualTo("naervaer");
		assertThat(this.repository.getDeploymentResourceNames(deployed.getId())).containsExactlyInAnyOrder(
				"dmn/nordby/grenser.dmn", "processes/felles/Meld.bpmn", "processes/nordby/Oppfolging.bpmn");
		assertThat(this.identity.createTenantQuery().tenantId("nordby").singleResult().getName()).isEqualTo("Nordby");
		assertThat(this.repository.createDeploymentQuery().withoutTenantId().count()).isZero();
	}

	@Test
	void aSecondStartDeploysNothing() {
		long before = this.repository.createDeploymentQuery().count();
		this.provisioning.afterSingletonsInstantiated();
		assertThat(this.repository.createDeploymentQuery().count()).isEqualTo(before);
	}

	@Test
	void aChangedFileDeploysTheWholeSetAnew() {
		String before = processDeployment("Meld");
		change("processes/%s/Oppfolging.bpmn".formatted(this.tenant), "Bare for tester.", "Bare for tester, endret.");
		start();
		String after = processDeployment("Meld");
		assertThat(after).isNotEqualTo(before).isEqualTo(processDeployment("Oppfolging"));
		assertThat(newest().getDeploymentId()).isEqualTo(after);
	}

	@Test
	void theAdministratorsLimitsOutliveARestart() {
		DecisionDefinition own = this.limits.replace(this.tenant, table("&gt;= 8"));
		start();
		assertThat(newest().getId()).isEqualTo(own.getId());
		assertThat(this.limits.replace(this.tenant, table("&gt;= 8")).getVersion()).isEqualTo(own.getVersion());
	}

	@Test
	void theAdministratorsLimitsOutliveNewModels() {
		DecisionDefinition own = this.limits.replace(this.tenant, table("&gt;= 7"));
		change("processes/%s/Oppfolging.bpmn".formatted(this.tenant), "Bare for tester", "Bare for tester igjen");
		start();
		assertThat(newest().getVersion()).isEqualTo(own.getVersion() + 2);
		assertThat(text(newest())).contains("&gt;= 7");
		change("processes/%s/Oppfolging.bpmn".formatted(this.tenant), "Bare for tester", "Bare for tester og igjen");
		start();
		assertThat(text(newest())).contains("&gt;= 7");
	}

	@Test
	void newPackagedLimitsReplaceTheAdministrators() {
		this.limits.replace(this.tenant, table("&gt;= 6"));
		change("dmn/%s/grenser.dmn".formatted(this.tenant), "&gt;= 10", "&gt;= 12");
		start();
		assertThat(text(newest())).contains("&gt;= 12");
	}

	private void start() {
		this.deployment.deploy(new Municipality(this.tenant, "Prøve", "", "nb", null, Map.of(), null));
	}

	private String processDeployment(String key) {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.tenantIdIn(this.tenant)
			.latestVersion()
			.singleResult()
			.getDeploymentId();
	}

	private DecisionDefinition newest() {
		return this.limits.newest(this.tenant).orElseThrow();
	}

	private String text(DecisionDefinition table) {
		return new String(this.limits.content(table), StandardCharsets.UTF_8);
	}

	private byte[] table(String condition) {
		return read("dmn/%s/grenser.dmn".formatted(this.tenant)).replace("&gt;= 10", condition)
			.getBytes(StandardCharsets.UTF_8);
	}

	private void change(String name, String from, String to) {
		try {
			Files.writeString(this.folder.resolve(name), read(name).replace(from, to));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String read(String name) {
		try {
			return Files.readString(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package no.naervaer.municipality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;

import org.springframework.stereotype.Component;

/**
 * The table of limits of a municipality as the engine holds it. Which version an
 * administrator set is told by the name of its deployment, and which is newest by its
 * version number: times of deployments mislead where the clock is moved.
 */
@Component
class LimitsTable {

	/** Id of the decision, the same in every municipality. */
	static final String DECISION = "grenser";

	private final RepositoryService repository;

	LimitsTable(RepositoryService repository) {
		this.repository = repository;
	}

	/** Resource name of the municipality's own table. */
	static String resource(String tenant) {
		return "dmn/" + tenant + "/" + DECISION + ".dmn";
	}

	/**
	 * Makes the table the tenant's newest version, alone; the same table again makes no
	 * new version. In force from the next evaluation.
	 * @throws ModelsRefusedException when it can't be used or breaks the contract
	 */
	DecisionDefinition replace(String tenant, byte[] table) {
		requireLimits(tenant, table);
		return newest(tenant).filter((newest) -> Arrays.equals(content(newest), table)).orElseGet(() -> {
			try {
				return deploy(tenant, table);
			}
			catch (ModelsRefusedException ex) {
				throw ex;
			}
			catch (ParseException ex) {
				throw refusal(tenant, ex.getMessage());
			}
			catch (ProcessEngineException ex) {
				throw refusal(tenant, deepest(ex));
			}
		});
	}

	DecisionDefinition deploy(String tenant, byte[] table) {
		return this.repository.createDeployment()
			.tenantId(tenant)
			.name(administratorsName(tenant))
			.source("administrator")
			.addInputStream(resource(tenant), new ByteArrayInputStream(table))
			.deployWithResult()
			.getDeployedDecisionDefinitions()
			.stream()
			.filter((decision) -> decision.getKey().equals(DECISION))
			.findFirst()
			.orElseThrow();
	}

	Optional<DecisionDefinition> newest(String tenant) {
		return Optional.ofNullable(this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(DECISION)
			.tenantIdIn(tenant)
			.latestVersion()
			.singleResult());
	}

	boolean isNewest(String tenant, DecisionDefinition table) {
		return newest(tenant).map(DecisionDefinition::getId).equals(Optional.of(table.getId()));
	}

	boolean setByAdministrator(DecisionDefinition table) {
		return this.repository.createDeploymentQuery()
			.deploymentId(table.getDeploymentId())
			.deploymentName(administratorsName(table.getTenantId()))
			.count() > 0;
	}

	/** The packaged table that was in force before the administrator's. */
	Optional<byte[]> packagedBefore(String tenant, DecisionDefinition administrators) {
		List<DecisionDefinition> versions = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(DECISION)
			.tenantIdIn(tenant)
			.orderByDecisionDefinitionVersion()
			.desc()
			.list();
		return versions.stream()
			.filter((version) -> version.getVersion() < administrators.getVersion())
			.filter((version) -> !setByAdministrator(version))
			.findFirst()
			.map(this::content);
	}

	byte[] content(DecisionDefinition table) {
		try (InputStream content = this.repository.getDecisionModel(table.getId())) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String administratorsName(String tenant) {
		return tenant + "." + DECISION;
	}

	private static void requireLimits(String tenant, byte[] table) {
		List<String> ids;
		try {
			ids = Dmn.readModelFromStream(new ByteArrayInputStream(table))
				.getModelElementsByType(Decision.class)
				.stream()
				.map(Decision::getId)
				.toList();
		}
		catch (ModelException ex) {
			throw refusal(tenant, deepest(ex));
		}
		if (!ids.equals(List.of(DECISION))) {
			throw new ModelsRefusedException(
					List.of(new ModelProblem(resource(tenant), String.join(", ", ids), "Filen har ikke bare grensene.",
							"Filen skal ha én beslutning, og den skal ha id «%s».".formatted(DECISION))));
		}
	}

	private static ModelsRefusedException refusal(String tenant, String cause) {
		return new ModelsRefusedException(List
			.of(new ModelProblem(resource(tenant), DECISION, "Filen kan ikke leses som en beslutningstabell: " + cause,
					"Lagre tabellen på nytt fra Camunda Modeler (DMN 1.3).")));
	}

	private static String deepest(Throwable failure) {
		Throwable cause = failure;
		while (cause.getCause() != null && cause.getCause() != cause) {
			cause = cause.getCause();
		}
		return cause.getMessage();
	}

}

package no.naervaer.municipality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * The gate of the model contract (design §4): every new deployment passes here first,
 * whether the application, Modeler or anyone else makes it. A refusal rolls the whole
 * deployment back.
 */
class ModelGate implements Deployer {

	private static final Comparator<ModelProblem> READING_ORDER = Comparator.comparing(ModelProblem::file)
		.thenComparing(ModelProblem::element);

	private final Supplier<Stream<ModelCheck>> checks;

	ModelGate(Supplier<Stream<ModelCheck>> checks) {
		this.checks = checks;
	}

	@Override
	public void deploy(DeploymentEntity deployment) {
		if (!deployment.isNew()) {
			return; // an old deployment on its way back into the engine's cache
		}
		Map<String, byte[]> files = deployment.getResources()
			.values()
			.stream()
			.collect(Collectors.toMap(ResourceEntity::getName, ResourceEntity::getBytes));
		List<ModelProblem> problems = problemsOf(deployment, files);
		if (!problems.isEmpty()) {
			throw new ModelsRefusedException(problems);
		}
	}

	private List<ModelProblem> problemsOf(DeploymentEntity deployment, Map<String, byte[]> files) {
		if (deployment.getTenantId() == null) {
			return List.of(new ModelProblem(String.valueOf(deployment.getName()), "Tenant ID",
					"Modellene er ikke lagt til noen kommune.",
					"Skriv navnet på kommunens mappe i feltet «Tenant ID» når du tar modellene i bruk."));
		}
		ModelReader reader = new ModelReader();
		ModelSet models = reader.read(deployment.getTenantId(), files);
		if (!reader.problems().isEmpty()) {
			return reader.problems(); // what the other checks would say now is only noise
		}
		List<ModelProblem> problems = new ArrayList<>();
		this.checks.get().forEach((check) -> problems.addAll(check.check(models)));
		return problems.stream().distinct().sorted(READING_ORDER).toList();
	}

}

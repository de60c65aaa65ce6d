package no.naervaer.municipality;

import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/**
 * A check that looks at one process file after another.
 */
abstract class BpmnFileCheck implements ModelCheck {

	@Override
	public final List<ModelProblem> check(ModelSet models) {
		return models.processes().entrySet().stream().flatMap((entry) -> {
			ProblemList problems = new ProblemList(entry.getKey());
			checkFile(entry.getKey(), entry.getValue(), models, problems);
			return problems.toList().stream();
		}).toList();
	}

	abstract void checkFile(String file, BpmnModelInstance model, ModelSet models, ProblemList problems);

	static boolean isUndocumented(BaseElement element) {
		return element.getDocumentations()
			.stream()
			.map((documentation) -> String.valueOf(documentation.getTextContent()))
			.collect(Collectors.joining())
			.isBlank();
	}

	static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	static boolean isExpression(String text) {
		return text.contains("${") || text.contains("#{");
	}

}

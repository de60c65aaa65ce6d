package no.naervaer.municipality;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Finds the steps that process models ask deadlines for.
 */
public final class ModelSteps {

	private static final String WITHOUT_STEPS = "utenSteg";

	private static final Pattern LITERAL = Pattern.compile("\\$\\{\\s*'([^']*)'\\s*}");

	private ModelSteps() {
	}

	/**
	 * All steps of these process files: one for each user task whose id carries a step,
	 * and one for each call activity that names a step to a shared process.
	 */
	public static List<ModelStep> of(Map<String, BpmnModelInstance> processes) {
		return processes.entrySet()
			.stream()
			.flatMap((entry) -> Stream.concat(fromTasks(entry.getKey(), entry.getValue()),
					fromCallers(entry.getKey(), entry.getValue())))
			.toList();
	}

	/** Whether the process says, with a reason, that its tasks are no steps. */
	static boolean isExempt(Process process) {
		return extensions(process, CamundaProperty.class)
			.anyMatch((property) -> WITHOUT_STEPS.equals(property.getCamundaName())
					&& property.getCamundaValue() != null && !property.getCamundaValue().isBlank());
	}

	/** The step that a call activity hands to the process it calls. */
	static Optional<String> handedOver(CallActivity call) {
		return extensions(call, CamundaIn.class).filter((in) -> ModelStep.VARIABLE.equals(in.getCamundaTarget()))
			.map(CamundaIn::getCamundaSourceExpression)
			.filter((source) -> source != null && !source.isBlank())
			.map(ModelSteps::withoutBraces)
			.findFirst();
	}

	/** Ids of the processes whose user tasks need a step from their caller. */
	static Set<String> neededFromCaller(Collection<BpmnModelInstance> processes) {
		return processes.stream()
			.filter((model) -> model.getModelElementsByType(UserTask.class)
				.stream()
				.anyMatch((task) -> ModelStep.isNamedByCaller(task.getId())))
			.flatMap((model) -> model.getModelElementsByType(Process.class).stream())
			.map(Process::getId)
			.collect(Collectors.toSet());
	}

	private static Stream<ModelStep> fromTasks(String file, BpmnModelInstance model) {
		if (model.getModelElementsByType(Process.class).stream().anyMatch(ModelSteps::isExempt)) {
			return Stream.empty();
		}
		return model.getModelElementsByType(UserTask.class)
			.stream()
			.flatMap((task) -> ModelStep.ofTask(task.getId())
				.stream()
				.map((step) -> new ModelStep(file, task.getId(), step)));
	}

	private static Stream<ModelStep> fromCallers(String file, BpmnModelInstance model) {
		return model.getModelElementsByType(CallActivity.class)
			.stream()
			.flatMap((call) -> handedOver(call).stream().map((step) -> new ModelStep(file, call.getId(), step)));
	}

	private static String withoutBraces(String expression) {
		Matcher literal = LITERAL.matcher(expression.strip());
		return literal.matches() ? literal.group(1) : expression.strip();
	}

	/** Extension elements of a type, also those nested in {@code camunda:properties}. */
	private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
		ExtensionElements extensions = element.getExtensionElements();
		if (extensions == null) {
			return Stream.empty();
		}
		return extensions.getElements()
			.stream()
			.flatMap((extension) -> Stream.concat(Stream.of(extension),
					extension.getChildElementsByType(type).stream().map(ModelElementInstance.class::cast)))
			.filter(type::isInstance)
			.map(type::cast);
	}

}

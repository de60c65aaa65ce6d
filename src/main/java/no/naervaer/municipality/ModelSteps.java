package no.naervaer.municipality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Finds the steps that process models ask deadlines for.
 */
public final class ModelSteps {

	private static final String WITHOUT_STEPS = "utenSteg";

	private static final Pattern LITERAL = Pattern.compile("\\$\\{\\s*'([^']*)'\\s*}");

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([A-Za-z]\\w*)\\s*}");

	private static final Pattern STEP_TARGET = Pattern.compile(ModelStep.VARIABLE + "\\d*");

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

	/** What a call activity hands to the process it calls under that variable. */
	static Optional<String> handedOver(CallActivity call, String variable) {
		return extensions(call, CamundaIn.class).filter((in) -> variable.equals(in.getCamundaTarget()))
			.map(CamundaIn::getCamundaSourceExpression)
			.filter((source) -> source != null && !source.isBlank())
			.map(ModelSteps::withoutBraces)
			.findFirst();
	}

	/**
	 * The step variables that a shared process's tasks ask their caller for:
	 * {@code step}, or another that a task's input parameter {@code step} names.
	 */
	static Set<String> stepsAskedFor(BpmnModelInstance process) {
		return process.getModelElementsByType(UserTask.class)
			.stream()
			.filter((task) -> ModelStep.isNamedByCaller(task.getId()))
			.map((task) -> extensions(task, CamundaInputParameter.class)
				.filter((input) -> ModelStep.VARIABLE.equals(input.getCamundaName()))
				.map((input) -> variable(input.getTextContent()).orElse(ModelStep.VARIABLE))
				.findFirst()
				.orElse(ModelStep.VARIABLE))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The variables in which a shared process's tasks expect their form. */
	static Set<String> formsAskedFor(BpmnModelInstance process) {
		return process.getModelElementsByType(UserTask.class)
			.stream()
			.flatMap((task) -> variable(task.getCamundaFormRef()).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** The variable that an expression {@code ${name}} reads. */
	static Optional<String> variable(String expression) {
		Matcher variable = VARIABLE.matcher((expression != null) ? expression.strip() : "");
		return variable.matches() ? Optional.of(variable.group(1)) : Optional.empty();
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
			.flatMap((call) -> extensions(call, CamundaIn.class)
				.filter((in) -> in.getCamundaTarget() != null && STEP_TARGET.matcher(in.getCamundaTarget()).matches())
				.filter((in) -> in.getCamundaSourceExpression() != null
						&& variable(in.getCamundaSourceExpression()).isEmpty())
				.map((in) -> new ModelStep(file, call.getId(), withoutBraces(in.getCamundaSourceExpression()))));
	}

	private static String withoutBraces(String expression) {
		Matcher literal = LITERAL.matcher(expression.strip());
		return literal.matches() ? literal.group(1) : expression.strip();
	}

	/** Extension elements of a type, also those nested in {@code camunda:properties}. */
	static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
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

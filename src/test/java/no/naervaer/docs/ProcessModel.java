package no.naervaer.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/**
 * One process file.
 *
 * @param nodes its nodes, from left to right
 */
record ProcessModel(Path file, BpmnModelInstance model, List<FlowNode> nodes) {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private static final Pattern STEP = Pattern.compile("([A-Z]+)_([SR]\\d+[a-z]*)_.*");

	private static final Pattern LITERAL = Pattern.compile("[$#]\\{\\s*'([^']*)'\\s*}");

	/** What a shared process can be given: the step, the form and the task's name. */
	private static final List<String> TURNS = List.of("", "2", "3");

	/**
	 * A line about an element that people should know of.
	 *
	 * @param what its kind
	 * @param form the form or the process that it leads to
	 */
	record Element(String what, String name, String step, String documentation, String form, String process) {
	}

	static ProcessModel of(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		return new ProcessModel(file, model, fromLeftToRight(model));
	}

	String id() {
		return process().getId();
	}

	String name() {
		return process().getName();
	}

	String documentation() {
		return documentation(process());
	}

	/** First what a case goes through, then concerns, what these call, and routines. */
	int rank() {
		Collection<StartEvent> starts = process().getChildElementsByType(StartEvent.class);
		List<String> messages = starts.stream()
			.flatMap((start) -> start.getEventDefinitions().stream())
			.filter(MessageEventDefinition.class::isInstance)
			.map((definition) -> ((MessageEventDefinition) definition).getMessage())
			.filter(Objects::nonNull)
			.map(Message::getName)
			.toList();
		if (messages.contains("ThresholdCrossed")) {
			return 0;
		}
		if (messages.contains("ConcernRaised")) {
			return 1;
		}
		boolean routine = starts.stream().anyMatch(ProcessModel::isTimer);
		return routine ? 3 : 2;
	}

	/** Tasks, called processes and timers, from left to right. */
	List<Element> elements() {
		List<Element> elements = new ArrayList<>();
		for (FlowNode node : this.nodes) {
			if (node instanceof UserTask task) {
				elements.add(
						new Element("Oppgave", name(node), step(node).orElse(""), documentation(node), form(task), ""));
			}
			else if (node instanceof CallActivity call) {
				elements.add(new Element("Delprosess", name(node),
						parameters(call, "step").values().stream().distinct().collect(Collectors.joining(", ")),
						documentation(node), "", call.getCalledElement()));
			}
			else if (node instanceof CatchEvent event && isTimer(event)) {
				elements.add(new Element("Tid", name(node), "", documentation(node), "", ""));
			}
		}
		return elements;
	}

	/** Names of tasks by the step they are. */
	Map<String, List<String>> steps() {
		Map<String, List<String>> steps = new LinkedHashMap<>();
		for (UserTask task : this.model.getModelElementsByType(UserTask.class)) {
			step(task).ifPresent((step) -> add(steps, step, name(task)));
		}
		for (CallActivity call : this.model.getModelElementsByType(CallActivity.class)) {
			Map<String, String> names = parameters(call, "oppgave");
			parameters(call, "step").forEach((turn, step) -> add(steps, step, names.getOrDefault(turn, name(call))));
		}
		return steps;
	}

	/** Names of tasks by the form they use. */
	Map<String, List<String>> formUses() {
		Map<String, List<String>> uses = new LinkedHashMap<>();
		for (FlowNode node : this.nodes) {
			String form = node.getAttributeValueNs(CAMUNDA, "formRef");
			if (form != null && !form.contains("{")) {
				add(uses, form, name(node));
			}
		}
		for (CallActivity call : this.model.getModelElementsByType(CallActivity.class)) {
			Map<String, String> names = parameters(call, "oppgave");
			parameters(call, "skjema").forEach((turn, form) -> add(uses, form, names.getOrDefault(turn, name(call))));
		}
		return uses;
	}

	/** A node doesn't know its shape without a search through the file: shapes first. */
	private static List<FlowNode> fromLeftToRight(BpmnModelInstance model) {
		Map<String, Bounds> places = new HashMap<>();
		model.getModelElementsByType(BpmnShape.class)
			.forEach((shape) -> places.put(shape.getAttributeValue("bpmnElement"), shape.getBounds()));
		return model.getModelElementsByType(FlowNode.class)
			.stream()
			.sorted(Comparator.comparingDouble((FlowNode node) -> places.get(node.getId()).getX())
				.thenComparingDouble((node) -> places.get(node.getId()).getY()))
			.toList();
	}

	private Process process() {
		return this.model.getModelElementsByType(Process.class).iterator().next();
	}

	private static void add(Map<String, List<String>> map, String key, String value) {
		map.computeIfAbsent(key, (missing) -> new ArrayList<>()).add(value);
	}

	private static Optional<String> step(FlowNode node) {
		Matcher matcher = STEP.matcher(node.getId());
		return matcher.matches() ? Optional.of(matcher.group(1) + "-" + matcher.group(2)) : Optional.empty();
	}

	private static String form(UserTask task) {
		String form = task.getAttributeValueNs(CAMUNDA, "formRef");
		return (form == null || form.contains("{")) ? "" : form;
	}

	/** What a call gives the called process: one value, or a first and a second one. */
	private static Map<String, String> parameters(CallActivity call, String name) {
		Map<String, String> values = new LinkedHashMap<>();
		if (call.getExtensionElements() == null) {
			return values;
		}
		for (CamundaIn in : call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list()) {
			Matcher literal = LITERAL.matcher(String.valueOf(in.getCamundaSourceExpression()));
			String value = literal.matches() ? literal.group(1) : in.getCamundaSourceExpression();
			if (value != null && !value.contains("{") && in.getCamundaTarget() != null) {
				TURNS.stream()
					.filter((turn) -> in.getCamundaTarget().equals(name + turn))
					.forEach((turn) -> values.put(turn, value));
			}
		}
		return values;
	}

	private static boolean isTimer(CatchEvent event) {
		return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
	}

	private static String name(FlowNode node) {
		return (node.getName() != null) ? node.getName().replaceAll("\\s+", " ").strip() : node.getId();
	}

	private static String documentation(BaseElement element) {
		return element.getDocumentations()
			.stream()
			.map((documentation) -> documentation.getTextContent().strip())
			.collect(Collectors.joining(" "));
	}

}

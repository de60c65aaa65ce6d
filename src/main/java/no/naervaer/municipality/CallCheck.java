package no.naervaer.municipality;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

/**
 * Called processes come from the same deployment, and a shared process is told which step
 * of the procedure it is.
 */
@Component
class CallCheck extends BpmnFileCheck {

	@Override
	void checkFile(String file, BpmnModelInstance model, ModelSet models, ProblemList problems) {
		Set<String> processes = models.processes()
			.values()
			.stream()
			.flatMap((other) -> other.getModelElementsByType(Process.class).stream())
			.map(Process::getId)
			.collect(Collectors.toSet());
		for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
			checkCall(call, processes, problems);
			if (!isSharedItself(model)) {
				called(call, models).ifPresent((process) -> checkHandedOver(call, process, models, problems));
			}
		}
	}

	private static Optional<BpmnModelInstance> called(CallActivity call, ModelSet models) {
		return models.processes()
			.values()
			.stream()
			.filter((other) -> other.getModelElementsByType(Process.class)
				.stream()
				.anyMatch((process) -> process.getId().equals(call.getCalledElement())))
			.findFirst();
	}

	/** A shared process learns its steps and forms from whoever calls it. */
	private static void checkHandedOver(CallActivity call, BpmnModelInstance process, ModelSet models,
			ProblemList problems) {
		for (String variable : ModelSteps.stepsAskedFor(process)) {
			problems.addIf(ModelSteps.handedOver(call, variable).isEmpty(), call.getId(),
					"Delprosessen får ikke vite hvilket steg den er.",
					"Legg til en «In mapping» med «Source expression» lik steget (for eksempel KOMMUNE-S16) og målet «%s»."
						.formatted(variable));
		}
		Set<String> forms = models.forms()
			.values()
			.stream()
			.map((form) -> form.path("id").asText())
			.collect(Collectors.toSet());
		for (String variable : ModelSteps.formsAskedFor(process)) {
			Optional<String> form = ModelSteps.handedOver(call, variable);
			problems.addIf(form.isEmpty(), call.getId(), "Delprosessen får ikke vite hvilket skjema den skal bruke.",
					"Legg til en «In mapping» med «Source expression» lik skjemaets id og målet «%s»."
						.formatted(variable));
			problems.addIf(form.isPresent() && !forms.contains(form.get()), call.getId(),
					"Skjemaet «%s» er ikke med.".formatted(form.orElse("")),
					"Ta med fila «%s.form», eller rett id-en i «In mapping».".formatted(form.orElse("")));
		}
	}

	private static void checkCall(CallActivity call, Set<String> processes, ProblemList problems) {
		String called = call.getCalledElement();
		if (isBlank(called) || isExpression(called)) {
			problems.add(call.getId(), "Det står ikke fast hvilken prosess som kalles.",
					"Velg typen «BPMN» under «Called element» og skriv prosessens id.");
			return;
		}
		problems.addIf(!"deployment".equals(call.getCamundaCalledElementBinding()), call.getId(),
				"Delprosessen er ikke bundet til samme utgave.",
				"Sett «Binding» under «Called element» til «deployment».");
		problems.addIf(!processes.contains(called), call.getId(), "Prosessen «%s» er ikke med.".formatted(called),
				"Ta med fila «%s.bpmn», eller rett id-en i «Called element». Prosesser som er med: %s."
					.formatted(called, processes.stream().sorted().collect(Collectors.joining(", "))));
	}

	private static boolean isSharedItself(BpmnModelInstance model) {
		return model.getModelElementsByType(UserTask.class)
			.stream()
			.anyMatch((task) -> ModelStep.isNamedByCaller(task.getId()));
	}

}

package no.naervaer.municipality;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import org.springframework.stereotype.Component;

/**
 * What people meet in Tasklist: each task says which step of the procedure it is, how it
 * is done, by when, and has a form of the same deployment, so that a form doesn't change
 * under a task that is open.
 */
@Component
class UserTaskCheck extends BpmnFileCheck {

	private static final Pattern READS_DEADLINE = Pattern.compile("\\$\\{\\s*frister\\.\\w+\\(.*\\)\\s*}");

	@Override
	void checkFile(String file, BpmnModelInstance model, ModelSet models, ProblemList problems) {
		Set<String> forms = models.forms()
			.values()
			.stream()
			.map((form) -> form.path("id").asText())
			.collect(Collectors.toSet());
		boolean exempt = model.getModelElementsByType(Process.class).stream().anyMatch(ModelSteps::isExempt);
		for (UserTask task : model.getModelElementsByType(UserTask.class)) {
			String id = task.getId();
			problems.addIf(isBlank(task.getName()), id, "Oppgaven har ikke noe navn.",
					"Skriv hva som skal gjøres, med verb først: «Kontakt hjemmet».");
			problems.addIf(isUndocumented(task), id, "Oppgaven mangler beskrivelse.",
					"Skriv under «Documentation» hva som skal gjøres, og hvor det står i kommunens rutine.");
			FormReference form = new FormReference(task.getCamundaFormRef(), task.getCamundaFormRefBinding());
			if (!(ModelStep.isNamedByCaller(id) && form.isHandedOver())) {
				checkForm(id, form, forms, problems);
			}
			if (!exempt && !ModelStep.isWithoutStep(id)) {
				checkStep(task, problems);
			}
		}
		for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
			FormReference form = new FormReference(start.getCamundaFormRef(), start.getCamundaFormRefBinding());
			problems.addIf(!isBlank(start.getCamundaFormKey()), start.getId(), "Starten bruker et skjema utenfra.",
					"Velg «Camunda Forms» under «Forms» og skriv id-en til et skjema i kommunens mappe.");
			if (form.id() != null) {
				checkForm(start.getId(), form, forms, problems);
			}
		}
	}

	private static void checkForm(String element, FormReference form, Set<String> forms, ProblemList problems) {
		if (isBlank(form.id())) {
			problems.add(element, "Oppgaven har ikke noe skjema.",
					"Velg «Camunda Forms» under «Forms» og skriv skjemaets id i «Form reference».");
			return;
		}
		problems.addIf(!"deployment".equals(form.binding()), element,
				"Skjemaet er ikke bundet til samme utgave som prosessen.",
				"Sett «Binding» under «Forms» til «deployment».");
		problems.addIf(!forms.contains(form.id()), element, "Skjemaet «%s» er ikke med.".formatted(form.id()),
				"Ta med fila «%s.form», eller rett id-en i «Form reference». Skjemaer som er med: %s."
					.formatted(form.id(), listed(forms)));
	}

	private static void checkStep(UserTask task, ProblemList problems) {
		boolean known = ModelStep.ofTask(task.getId()).isPresent() || ModelStep.isNamedByCaller(task.getId());
		problems.addIf(!known, task.getId(), "Id-en sier ikke hvilket steg i rutinen oppgaven er.",
				"Skriv kommunens forkortelse, steget og hva som gjøres: «KOMMUNE_S01_KontaktHjemmet».");
		String dueDate = task.getCamundaDueDate();
		problems.addIf(dueDate == null || !READS_DEADLINE.matcher(dueDate.strip()).matches(), task.getId(),
				"Fristen hentes ikke fra fristtabellen.", "Skriv ${frister.forSteg(execution)} i «Due date».");
	}

	private static String listed(Set<String> forms) {
		return forms.isEmpty() ? "ingen" : forms.stream().sorted().collect(Collectors.joining(", "));
	}

	private record FormReference(String id, String binding) {

		/** Named by the caller of a shared process, where it is checked. */
		boolean isHandedOver() {
			return ModelSteps.variable(this.id).isPresent() && "deployment".equals(this.binding);
		}
	}

}

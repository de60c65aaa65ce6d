package no.naervaer.municipality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import org.springframework.stereotype.Component;

/**
 * What every process file must say about itself: platform, id, version, how long history
 * is kept, why it exists, and ids that people can read.
 */
@Component
class ProcessCheck extends BpmnFileCheck {

	/**
	 * Without steps, with a picture of its own, and for those only who follow the pupil.
	 */
	private static final Set<String> PROPERTIES = Set.of("utenSteg", "egetBilde", "fortrolig");

	private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

	@Override
	void checkFile(String file, BpmnModelInstance model, ModelSet models, ProblemList problems) {
		checkPlatform(model, problems);
		Collection<Process> processes = model.getModelElementsByType(Process.class);
		problems.addIf(processes.size() != 1, "fila", "Fila har %d prosesser.".formatted(processes.size()),
				"Ha én prosess i hver fil.");
		for (Process process : processes) {
			checkProcess(file, process, problems);
		}
		for (BaseElement element : namedByPeople(model)) {
			problems.addIf(element.getId() == null || GeneratedIds.isGenerated(element.getId()),
					String.valueOf(element.getId()), "Id-en er laget av Modeler og sier ingenting.",
					"Gi elementet en id som sier hva det er, for eksempel «Gateway_FikkKontakt» eller «Flow_IkkeKontakt».");
		}
	}

	private static void checkPlatform(BpmnModelInstance model, ProblemList problems) {
		String platform = model.getDefinitions().getAttributeValueNs(MODELER, "executionPlatform");
		String version = model.getDefinitions().getAttributeValueNs(MODELER, "executionPlatformVersion");
		boolean fits = "Camunda Platform".equals(platform) && version != null && version.startsWith("7.");
		problems.addIf(!fits, "fila", "Diagrammet er ikke laget for Camunda 7.",
				"Velg «Camunda Platform 7.24» nederst til venstre i Modeler.");
	}

	private static void checkProcess(String file, Process process, ProblemList problems) {
		String id = process.getId();
		problems.addIf(!ModelFile.baseName(file).equals(id), id, "Fila og prosessen har ulike navn.",
				"Kall fila «%s.bpmn», eller gi prosessen fila sitt navn som id.".formatted(id));
		problems.addIf(isBlank(process.getCamundaHistoryTimeToLiveString()), id,
				"Det står ikke hvor lenge historikken skal oppbevares.",
				"Fyll ut «Time to live» under «History cleanup» på prosessen, for eksempel P1825D (fem år).");
		problems.addIf(isBlank(process.getCamundaVersionTag()), id, "Prosessen har ikke noe versjonsmerke.",
				"Fyll ut «Version tag» på prosessen, for eksempel 1.0.");
		problems.addIf(!process.isExecutable(), id, "Prosessen er ikke merket som kjørbar.",
				"Kryss av for «Executable» på prosessen.");
		problems.addIf(isUndocumented(process), id, "Prosessen mangler beskrivelse.",
				"Skriv under «Documentation» hva prosessen gjør, og hvor det står i kommunens rutine.");
		ModelSteps.extensions(process, CamundaProperty.class)
			.forEach((property) -> checkProperty(id, property, problems));
	}

	/** A misspelt property would be without effect, and nobody would see it. */
	private static void checkProperty(String process, CamundaProperty property, ProblemList problems) {
		String name = property.getCamundaName();
		problems.addIf(!PROPERTIES.contains(name), process, "Prosessen har en ukjent egenskap, «%s».".formatted(name),
				"Rett navnet under «Extension properties», eller ta egenskapen bort. Mulige: %s."
					.formatted(String.join(", ", new TreeSet<>(PROPERTIES))));
		problems.addIf(isBlank(property.getCamundaValue()), process,
				"Egenskapen «%s» har ingen begrunnelse.".formatted(name),
				"Skriv begrunnelsen som verdi under «Extension properties».");
	}

	/**
	 * Event definitions and messages are left out: Modeler doesn't let people name them.
	 */
	private static List<BaseElement> namedByPeople(BpmnModelInstance model) {
		List<BaseElement> elements = new ArrayList<>(model.getModelElementsByType(Process.class));
		elements.addAll(model.getModelElementsByType(FlowElement.class));
		elements.addAll(model.getModelElementsByType(Participant.class));
		elements.addAll(model.getModelElementsByType(Lane.class));
		return elements;
	}

}

package no.naervaer.followup;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import no.naervaer.municipality.ModelCheck;
import no.naervaer.municipality.ModelProblem;
import no.naervaer.municipality.ModelSet;
import org.camunda.bpm.model.bpmn.instance.Message;

import org.springframework.stereotype.Component;

/**
 * A model waits only for messages that somebody sends (design §4, Messages in): with a
 * misspelt name it would wait for ever.
 */
@Component
class MessageCheck implements ModelCheck {

	private static final Set<String> SENT = new TreeSet<>(
			Set.of("ThresholdCrossed", "ConcernRaised", "HitWithdrawn", "PupilMoved", "DeadlinePassed", "TaskDone"));

	@Override
	public List<ModelProblem> check(ModelSet models) {
		return models.processes()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue()
				.getModelElementsByType(Message.class)
				.stream()
				.filter((message) -> !SENT.contains(String.valueOf(message.getName())))
				.map((message) -> new ModelProblem(entry.getKey(), message.getId(),
						"Ingen sender meldingen «%s».".formatted(message.getName()),
						"Bruk en av disse: %s.".formatted(String.join(", ", SENT)))))
			.toList();
	}

}

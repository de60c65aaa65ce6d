package no.naervaer.municipality;

import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.BadUserRequestException;

/**
 * Models that break the contract (design §4) and are therefore not deployed. A bad
 * request to the engine, so that its REST interface answers 400 and not 500. The message
 * is what a process owner reads in Modeler: all problems, one a line.
 */
public class ModelsRefusedException extends BadUserRequestException {

	private final transient List<ModelProblem> problems;

	public ModelsRefusedException(List<ModelProblem> problems) {
		super(problems.stream()
			.map((problem) -> "\n- " + problem)
			.collect(
					Collectors.joining("", "Modellene kan ikke tas i bruk (%d feil):".formatted(problems.size()), "")));
		this.problems = List.copyOf(problems);
	}

	/** All that is wrong, at least one. */
	public List<ModelProblem> problems() {
		return this.problems;
	}

}

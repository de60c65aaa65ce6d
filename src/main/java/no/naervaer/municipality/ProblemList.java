package no.naervaer.municipality;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers what one check finds in one file.
 */
final class ProblemList {

	private final String file;

	private final List<ModelProblem> problems = new ArrayList<>();

	ProblemList(String file) {
		this.file = file;
	}

	void add(String element, String problem, String remedy) {
		this.problems.add(new ModelProblem(this.file, element, problem, remedy));
	}

	void addIf(boolean broken, String element, String problem, String remedy) {
		if (broken) {
			add(element, problem, remedy);
		}
	}

	List<ModelProblem> toList() {
		return this.problems;
	}

}

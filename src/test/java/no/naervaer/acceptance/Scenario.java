package no.naervaer.acceptance;

import java.util.ArrayList;
import java.util.List;

import no.naervaer.models.Procedures;
import no.naervaer.models.Procedures.Line;

/**
 * One acceptance scenario of a procedure's part H, as
 * {@code procedures/<municipality>/scenarioer.txt} tells it.
 *
 * @param id as in the procedure, e.g. {@code ABC-A01}
 * @param believedWrong the procedure's scenario is believed to be wrong: it is told as it
 * stands there, and must fail
 */
record Scenario(String municipality, String id, String title, boolean believedWrong, List<Line> steps) {

	private static final String START = "scenario";

	private static final String START_OF_WRONG = "scenario!";

	/** What has happened before a test begins: a scenario's words, a line each. */
	static Scenario told(String municipality, String words) {
		return new Scenario(municipality, "", "", false,
				words.lines().map((line) -> new Line("so far", line)).toList());
	}

	/** The municipality's scenarios, in the file's order. */
	static List<Scenario> of(String municipality) {
		List<Scenario> scenarios = new ArrayList<>();
		for (Line line : Procedures.data(municipality, "scenarioer.txt")) {
			String[] words = line.text().split("\\s+", 3);
			if (words[0].equals(START) || words[0].equals(START_OF_WRONG)) {
				scenarios.add(new Scenario(municipality, words[1], words[2], words[0].equals(START_OF_WRONG),
						new ArrayList<>()));
			}
			else {
				scenarios.get(scenarios.size() - 1).steps.add(line);
			}
		}
		return scenarios;
	}

}

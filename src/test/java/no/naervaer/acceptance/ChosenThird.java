package no.naervaer.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.naervaer.models.Procedures;
import no.naervaer.models.Procedures.Line;

/**
 * A third of a municipality's scenarios, in which everything comes up that comes up in
 * any of them: each rule, each kind of deadline with what happens when it has passed, and
 * each word of {@link ScenarioRun}.
 */
final class ChosenThird {

	private static final int SHARE = 3;

	private static final Pattern DUE = Pattern.compile("due (\\S+) .*");

	private ChosenThird() {
	}

	/** In the file's order; the same at every run. */
	static List<Scenario> of(String municipality) {
		List<Scenario> all = Scenario.of(municipality);
		Set<Scenario> chosen = new HashSet<>();
		Set<String> missing = new TreeSet<>(kinds(all));
		while (!missing.isEmpty()) {
			Scenario next = all.stream()
				.max(Comparator.comparingLong((scenario) -> kinds(scenario).stream().filter(missing::contains).count()))
				.orElseThrow();
			chosen.add(next);
			missing.removeAll(kinds(next));
		}
		for (int place = 0; chosen.size() * SHARE < all.size(); place = place + SHARE) {
			chosen.add(all.get(place % all.size()));
		}
		return all.stream().filter(chosen::contains).toList();
	}

	static Set<String> kinds(List<Scenario> scenarios) {
		return scenarios.stream().flatMap((scenario) -> kinds(scenario).stream()).collect(Collectors.toSet());
	}

	/** What comes up in the scenario. */
	static Set<String> kinds(Scenario scenario) {
		Set<String> kinds = new HashSet<>();
		scenario.steps().stream().map(Line::text).map(String::strip).forEach((line) -> {
			kinds.add("word " + line.split("\\s+")[0]);
			rules(line).forEach((rule) -> kinds.add("rule " + rule));
			deadlines(scenario.municipality(), line).forEach((deadline) -> kinds.add("deadline " + deadline));
		});
		return kinds;
	}

	private static List<String> rules(String line) {
		List<String> rules = new ArrayList<>();
		if (line.startsWith("hits ")) {
			Matcher rule = Pattern.compile("[A-Z]+-T\\w+").matcher(line);
			while (rule.find()) {
				rules.add(rule.group());
			}
		}
		return rules;
	}

	/** Codes without their numbers, with what happens on expiry. */
	private static Stream<String> deadlines(String municipality, String line) {
		Matcher due = DUE.matcher(line);
		return !due.matches() ? Stream.empty()
				: Procedures.data(municipality, "frister.txt")
					.stream()
					.map(Line::parts)
					.filter((parts) -> parts.get(0).equals(due.group(1)))
					.map((parts) -> parts.get(2).replaceAll("\\(.*", "") + " " + parts.get(4));
	}

}

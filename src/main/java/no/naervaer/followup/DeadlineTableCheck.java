package no.naervaer.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.calendar.InvalidDeadlineCodeException;
import no.naervaer.municipality.DeployedModels;
import no.naervaer.municipality.ModelCheck;
import no.naervaer.municipality.ModelProblem;
import no.naervaer.municipality.ModelSet;
import no.naervaer.municipality.ModelStep;
import no.naervaer.municipality.ModelSteps;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;

import org.springframework.stereotype.Component;

/**
 * Every user task of a procedure has a deadline, and every deadline can be read. A
 * deployment with processes is checked against its own table, or the one in use when it
 * brings none; a table alone against the processes in use. Rows without a task are
 * allowed: they may be for timers.
 */
@Component
class DeadlineTableCheck implements ModelCheck {

	private static final List<String> INPUTS = List.of("step", "rule");

	private static final List<String> OUTPUTS = List.of("code", "from", "expiry", "source", "proposal");

	private static final Set<String> EXPIRIES = Set.of("E1", "E2", "E3");

	private final DeployedModels deployed;

	DeadlineTableCheck(DeployedModels deployed) {
		this.deployed = deployed;
	}

	@Override
	public List<ModelProblem> check(ModelSet models) {
		Optional<Map.Entry<String, DmnModelInstance>> file = models.decisions()
			.entrySet()
			.stream()
			.filter((entry) -> WrittenDeadlines.isIn(entry.getValue()))
			.findFirst();
		if (file.isEmpty() && models.processes().isEmpty()) {
			return List.of();
		}
		Optional<WrittenDeadlines> table = file.map(Map.Entry::getValue)
			.or(() -> this.deployed.decision(models.municipality(), WrittenDeadlines.DECISION))
			.flatMap(WrittenDeadlines::find);
		List<ModelStep> steps = ModelSteps
			.of(models.processes().isEmpty() ? this.deployed.processes(models.municipality()) : models.processes());
		List<ModelProblem> problems = new ArrayList<>();
		file.ifPresent((entry) -> problems.addAll(problemsOf(entry.getKey(), table.orElseThrow(), steps)));
		for (ModelStep step : steps) {
			if (table.isEmpty() || !table.get().covers(step.step())) {
				problems.add(new ModelProblem(step.file(), step.element(),
						"Steget «%s» har ingen frist.".formatted(step.step()),
						"Legg til en rad for «%s» i tabellen «frister» (frister.dmn).".formatted(step.step())));
			}
		}
		return problems;
	}

	private static List<ModelProblem> problemsOf(String file, WrittenDeadlines table, List<ModelStep> steps) {
		List<ModelProblem> problems = new ArrayList<>();
		if (table.hitPolicy() != HitPolicy.UNIQUE) {
			problems.add(new ModelProblem(file, WrittenDeadlines.DECISION,
					"Tabellen kan gi flere frister for samme oppgave («Hit policy» %s).".formatted(table.hitPolicy()),
					"Velg «Unique»."));
		}
		if (!Set.copyOf(table.inputs()).equals(Set.copyOf(INPUTS)) || !table.outputs().containsAll(OUTPUTS)) {
			problems.add(new ModelProblem(file, WrittenDeadlines.DECISION,
					"Kolonnene er %s og %s.".formatted(String.join(", ", table.inputs()),
							String.join(", ", table.outputs())),
					"Spør om %s, og svar med %s.".formatted(String.join(", ", INPUTS), String.join(", ", OUTPUTS))));
			return problems; // the cells can't be told apart
		}
		Set<String> known = new TreeSet<>(table.steps());
		steps.forEach((step) -> known.add(step.step()));
		table.rows().forEach((row) -> problems.addAll(new RowCheck(file, row, known).problems()));
		return problems;
	}

	/** The cells of one row. */
	private record RowCheck(String file, WrittenDeadlines.Row row, Set<String> knownSteps) {

		List<ModelProblem> problems() {
			List<ModelProblem> problems = new ArrayList<>();
			step().ifPresent(problems::add);
			rule().ifPresent(problems::add);
			code().ifPresent(problems::add);
			from().ifPresent(problems::add);
			expiry().ifPresent(problems::add);
			source().ifPresent(problems::add);
			proposal().ifPresent(problems::add);
			return problems;
		}

		private Optional<ModelProblem> step() {
			boolean readable = this.row.isPlain("step") && (this.row.isForAnyStep() || !this.row.steps().isEmpty());
			return readable ? Optional.empty() : problem("Steget «%s» kan ikke leses.".formatted(this.row.cell("step")),
					"Skriv steget i anførselstegn, for eksempel \"KOMMUNE-S01\".");
		}

		private Optional<ModelProblem> rule() {
			return this.row.isPlain("rule") ? Optional.empty() : problem(
					"«Utløst av» kan ikke leses: %s.".formatted(this.row.cell("rule")),
					"Skriv regelen i anførselstegn, for eksempel \"KOMMUNE-T02\", flere med komma mellom, eller ingenting.");
		}

		private Optional<ModelProblem> code() {
			try {
				DeadlineCode.parse(this.row.textOf("code").orElse(this.row.cell("code")));
				return this.row.textOf("code").isPresent() ? Optional.empty()
						: problem("Fristen står ikke i anførselstegn.", "Skriv \"SKOLEDAGER(5)\".");
			}
			catch (InvalidDeadlineCodeException ex) {
				return problem("Fristen «%s» kan ikke leses.".formatted(this.row.cell("code")), ex.getMessage());
			}
		}

		/** Several steps are separated by comma: the one done last holds. */
		private Optional<ModelProblem> from() {
			Optional<String> from = this.row.textOf("from");
			boolean known = from.isPresent()
					&& (from.get().isEmpty() || this.knownSteps.containsAll(List.of(from.get().split("\\s*,\\s*"))));
			return known ? Optional.empty() : problem(
					"Fristen regnes fra «%s», som ikke er et kjent steg.".formatted(this.row.cell("from")),
					"Skriv \"\" når fristen regnes fra oppgaven blir laget, ellers ett eller flere av disse: %s."
						.formatted(String.join(", ", this.knownSteps)));
		}

		private Optional<ModelProblem> expiry() {
			return this.row.textOf("expiry").filter(EXPIRIES::contains).isPresent() ? Optional.empty() : problem(
					"«%s» sier ikke hva som skjer når fristen går ut.".formatted(this.row.cell("expiry")),
					"Skriv \"E1\" (varsel, så ledelsen), \"E2\" (rektor straks) eller \"E3\" (ledelsen tar over).");
		}

		private Optional<ModelProblem> source() {
			return this.row.textOf("source").filter((source) -> !source.isBlank()).isPresent() ? Optional.empty()
					: problem("Det står ikke hvor fristen kommer fra.",
							"Skriv stedet i rutinen, for eksempel \"Trinn 1\".");
		}

		private Optional<ModelProblem> proposal() {
			return Set.of("true", "false").contains(this.row.cell("proposal")) ? Optional.empty()
					: problem("«%s» sier ikke om fristen er et forslag.".formatted(this.row.cell("proposal")),
							"Skriv true når tallet er vårt forslag, false når det står i rutinen.");
		}

		private Optional<ModelProblem> problem(String problem, String remedy) {
			return Optional
				.of(new ModelProblem(this.file, WrittenDeadlines.DECISION + ", " + this.row.name(), problem, remedy));
		}

	}

}

package no.naervaer.municipality;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

import org.springframework.stereotype.Component;

/**
 * Decision tables that people can read and the engine can evaluate: a reason for each
 * row, readable FEEL in each cell, nothing but FEEL.
 */
@Component
class DecisionCheck implements ModelCheck {

	/**
	 * FEEL by its name or its address; dialects that only begin so, as JUEL's, run code.
	 */
	private static final Pattern FEEL = Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/(DMN/\\d+/)?FEEL/?");

	private static final Set<HitPolicy> UNSUPPORTED = Set.of(HitPolicy.PRIORITY, HitPolicy.OUTPUT_ORDER);

	@Override
	public List<ModelProblem> check(ModelSet models) {
		return models.decisions().entrySet().stream().flatMap((entry) -> {
			ProblemList problems = new ProblemList(entry.getKey());
			checkFile(entry.getValue(), problems);
			return problems.toList().stream();
		}).toList();
	}

	private static void checkFile(DmnModelInstance model, ProblemList problems) {
		checkLanguage(model.getDefinitions().getId(), model.getDefinitions().getExpressionLanguage(), problems);
		for (Decision decision : model.getModelElementsByType(Decision.class)) {
			String id = decision.getId();
			problems.addIf(GeneratedIds.isGenerated(id), id, "Tabellens id er laget av Modeler og sier ingenting.",
					"Gi tabellen en id som sier hva den avgjør.");
			problems.addIf(BpmnFileCheck.isBlank(decision.getCamundaHistoryTimeToLiveString()), id,
					"Det står ikke hvor lenge historikken skal oppbevares.",
					"Fyll ut «Time to live» under «History cleanup» på tabellen, for eksempel P1825D (fem år).");
		}
		for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
			String decision = ((DmnElement) table.getParentElement()).getId();
			problems.addIf(UNSUPPORTED.contains(table.getHitPolicy()), decision,
					"«Hit policy» %s finnes ikke i Camunda 7.".formatted(table.getHitPolicy()),
					"Velg UNIQUE, COLLECT, FIRST, ANY eller RULE ORDER.");
			int number = 0;
			for (Rule rule : table.getRules()) {
				checkRow(decision, ++number, rule, problems);
			}
		}
		for (InputExpression input : model.getModelElementsByType(InputExpression.class)) {
			checkExpression(input, input.getText(), input.getExpressionLanguage(), problems);
		}
		for (LiteralExpression literal : model.getModelElementsByType(LiteralExpression.class)) {
			if (!(literal instanceof OutputEntry)) {
				checkExpression(literal, literal.getText(), literal.getExpressionLanguage(), problems);
			}
		}
	}

	private static void checkRow(String decision, int number, Rule rule, ProblemList problems) {
		String row = "%s, rad %d (%s)".formatted(decision, number, rule.getId());
		problems.addIf(rule.getDescription() == null || BpmnFileCheck.isBlank(rule.getDescription().getTextContent()),
				row, "Raden har ingen begrunnelse.",
				"Skriv hvorfor, og hvor det står i rutinen, i kolonnen «Annotations».");
		for (InputEntry entry : rule.getInputEntries()) {
			checkCell(row, entry, entry.getText(), entry.getExpressionLanguage(), problems);
		}
		for (OutputEntry entry : rule.getOutputEntries()) {
			checkCell(row, entry, entry.getText(), entry.getExpressionLanguage(), problems);
		}
	}

	private static void checkCell(String row, DmnElement cell, Text text, String language, ProblemList problems) {
		checkLanguage(row, language, problems);
		String content = (text != null) ? text.getTextContent() : "";
		FeelSyntax.error(content, cell instanceof UnaryTests)
			.ifPresent((error) -> problems.add(row, "Cella «%s» kan ikke leses: %s.".formatted(content, error),
					"Skriv tekst i anførselstegn (\"ja\"), tall som >= 3, eller - for «hva som helst»."));
	}

	private static void checkExpression(DmnElement element, Text text, String language, ProblemList problems) {
		checkLanguage(element.getId(), language, problems);
		String content = (text != null) ? text.getTextContent() : "";
		FeelSyntax.error(content, false)
			.ifPresent((error) -> problems.add(String.valueOf(element.getId()),
					"Uttrykket «%s» kan ikke leses: %s.".formatted(content, error),
					"Skriv navnet på det som skal måles eller spørres om, uten mellomrom."));
	}

	private static void checkLanguage(String element, String language, ProblemList problems) {
		problems.addIf(language != null && !FEEL.matcher(language.strip()).matches(), String.valueOf(element),
				"Tabellen bruker språket «%s».".formatted(language), "Bruk FEEL.");
	}

}

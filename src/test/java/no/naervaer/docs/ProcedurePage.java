package no.naervaer.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import no.naervaer.docs.ProcessModel.Element;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One municipality's page: what its models say, in words and pictures. */
final class ProcedurePage {

	private static final String LIMITS = "grenser";

	private static final String DEADLINES = "frister";

	private static final Set<String> OWN_CHAPTER = Set.of(LIMITS, DEADLINES);

	private final StringBuilder page = new StringBuilder();

	private final Models models;

	private final Models shared;

	private ProcedurePage(Models models, Models shared) {
		this.models = models;
		this.shared = shared;
	}

	/** The page as Markdown. */
	static String write(Models models, Models shared) {
		ProcedurePage page = new ProcedurePage(models, shared);
		page.writeHead();
		page.writeProcesses();
		models.decision(LIMITS).ifPresent(page::writeLimits);
		models.decision(DEADLINES).ifPresent(page::writeDeadlines);
		page.writeDecisions();
		page.writeForms();
		return page.page.toString();
	}

	private void writeHead() {
		line("# %s", this.models.title());
		line("");
		line("Denne siden er skrevet ut av modellene. Er noe galt her, rettes modellen, og siden lages på nytt, se "
				+ "[modeller.md](../modeller.md).");
		if (this.models.description().get("kilde") instanceof String source) {
			line("");
			line("Kilde: %s.", source.replaceFirst("\\.$", ""));
		}
		if (this.models.description().get("regelsett") instanceof Map<?, ?> rules) {
			line("");
			line("Regelsett: `%s`. %s", rules.get("navn"), rules.get("merknad"));
		}
	}

	private void writeProcesses() {
		chapter("Prosesser");
		for (ProcessModel process : this.models.processes()) {
			line("- [%s](#%s)", process.name(), process.id());
		}
		for (ProcessModel process : this.models.processes()) {
			line("");
			line("### <a id=\"%s\"></a>%s", process.id(), process.name());
			line("");
			line("%s", process.documentation());
			line("");
			line("![Diagram: %s](images/%s.svg)", process.name(), process.id());
			writeElements(process.elements());
		}
	}

	private void writeElements(List<Element> elements) {
		if (elements.isEmpty()) {
			return;
		}
		line("");
		row("", "navn", "steg", "beskrivelse", "skjema eller delprosess");
		row("---", "---", "---", "---", "---");
		for (Element element : elements) {
			String leadsTo = element.form().isEmpty() ? processLink(element.process()) : formLink(element.form());
			row(element.what(), element.name(), element.step(), element.documentation(), leadsTo);
		}
	}

	private String processLink(String id) {
		if (id.isEmpty()) {
			return "";
		}
		if (has(this.models, id)) {
			return "[%s](#%s)".formatted(id, id);
		}
		return has(this.shared, id) ? "[%s](%s.md#%s)".formatted(id, Models.SHARED, id) : "`" + id + "`";
	}

	private static boolean has(Models models, String process) {
		return models.processes().stream().anyMatch((candidate) -> candidate.id().equals(process));
	}

	private String formLink(String id) {
		String folder = this.models.forms().containsKey(id) ? this.models.folder() : Models.SHARED;
		return "[%s](../../forms/%s/%s.form)".formatted(id, folder, id);
	}

	private void writeLimits(Decision decision) {
		DecisionTable table = table(decision);
		chapter("Grenser");
		line("%s", text(decision.getDescription()));
		line("");
		row("regel", "når", "steg", "hvorfor, og hvor det står", "i bruk");
		row("---", "---", "---", "---", "---");
		List<Input> inputs = List.copyOf(table.getInputs());
		for (Rule rule : table.getRules()) {
			List<String> cells = cells(rule.getInputEntries());
			List<String> conditions = new ArrayList<>();
			String inUse = "ja";
			for (int i = 0; i < cells.size(); i++) {
				String label = inputs.get(i).getLabel();
				if (expression(inputs.get(i)).equals("true")) {
					inUse = cells.get(i).equals("false") ? "nei" : "ja";
				}
				else {
					Words.test(cells.get(i)).ifPresent((words) -> conditions.add(label + ": " + words));
				}
			}
			Map<String, String> answers = answers(table, rule);
			row(answers.get("rule"), String.join("; ", conditions), step(answers.get("step")),
					text(rule.getDescription()), inUse);
		}
	}

	private void writeDeadlines(Decision decision) {
		DecisionTable table = table(decision);
		Map<String, String> dates = new HashMap<>(this.shared.dates());
		dates.putAll(this.models.dates());
		chapter("Frister");
		line("%s", text(decision.getDescription()));
		line("");
		row("steg", "utløst av", "frist", "regnes fra", "når fristen er ute", "kilde", "forslag");
		row("---", "---", "---", "---", "---", "---", "---");
		for (Rule rule : table.getRules()) {
			Map<String, String> questions = questions(table, rule);
			Map<String, String> answers = answers(table, rule);
			row(Words.values(questions.get("step")).stream().map(this::step).collect(Collectors.joining("<br>")),
					Words.triggers(questions.getOrDefault("rule", "")),
					Words.deadline(answers.get("code"), this.models.arenas(), dates), from(answers.get("from")),
					Words.expiry(answers.get("expiry")), answers.get("source"), answers.get("proposal"));
		}
	}

	private static String from(String steps) {
		return steps.isEmpty() ? "oppgaven blir laget"
				: String.join(", ", steps.split("\\s*,\\s*")) + (steps.contains(",") ? " (det siste)" : "");
	}

	private void writeDecisions() {
		List<Decision> decisions = this.models.decisions()
			.stream()
			.filter((decision) -> !OWN_CHAPTER.contains(decision.getId()))
			.filter((decision) -> decision.getExpression() instanceof DecisionTable)
			.toList();
		if (decisions.isEmpty()) {
			return;
		}
		chapter("Vurderinger");
		line("Mennesker svarer i skjemaene; tabellene sier hvilken vei svarene fører.");
		for (Decision decision : decisions) {
			DecisionTable table = table(decision);
			line("");
			line("### %s", decision.getName());
			line("");
			line("%s %s", text(decision.getDescription()), Words.hitPolicy(table.getHitPolicy().toString()));
			line("");
			List<String> head = new ArrayList<>();
			table.getInputs().forEach((input) -> head.add(input.getLabel()));
			table.getOutputs().forEach((output) -> head.add(output.getLabel()));
			head.add("Hvorfor, og hvor det står");
			row(head);
			row(head.stream().map((column) -> "---").toList());
			for (Rule rule : table.getRules()) {
				List<String> cells = new ArrayList<>();
				cells(rule.getInputEntries()).forEach((cell) -> cells.add(Words.test(cell).orElse("")));
				cells.addAll(answers(table, rule).values());
				cells.add(text(rule.getDescription()));
				row(cells);
			}
		}
	}

	private void writeForms() {
		Map<String, List<String>> uses = this.models.formUses();
		Map<String, JsonNode> forms = new TreeMap<>(this.models.forms());
		this.shared.forms().forEach((id, form) -> {
			if (uses.containsKey(id)) {
				forms.putIfAbsent(id, form);
			}
		});
		if (forms.isEmpty()) {
			return;
		}
		chapter("Skjemaer");
		row("skjema", "brukes i", "innledning");
		row("---", "---", "---");
		forms.forEach((id, form) -> row(formLink(id),
				uses.getOrDefault(id, List.of()).stream().distinct().collect(Collectors.joining("<br>")),
				introduction(form)));
	}

	/**
	 * The first text that speaks to whoever fills in the form: the one after the context.
	 */
	private static String introduction(JsonNode form) {
		for (JsonNode component : form.path("components")) {
			if (component.path("id").asText().equals("Text_Innledning")) {
				return component.path("text").asText().replaceAll("\\s*\\n\\s*", " ").replaceAll("^#+ ", "");
			}
		}
		return "";
	}

	private String step(String id) {
		String name = this.models.steps().get(id);
		return (name != null) ? id + " " + name : id;
	}

	private static DecisionTable table(Decision decision) {
		return (DecisionTable) decision.getExpression();
	}

	private static String expression(Input input) {
		return text(input.getInputExpression().getText());
	}

	/** A row's questions by their expression. */
	private static Map<String, String> questions(DecisionTable table, Rule rule) {
		List<Input> inputs = List.copyOf(table.getInputs());
		List<String> cells = cells(rule.getInputEntries());
		Map<String, String> questions = new HashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			questions.put(expression(inputs.get(i)), cells.get(i));
		}
		return questions;
	}

	/** A row's answers by their name, in the columns' order. */
	private static Map<String, String> answers(DecisionTable table, Rule rule) {
		List<Output> outputs = List.copyOf(table.getOutputs());
		List<String> cells = cells(rule.getOutputEntries());
		Map<String, String> answers = new LinkedHashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			answers.put(outputs.get(i).getName(), Words.answer(cells.get(i)));
		}
		return answers;
	}

	private static List<String> cells(Collection<? extends DmnElement> entries) {
		return entries.stream()
			.map((entry) -> entry.getUniqueChildElementByType(Text.class))
			.map((cell) -> text((Text) cell))
			.toList();
	}

	private static String text(ModelElementInstance element) {
		return (element != null) ? element.getTextContent().strip() : "";
	}

	private void chapter(String title) {
		line("");
		line("## %s", title);
		line("");
	}

	private void row(String... cells) {
		row(List.of(cells));
	}

	private void row(List<String> cells) {
		line("| %s |",
				cells.stream()
					.map((cell) -> cell.replace("|", "\\|").replaceAll("\\s*\\n\\s*", "<br>"))
					.collect(Collectors.joining(" | ")));
	}

	private void line(String format, Object... arguments) {
		this.page.append(format.formatted(arguments)).append('\n');
	}

}

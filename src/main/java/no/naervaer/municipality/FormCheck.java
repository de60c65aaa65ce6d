package no.naervaer.municipality;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Forms that Tasklist can show (form-js 1.8.7): one unknown field type, or two fields
 * with one key, would leave the whole form empty in front of the teacher.
 */
@Component
class FormCheck implements ModelCheck {

	private static final int NEWEST_SCHEMA = 16;

	@Override
	public List<ModelProblem> check(ModelSet models) {
		return models.forms().entrySet().stream().flatMap((entry) -> {
			ProblemList problems = new ProblemList(entry.getKey());
			checkForm(entry.getKey(), entry.getValue(), problems);
			return problems.toList().stream();
		}).toList();
	}

	private static void checkForm(String file, JsonNode form, ProblemList problems) {
		String id = form.path("id").asText();
		problems.addIf(!ModelFile.baseName(file).equals(id), id.isEmpty() ? "id" : id,
				"Fila og skjemaet har ulike navn.",
				"Gi skjemaet id-en «%s», eller gi fila skjemaets id som navn.".formatted(ModelFile.baseName(file)));
		int schema = form.path("schemaVersion").asInt();
		problems.addIf(schema < 1 || schema > NEWEST_SCHEMA, id,
				"Skjemaet er laget for en annen utgave («schemaVersion» %d).".formatted(schema),
				"Lag skjemaet for Camunda Platform 7; «schemaVersion» kan være høyst %d.".formatted(NEWEST_SCHEMA));
		new FieldCheck(problems).check(form.path("components"), "");
	}

	/** The fields of one form, with the names under which their answers are stored. */
	private static final class FieldCheck {

		private static final Set<String> ANSWERED = Set.of("textfield", "textarea", "number", "datetime", "checkbox",
				"radio", "select", "checklist", "taglist");

		private static final Set<String> KEYED = Set.of("expression");

		private static final Set<String> SHOWN = Set.of("text", "html", "image", "table", "separator", "spacer",
				"button", "group", "dynamiclist");

		private static final Set<String> LABELLED_TOO = Set.of("table", "button", "dynamiclist");

		private final Set<String> keys = new LinkedHashSet<>();

		private final Set<String> folders = new LinkedHashSet<>();

		private final ProblemList problems;

		FieldCheck(ProblemList problems) {
			this.problems = problems;
		}

		void check(JsonNode components, String path) {
			for (JsonNode field : components) {
				checkType(field);
				checkKey(field, path);
				checkLabel(field);
				String folder = field.path("path").asText();
				String inner = folder.isEmpty() ? path : path + folder + ".";
				if (!folder.isEmpty()) {
					this.folders.add(path + folder);
				}
				check(field.path("components"), inner);
			}
			if (path.isEmpty()) {
				this.keys.stream().filter(this.folders::contains).forEach(this::sameKey);
			}
		}

		private void checkType(JsonNode field) {
			String type = field.path("type").asText();
			if (!ANSWERED.contains(type) && !KEYED.contains(type) && !SHOWN.contains(type)) {
				Set<String> possible = new TreeSet<>(ANSWERED);
				possible.addAll(KEYED);
				possible.addAll(SHOWN);
				this.problems.add(nameOf(field), "Tasklist kan ikke vise felttypen «%s».".formatted(type),
						"Bruk en av disse: %s.".formatted(String.join(", ", possible)));
			}
		}

		private void checkKey(JsonNode field, String path) {
			String type = field.path("type").asText();
			if (!ANSWERED.contains(type) && !KEYED.contains(type)) {
				return;
			}
			String key = field.path("key").asText();
			boolean readable = key.matches("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*") && !GeneratedIds.isGeneratedKey(key);
			this.problems.addIf(!readable, nameOf(field),
					"Feltet har ingen nøkkel som kan brukes («%s»).".formatted(key),
					"Skriv en nøkkel («Key») med bokstavene a–z, for eksempel contactReached.");
			if (!this.keys.add(path + key)) {
				sameKey(path + key);
			}
		}

		private void sameKey(String key) {
			this.problems.add(key, "To felt har nøkkelen «%s».".formatted(key),
					"Gi hvert felt sin egen nøkkel («Key»).");
		}

		private void checkLabel(JsonNode field) {
			String type = field.path("type").asText();
			boolean missing = switch (type) {
				case "datetime" -> isDateLabelMissing(field);
				case "image" -> isBlank(field, "alt");
				default -> (ANSWERED.contains(type) || LABELLED_TOO.contains(type)) && isBlank(field, "label");
			};
			this.problems.addIf(missing, nameOf(field), "Feltet mangler ledetekst.",
					"Skriv hva feltet spør om i «Field label» (for bilder: «Alternative text»).");
		}

		private static boolean isDateLabelMissing(JsonNode field) {
			String subtype = field.path("subtype").asText();
			boolean date = !"time".equals(subtype) && isBlank(field, "dateLabel");
			boolean time = !"date".equals(subtype) && isBlank(field, "timeLabel");
			return date || time;
		}

		private static boolean isBlank(JsonNode field, String property) {
			return field.path(property).asText().isBlank();
		}

		private static String nameOf(JsonNode field) {
			return field.path("key").asText(field.path("id").asText(field.path("type").asText()));
		}

	}

}

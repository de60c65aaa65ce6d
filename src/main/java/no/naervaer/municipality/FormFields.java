package no.naervaer.municipality;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The fields of one form: types that Tasklist knows, and one place for each answer.
 */
final class FormFields {

	private static final Set<String> ANSWERED = Set.of("textfield", "textarea", "number", "datetime", "checkbox",
			"radio", "select", "checklist", "taglist");

	/** What people wrote at length stays in the form. */
	private static final Set<String> TOLD = Set.of("textfield", "number", "datetime", "checkbox", "radio", "select",
			"checklist", "taglist");

	/** What a field may ask for beyond form-js. */
	private static final Set<String> PROPERTIES = Set.of("nyttSvar", "startverdi", "raderFraValg", "minRader", "krav",
			"kravMelding", "iSaken");

	private static final Set<String> KEYED = Set.of("expression");

	private static final Set<String> SHOWN = Set.of("text", "html", "image", "table", "separator", "spacer", "button",
			"group", "dynamiclist");

	private static final Set<String> LABELLED_TOO = Set.of("table", "button", "dynamiclist");

	/**
	 * Texts and unread dates on both sides; numbers and what a function gives are fine.
	 */
	private static final Pattern TEXTS_COMPARED = Pattern
		.compile("(?<![\\w.)])[A-Za-z]\\w*\\s*[<>]=?\\s*(\"|[A-Za-z]\\w*+(?!\\())");

	private final Set<String> keys = new LinkedHashSet<>();

	private final Set<String> folders = new LinkedHashSet<>();

	private final ProblemList problems;

	FormFields(ProblemList problems) {
		this.problems = problems;
	}

	/** Checks a whole form. */
	void check(JsonNode components) {
		check(components, "");
		this.keys.stream().filter(this.folders::contains).forEach(this::sameKey);
	}

	/** Groups and lists may put the answers of their fields in a folder of their own. */
	private void check(JsonNode components, String folder) {
		for (JsonNode field : components) {
			checkType(field);
			checkKey(field, folder);
			checkLabel(field);
			checkCondition(field);
			checkTold(field);
			checkProperties(field);
			String own = field.path("path").asText();
			if (!own.isEmpty() && !this.folders.add(folder + own)
					&& "dynamiclist".equals(field.path("type").asText())) {
				sameKey(folder + own);
			}
			check(field.path("components"), own.isEmpty() ? folder : folder + own + ".");
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

	private void checkKey(JsonNode field, String folder) {
		String type = field.path("type").asText();
		if (!ANSWERED.contains(type) && !KEYED.contains(type)) {
			return;
		}
		String key = field.path("key").asText();
		boolean readable = key.matches("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)*") && !GeneratedIds.isGeneratedKey(key);
		this.problems.addIf(!readable, nameOf(field), "Feltet har ingen nøkkel som kan brukes («%s»).".formatted(key),
				"Skriv en nøkkel («Key») med bokstavene a–z, for eksempel contactReached.");
		if (!this.keys.add(folder + key)) {
			sameKey(folder + key);
		}
	}

	private void sameKey(String key) {
		this.problems.add(key, "To felt har nøkkelen «%s».".formatted(key), "Gi hvert felt sin egen nøkkel («Key»).");
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

	/** The browser finds no answer to such a comparison, and shows the field then. */
	private void checkCondition(JsonNode field) {
		String hide = field.path("conditional").path("hide").asText();
		this.problems.addIf(TEXTS_COMPARED.matcher(hide).find(), nameOf(field),
				"Vilkåret «%s» sammenligner tekster med < eller >. Det kan ikke skjemaet: feltet vises alltid."
					.formatted(hide),
				"Skriv date(…) eller number(…) rundt det som sammenlignes i «Hide if».");
	}

	private void checkTold(JsonNode field) {
		boolean told = !field.path("properties").path("iSaken").asText().isEmpty();
		this.problems.addIf(told && !TOLD.contains(field.path("type").asText()), nameOf(field),
				"Svaret skal fortelles i saken («iSaken»), men feltet er for lang tekst, eller har ikke noe svar.",
				"Sett «iSaken» på valg, avkryssinger, datoer, tall og korte tekster, også i lister – ellers ta den bort.");
	}

	/** A misspelt property would be without effect, and nobody would see it. */
	private void checkProperties(JsonNode field) {
		field.path("properties")
			.fieldNames()
			.forEachRemaining((name) -> this.problems.addIf(!PROPERTIES.contains(name), nameOf(field),
					"Feltet har en ukjent egenskap, «%s».".formatted(name),
					"Rett navnet under «Custom properties», eller ta egenskapen bort. Mulige: %s."
						.formatted(String.join(", ", new TreeSet<>(PROPERTIES)))));
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

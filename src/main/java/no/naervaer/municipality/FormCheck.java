package no.naervaer.municipality;

import java.util.List;

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
		new FormFields(problems).check(form.path("components"));
	}

}

package no.naervaer.followup.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What «Saken» tells of a form, and what it keeps to itself. */
class ToldAnswersTests {

	private static final JsonNode FORM = FormFiles
		.json("""
				{ "components": [
				  { "type": "group", "label": "Kontakt", "components": [
				    { "type": "radio", "key": "reached", "label": "Fikk dere kontakt?", "properties": { "iSaken": "ja" },
				      "values": [ { "label": "Ja, på telefon", "value": "ja" }, { "label": "Nei", "value": "nei" } ] } ] },
				  { "type": "textarea", "key": "said", "label": "Hva ble sagt?" },
				  { "type": "datetime", "key": "meeting", "dateLabel": "Dato", "subtype": "datetime",
				    "properties": { "iSaken": "Møtet er" }, "conditional": { "hide": "=reached != \\"ja\\"" } },
				  { "type": "datetime", "key": "from", "dateLabel": "Gjelder fra", "subtype": "date",
				    "properties": { "iSaken": "ja" } },
				  { "type": "datetime", "key": "clock", "timeLabel": "Klokkeslett", "subtype": "time",
				    "properties": { "iSaken": "ja" } },
				  { "type": "checklist", "key": "next", "label": "Videre", "properties": { "iSaken": "ja" },
				    "valuesExpression": "=[{label: \\"Nytt møte\\", value: \\"mote\\"}, {label: \\"Avslutte\\", value: \\"slutt\\"}]" },
				  { "type": "checkbox", "key": "signed", "label": "Underskrevet", "properties": { "iSaken": "ja" } },
				  { "type": "dynamiclist", "path": "attempts", "label": "Forsøk", "components": [
				    { "type": "textfield", "key": "whom", "label": "Hvem", "properties": { "iSaken": "ja" } },
				    { "type": "textfield", "key": "number", "label": "Nummer" },
				    { "type": "radio", "key": "answered", "label": "Svar?", "properties": { "iSaken": "ja" },
				      "values": [ { "label": "Ja", "value": "ja" }, { "label": "Nei", "value": "nei" } ] } ] } ] }
				""");

	private final ToldAnswers told = new ToldAnswers(new FormExpressions());

	@Test
	void onlyWhatTheFormSaysAndInItsWords() {
		assertThat(told(Map.of("reached", "ja", "said", "Far er syk"))).isEqualTo("Fikk dere kontakt? Ja, på telefon.");
	}

	@Test
	void aFieldCanBeCalledSomethingElseInTheCase() {
		assertThat(told(Map.of("reached", "ja", "meeting", "2025-10-03T08:15:00+02:00")))
			.endsWith("Møtet er: 3. oktober 2025 kl. 08.15.");
	}

	@Test
	void whatWasNotAskedForIsNotTold() {
		assertThat(told(Map.of("reached", "nei", "meeting", "2025-10-03T08:15"))).isEqualTo("Fikk dere kontakt? Nei.");
	}

	@Test
	void daysTimesBoxesAndComputedChoicesInPlainWords() {
		assertThat(
				told(Map.of("from", "2025-12-31", "clock", "08:05", "next", List.of("mote", "slutt"), "signed", true)))
			.isEqualTo("Gjelder fra: 31. desember 2025. Klokkeslett: 08.05. Videre: Nytt møte, Avslutte. "
					+ "Underskrevet: Ja.");
	}

	@Test
	void aListRowByRowWithTheCellsThatMayBeTold() {
		assertThat(told(Map.of("attempts",
				List.of(Map.of("whom", "Mor", "number", "90000000", "answered", "nei"),
						Map.of("whom", "Far", "answered", "ja")))))
			.isEqualTo("Forsøk: Hvem: Mor, Svar? Nei; Hvem: Far, Svar? Ja.");
	}

	@Test
	void nothingWhenNothingIsAnswered() {
		assertThat(told(Map.of("attempts", List.of(Map.of())))).isEmpty();
	}

	private String told(Map<String, Object> answers) {
		return this.told.of(FORM, new HashMap<>(answers));
	}

}

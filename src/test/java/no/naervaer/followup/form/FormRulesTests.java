package no.naervaer.followup.form;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of rule: an answer that passes, one that doesn't, and what is said about it.
 * A schema is written with apostrophes for quotation marks.
 */
class FormRulesTests {

	private final FormRules rules = new FormRules(new FormExpressions());

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			textfield | 'Møterom'   |
			textfield | null        | Fyll ut «Svar».
			textfield | ''          | Fyll ut «Svar».
			textfield | '  '        | Fyll ut «Svar».
			textfield | 12          | Skriv tekst i «Svar».
			textarea  | ['a']       | Skriv tekst i «Svar».
			number    | 0           |
			number    | null        | Fyll ut «Svar».
			number    | '12'        | Skriv et tall i «Svar».
			checkbox  | true        |
			checkbox  | false       | Kryss av for «Svar».
			checkbox  | null        | Kryss av for «Svar».
			checkbox  | 'ja'        | Kryss av eller la være å krysse av for «Svar».
			radio     | null        | Velg et svar på «Svar».
			select    | ''          | Velg et svar på «Svar».
			checklist | []          | Velg minst ett punkt under «Svar».
			taglist   | null        | Velg minst ett punkt under «Svar».
			""")
	void anAnswerThatIsAskedFor(String type, String answer, String message) {
		assertMessage("{'type': '%s', 'validate': {'required': true}}".formatted(type), answer, message);
	}

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			textfield | null  |
			textarea  | ''    |
			number    | null  |
			checkbox  | false |
			radio     | null  |
			checklist | []    |
			datetime  | null  |
			""")
	void anAnswerThatIsNotAskedFor(String type, String answer, String message) {
		assertMessage("{'type': '%s', 'validate': {'min': 1, 'minLength': 3}}".formatted(type), answer, message);
	}

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					'minLength': 3                 | 'abc'          |
					'minLength': 3                 | 'ab '          | Skriv minst 3 tegn i «Svar».
					'maxLength': 3                 | 'abc '         |
					'maxLength': 3                 | 'abcd'         | Kort ned «Svar» til høyst 3 tegn.
					'maxLength': '=limit'          | 'abcd'         | Kort ned «Svar» til høyst 3 tegn.
					'pattern': '^[0-9]{2}:[0-9]{2}$' | '08:15'      |
					'pattern': '^[0-9]{2}:[0-9]{2}$' | 'kl. 8'      | Se over hvordan du har skrevet «Svar».
					'validationType': 'email'      | 'kari@skole.no' |
					'validationType': 'email'      | 'kari@'        | Skriv en gyldig e-postadresse i «Svar».
					'validationType': 'phone'      | '+4790000000'  |
					'validationType': 'phone'      | '900'          | Skriv telefonnummeret med landkode i «Svar», for eksempel +4790000000.
					""")
	void text(String rule, String answer, String message) {
		assertMessage("{'type': 'textfield', 'validate': {%s}}".formatted(rule), answer, message);
	}

	@Test
	void textIsNeverLongerThanTheEngineKeeps() {
		String field = "{'type': 'textarea'}";
		assertMessage(field, "'" + "a".repeat(4000) + "'", null);
		assertMessage(field, "'" + "a".repeat(4001) + "'", "Kort ned «Svar» til høyst 4000 tegn.");
		String list = "{'type': 'dynamiclist', 'path': 'rows', 'label': 'Rader', 'components': "
				+ "[{'type': 'textarea', 'key': 'cell', 'label': 'Celle'}]}";
		assertThat(check(list, "{'rows': [{'cell': '%s'}]}".formatted("a".repeat(10_000)))).isEmpty();
		assertThat(check(list, "{'rows': [{'cell': '%s'}]}".formatted("a".repeat(10_001))))
			.extracting(Violation::message)
			.containsExactly("Rader, rad 1: Kort ned «Celle» til høyst 10000 tegn.");
	}

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			'validate': {'min': 2}        | 2    |
			'validate': {'min': 2}        | 1    | «Svar» må være minst 2.
			'validate': {'max': 2}        | 2    |
			'validate': {'max': 2}        | 2.5  | «Svar» kan være høyst 2.
			'validate': {'max': '=limit'} | 4    | «Svar» kan være høyst 3.
			'decimalDigits': 0            | 3.0  |
			'decimalDigits': 0            | 3.5  | Skriv et helt tall i «Svar».
			'decimalDigits': 1            | 3.25 | Skriv høyst 1 desimaler i «Svar».
			""")
	void numbers(String rule, String answer, String message) {
		assertMessage("{'type': 'number', %s}".formatted(rule), answer, message);
	}

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			date     | '2025-09-18'             |
			date     | '2025-02-30'             | Velg en gyldig dato for «Svar».
			date     | '18.09.2025'             | Velg en gyldig dato for «Svar».
			date     | 20250918                 | Velg en gyldig dato for «Svar».
			time     | '08:15'                  |
			time     | '08:15+02:00'            |
			time     | '8.15'                   | Skriv klokkeslettet i «Svar» som 08:15.
			datetime | '2025-09-18T08:15'       |
			datetime | '2025-09-18T08:15+02:00' |
			datetime | '2025-09-18'             | Velg dato og klokkeslett for «Svar».
			""")
	void datesAndTimes(String subtype, String answer, String message) {
		assertMessage("{'type': 'datetime', 'subtype': '%s'}".formatted(subtype), answer, message);
	}

	@Test
	void asksForDateAndForClockTime() {
		assertMessage("{'type': 'datetime', 'subtype': 'date', 'validate': {'required': true}}", "null",
				"Velg dato for «Svar».");
		assertMessage("{'type': 'datetime', 'subtype': 'time', 'validate': {'required': true}}", "null",
				"Velg klokkeslett for «Svar».");
	}

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			radio     | 'a'       |
			radio     | 'c'       | Velg blant svarene på «Svar».
			radio     | ['a']     | Velg blant svarene på «Svar».
			select    | 'b'       |
			select    | 'c'       | Velg blant svarene på «Svar».
			checklist | ['a','b'] |
			checklist | ['a','c'] | Velg blant svarene på «Svar».
			checklist | 'a'       | Velg blant svarene på «Svar».
			taglist   | ['c']     | Velg blant svarene på «Svar».
			""")
	void choices(String type, String answer, String message) {
		String written = "'values': [{'label': 'A', 'value': 'a'}, {'label': 'B', 'value': 'b'}]";
		String computed = "'valuesExpression': '=if limit = 3 then [{label: \\\"A\\\", value: \\\"a\\\"}, \\\"b\\\"] else []'";
		for (String options : List.of(written, computed, "'valuesKey': 'options'")) {
			assertMessage("{'type': '%s', %s}".formatted(type, options), answer, message);
		}
	}

	@Test
	void choicesThatTheFormDoesNotSayAreLeftAlone() {
		assertMessage("{'type': 'radio', 'valuesKey': 'unknown'}", "'whatever'", null);
	}

	@Test
	void hiddenFieldsAreNotAskedFor() {
		String field = "{'type': 'textfield', 'conditional': {'hide': '=choice != \\\"nei\\\"'}, 'validate': {'required': true}}";
		assertThat(check(keyed(field), "{'choice': 'ja'}")).isEmpty();
		assertThat(check(keyed(field), "{}")).isEmpty();
		assertThat(check(keyed(field), "{'choice': 'nei'}")).hasSize(1);
	}

	@Test
	void fieldsInAHiddenGroupAreNotAskedFor() {
		String group = "{'type': 'group', 'label': 'Gruppe', 'conditional': {'hide': '=choice = null'}, 'components': [%s]}"
			.formatted(keyed("{'type': 'textfield', 'validate': {'required': true}}"));
		assertThat(check(group, "{}")).isEmpty();
		assertThat(check(group, "{'choice': 'x'}")).extracting(Violation::label).containsExactly("Svar");
	}

	@Test
	void disabledAndReadonlyFieldsAreNotAskedFor() {
		for (String closed : List.of("'disabled': true", "'readonly': true", "'readonly': '=limit = 3'")) {
			assertMessage("{'type': 'textfield', %s, 'validate': {'required': true}}".formatted(closed), "null", null);
		}
		assertMessage("{'type': 'textfield', 'readonly': '=limit = 4', 'validate': {'required': true}}", "null",
				"Fyll ut «Svar».");
	}

	@Test
	void listsAreCheckedRowByRow() {
		String list = """
				{'type': 'dynamiclist', 'path': 'rows', 'label': 'SKOLE', 'properties': {'minRader': '2'}, 'components': [
				  {'type': 'textfield', 'key': 'measure', 'label': 'Tiltak', 'validate': {'required': true}},
				  {'type': 'textfield', 'key': 'why', 'label': 'Hvorfor', 'validate': {'required': true},
				   'conditional': {'hide': '=this.measure != "annet" or parent.limit != 3 or i[1] != 2'}}]}""";
		assertThat(check(list, "{'rows': [{'measure': 'a'}, {'measure': 'b'}]}")).isEmpty();
		assertThat(check(list, "{'rows': [{'measure': 'annet'}, {'measure': 'annet'}]}")).extracting(Violation::key)
			.containsExactly("rows[1].why");
		assertThat(check(list, "{'rows': [{'measure': 'a'}, {}]}")).extracting(Violation::message)
			.containsExactly("SKOLE, rad 2: Fyll ut «Tiltak».", "Fyll ut minst 2 rader under «SKOLE».");
		assertThat(check(list, "{'rows': 'tull'}")).extracting(Violation::message)
			.containsExactly("Fyll ut minst 2 rader under «SKOLE».");
	}

	@Test
	void answersInFoldersAreFound() {
		String group = "{'type': 'group', 'path': 'home', 'components': [%s]}"
			.formatted(keyed("{'type': 'textfield', 'validate': {'required': true}}"));
		assertThat(check(group, "{'home': {'answer': 'x'}}")).isEmpty();
		assertThat(check(group, "{'answer': 'x'}")).extracting(Violation::key).containsExactly("home.answer");
		String dotted = "{'type': 'textfield', 'key': 'home.answer', 'label': 'Svar', 'validate': {'required': true}}";
		assertThat(check(dotted, "{'home': {'answer': 'x'}}")).isEmpty();
	}

	@Test
	void aDemandMustBeTrue() {
		String field = "{'type': 'radio', 'properties': {'krav': 'answer != \\\"melde\\\" or grounds = true', 'kravMelding': 'Velg et grunnlag.'}}";
		assertThat(check(keyed(field), "{'answer': 'ikkeMelde'}")).isEmpty();
		assertThat(check(keyed(field), "{'answer': 'melde', 'grounds': true}")).isEmpty();
		assertThat(check(keyed(field), "{'answer': 'melde'}")).extracting(Violation::message)
			.containsExactly("Velg et grunnlag.");
		String nonsense = "{'type': 'radio', 'properties': {'krav': 'this is (not FEEL'}}";
		assertMessage(nonsense, "'x'", "Se over svaret på «Svar».");
	}

	@Test
	void tellsTheFirstSixAndCountsTheRest() {
		Violation violation = new Violation("a", "A", "Fyll ut «A».");
		assertThat(FormRejectedException.of(List.of(violation, violation)))
			.hasMessage("Skjemaet kan ikke fullføres ennå. Fyll ut «A». Fyll ut «A».");
		assertThat(FormRejectedException.of(Collections.nCopies(7, violation)))
			.hasMessageEndingWith("«A». Og 1 punkt til.");
		assertThat(FormRejectedException.of(Collections.nCopies(9, violation)))
			.hasMessageEndingWith("«A». Og 3 punkter til.");
	}

	private void assertMessage(String field, String answer, String message) {
		List<Violation> violations = check(keyed(field), "{'answer': %s}".formatted(answer));
		assertThat(violations).extracting(Violation::message)
			.isEqualTo((message == null) ? List.of() : List.of(message));
	}

	private static String keyed(String field) {
		return field.replaceFirst("\\{", "{'key': 'answer', 'label': 'Svar', ");
	}

	private List<Violation> check(String field, String answers) {
		ObjectNode form = json("{'components': [%s]}".formatted(field));
		Map<String, Object> all = FormFiles.asMap(json(answers));
		all.put("limit", 3);
		all.put("options", List.of(Map.of("label", "A", "value", "a"), Map.of("label", "B", "value", "b")));
		return this.rules.check(form, all);
	}

	private static ObjectNode json(String text) {
		return FormFiles.json(text.replace("\\\"", "§").replace("\"", "\\\"").replace('\'', '"').replace("§", "\\\""));
	}

}

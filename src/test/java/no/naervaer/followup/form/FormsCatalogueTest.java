package no.naervaer.followup.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import no.naervaer.models.Procedures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The forms against the requirements catalogue, item by item (nittedal.md part D,
 * common.md §9), and against what Tasklist can show.
 */
class FormsCatalogueTest {

	private static final Set<String> SHOWN = Set.of("text", "textfield", "textarea", "datetime", "checkbox", "radio",
			"checklist", "group", "dynamiclist", "expression", "select", "number", "table");

	@ParameterizedTest(name = "{0} {1}: {2}")
	@MethodSource("items")
	void everyItemHasItsFields(String municipality, String form, String key, String fields, String required) {
		Map<String, Found> found = fieldsOf(FormFiles.form(municipality, form));
		List<String> names = List.of(fields.split(" "));
		assertThat(found.keySet()).containsAll(names);
		Found item = found.get(names.get(0));
		if (required.matches("yes( \\[P\\])?")) {
			assertThat(names).anyMatch((name) -> found.get(name).isDemanded());
		}
		else if (required.equals("no")) {
			assertThat(item.isRequired()).isFalse();
		}
	}

	/** The lines of {@code procedures/<municipality>/forms.csv}, one an item. */
	static Stream<Arguments> items() {
		return Procedures.municipalities()
			.stream()
			.flatMap((municipality) -> Procedures.data(municipality, "forms.csv")
				.stream()
				.skip(1)
				.map((line) -> line.text().split(";", 4))
				.map((cells) -> Arguments.of(municipality, cells[0], cells[1], cells[2], cells[3])));
	}

	@Test
	void everyMeasureOfTheLibraryCanBeChosen() throws IOException {
		Map<String, String> offered = new LinkedHashMap<>();
		fieldsOf(FormFiles.form("NIT_F11_Tiltaksbank")).values()
			.forEach((found) -> found.field()
				.json()
				.path("values")
				.forEach((option) -> offered.put(option.path("value").asText(), option.path("label").asText())));
		Map<String, String> library = library();
		Map<String, String> measures = new LinkedHashMap<>(library);
		measures.keySet().removeIf((id) -> id.startsWith("R") || id.startsWith("K"));
		assertThat(offered).containsExactlyEntriesOf(measures).hasSize(84);
		String circle = FormFiles.form("NIT_F06_Tiltakssirkel").toString().toLowerCase();
		library.keySet().removeAll(measures.keySet());
		assertThat(library.values()).hasSize(8).allMatch((example) -> circle.contains(example.toLowerCase()));
	}

	@ParameterizedTest
	@MethodSource("ids")
	void tasklistCanShowIt(String id) {
		JsonNode form = FormFiles.form(id);
		assertThat(form.path("id").asText()).isEqualTo(id);
		assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
		assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
		Set<String> ids = new HashSet<>();
		everyComponent(form, (component) -> {
			assertThat(component.path("type").asText()).isIn(SHOWN);
			assertThat(ids.add(component.path("id").asText())).as("id %s", component.path("id")).isTrue();
			assertThat(component.path("label").asText("x")).isNotBlank();
		});
	}

	@ParameterizedTest
	@MethodSource("ids")
	void startsWithContextAndEndsWithWhatHappens(String id) {
		List<FormField> fields = FormField.in(FormFiles.form(id));
		assertThat(fields.get(0).type()).isEqualTo("text");
		assertThat(fields.get(fields.size() - 1).text("text")).startsWith("**Når du fullfører:**");
	}

	@ParameterizedTest
	@MethodSource("ids")
	void everyExpressionCanBeRead(String id) {
		FormExpressions expressions = new FormExpressions();
		everyComponent(FormFiles.form(id),
				(component) -> Stream
					.of(component.path("conditional").path("hide"), component.path("expression"),
							component.path("valuesExpression"), component.path("properties").path("krav"),
							component.path("properties").path("startverdi"))
					.filter(JsonNode::isTextual)
					.forEach((expression) -> assertThat(expressions.isReadable(expression.asText()))
						.as(expression.asText())
						.isTrue()));
	}

	static List<String> ids() {
		return FormFiles.ids();
	}

	private static Map<String, String> library() throws IOException {
		Map<String, String> library = new LinkedHashMap<>();
		Files.readAllLines(Path.of("src/test/resources/procedures/nittedal/measures.csv"))
			.stream()
			.skip(1)
			.map((line) -> line.split(";", 2))
			.forEach((parts) -> library.put(parts[0], parts[1]));
		return library;
	}

	private static Map<String, Found> fieldsOf(JsonNode form) {
		Map<String, Found> found = new LinkedHashMap<>();
		collect(form, false, false, found);
		return found;
	}

	private static void collect(JsonNode parent, boolean conditional, boolean demanded, Map<String, Found> found) {
		for (FormField field : FormField.in(parent)) {
			boolean hidden = conditional || !field.hide().isEmpty() || !field.property("krav").isEmpty();
			if (!field.key().isEmpty()) {
				found.putIfAbsent(field.key(), new Found(field, hidden, demanded));
			}
			collect(field.json(), hidden, field.isRows(), found);
		}
	}

	private static void everyComponent(JsonNode parent, Consumer<JsonNode> check) {
		for (JsonNode component : parent.path("components")) {
			check.accept(component);
			everyComponent(component, check);
		}
	}

	/**
	 * A field as it stands in its form.
	 *
	 * @param conditional whether it is asked for only sometimes
	 * @param cell whether it is a column of a list
	 */
	private record Found(FormField field, boolean conditional, boolean cell) {

		boolean isRequired() {
			return this.field.isRequired() || !this.field.property("minRader").isEmpty();
		}

		/** Asked for, in every row of a list, or filled by the system. */
		boolean isDemanded() {
			return this.cell || isRequired() || this.field.isExpression()
					|| this.field.json().path("readonly").asBoolean();
		}

	}

}

package no.naervaer.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import no.naervaer.municipality.EngineIdentity;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server tells in the tabs beside a task's form, and to whom. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:tab-pages;DB_CLOSE_DELAY=-1")
class TabPagesTest extends WholeApplication {

	private static final String STAFF_PASSWORD = "Tavle-og-kritt-1";

	@Autowired
	private EngineIdentity identity;

	private CaseWorld world;

	private void pupilOf(String municipality) {
		this.world = newWorld(municipality);
		this.world.school().enrol("elev1", TestSchool.USUAL_GRADE);
	}

	@Test
	void elevenCountsDaysAndLessonsEachForThemselves() {
		pupilOf("nittedal");
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(row("sick", "2025-08-20"), row("invalid", "2025-08-27"), row("undocumented", "2025-09-03"),
				row("lesson matematikk", "2025-09-05"), row("lesson norsk", "2025-09-05"),
				row("lesson matematikk", "2025-09-12"), row("late", "2025-09-08"), row("leave", "2025-09-09"),
				// counts as the whole day that it is, not as a lesson more
				row("lesson matematikk", "2025-08-20"));
		JsonNode page = as("laerer1").tab(this.world.staff().task("NIT-S01").getId(), "pupil");

		assertThat(page.get("pupil").asText()).isEqualTo("Test elev1, 7A, Hagen skole");
		assertThat(texts(page.get("counters"), "label", "value", "detail")).containsExactly(
				"Hele dager 3 1 gyldig, 1 ugyldig, 1 ikke avklart",
				"Enkelttimer 3 på 2 dager eleven ellers var på skolen", "Ganger for sent 1 ");
		assertThat(table(page, "Ukedager")).containsExactly("Mandag 4 0 0 1", "Tirsdag 4 0 0 0", "Onsdag 4 3 0 0",
				"Torsdag 4 0 0 0", "Fredag 4 0 3 0");
		assertThat(table(page, "Fag")).containsExactly("Matematikk 2", "Norsk 1");
		assertThat(days(page)).contains("H whole valid Onsdag 20. august 2025: borte hele dagen, gyldig",
				"H whole unclarified Onsdag 3. september 2025: borte hele dagen, ikke avklart",
				"D part invalid Fredag 5. september 2025: borte 2 timer (matematikk, norsk), ugyldig. Grense passert",
				"S late valid Mandag 8. september 2025: kom for sent, gyldig",
				"P leave Tirsdag 9. september 2025: innvilget permisjon", " free Onsdag 1. oktober 2025: ikke skole",
				" ahead Mandag 15. september 2025: ikke kommet ennå");
		assertThat(texts(page.get("limits"))).anyMatch((line) -> line.startsWith("Fredag 12. september 2025: Ugyldig"));
		assertThat(page.toString()).doesNotContain("[A]");
	}

	@Test
	void elevenComparesWithTheSameDateLastYear() {
		pupilOf("nittedal");
		this.world.school().put("pupils", """
				elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre
				elev1;Test;elev1;2013;7;7A;975000001;laerer1;2024-08-19;;nei
				""");
		this.world.school().put("calendar", "skole_orgnr;dato;dagtype\n;2024-10-01;FERIE\n");
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(row("sick", "2024-09-03"), row("sick", "2024-11-05"), row("lesson norsk", "2024-09-13"),
				row("lesson norsk", "2025-09-12"));
		JsonNode page = as("laerer1").tab(this.world.staff().task("NIT-S01").getId(), "pupil");

		assertThat(table(page, "I år mot i fjor")).containsExactly("Hele dager 0 1 2", "Enkelttimer 1 0 1",
				"For sent 0 0 0");
	}

	@Test
	void theTabsTellNobodyElse() {
		pupilOf("nittedal");
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(row("lesson matematikk", "2025-09-12"));
		String task = this.world.staff().task("NIT-S01").getId();
		TasklistSession otherSchool = as("laerer3");
		TasklistSession nobody = new TasklistSession(this.port);
		for (String tab : List.of("pupil", "why", "case")) {
			assertThat(as("laerer1").tabStatus(task, tab)).isEqualTo(200);
			assertThat(otherSchool.tabStatus(task, tab)).isEqualTo(404);
			assertThat(nobody.tabStatus(task, tab)).isEqualTo(401);
		}
		new CaseWorld("as", this.engine, this.clock, new CaseKeys(this.jdbc), this.port, PASSWORD).school().open();
		this.identity.setPassword("as", "rektor1", STAFF_PASSWORD);
		TasklistSession otherMunicipality = new TasklistSession(this.port).logIn("as.rektor1", STAFF_PASSWORD);
		assertThat(otherMunicipality.tabStatus(task, "pupil")).isEqualTo(404);
		assertThat(otherMunicipality.tabStatus(task, "case")).isEqualTo(404);
	}

	private TasklistSession as(String staffId) {
		String user = this.world.staff().user(staffId);
		this.identity.setPassword(user.substring(0, user.indexOf('.')), staffId, STAFF_PASSWORD);
		return new TasklistSession(this.port).logIn(user, STAFF_PASSWORD);
	}

	private static String row(String kind, String date) {
		return AbsenceLines.of(kind, LocalDate.parse(date));
	}

	private static List<String> table(JsonNode page, String caption) {
		for (JsonNode table : page.get("tables")) {
			if (table.get("caption").asText().startsWith(caption)) {
				return stream(table.get("rows")).map((cells) -> String.join(" ", texts(cells))).toList();
			}
		}
		throw new AssertionError("No table «%s» in %s".formatted(caption, page.get("tables")));
	}

	private static List<String> days(JsonNode page) {
		List<String> days = new ArrayList<>();
		page.get("weeks").forEach((week) -> days.addAll(texts(week.get("days"), "letter", "look", "text")));
		return days;
	}

	private static List<String> texts(JsonNode list, String... fields) {
		return stream(list)
			.map((entry) -> (fields.length == 0) ? entry.asText()
					: String.join(" ", Stream.of(fields).map((field) -> entry.get(field).asText()).toList()))
			.toList();
	}

	private static Stream<JsonNode> stream(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

}

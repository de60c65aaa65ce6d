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

import static org.assertj.core.api.Assertions.assertThat;

/** What the server tells in the tabs beside a task's form, and to whom. */
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
	void hvorforTellsTheLimitAndHowTheDeadlineWasCounted() {
		pupilOf("nittedal");
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(row("lesson matematikk", "2025-09-12"));
		assertThat(lines(as("laerer1").tab(this.world.staff().task("NIT-S01").getId(), "why"))).contains(
				"Grensen som ble passert (NIT-T01)", "Ugyldige timer i dag: 1. Grensen er minst 1.",
				"Dager som telte: 12. september 2025.",
				"Passert fredag 12. september 2025, etter utgave %d av kommunens tabell over grenser."
					.formatted(this.world.files().newestLimits()),
				"Fristen er mandag 15. september 2025 klokka 15.30.",
				"Neste skoledag, regnet fra fredag 12. september, da grensen ble passert.",
				"Skoledager som telte: mandag 15. september.",
				"Regnet etter kommunens skolerute; skolen har ingen egen.",
				"Tallet er et forslag, og står ikke i kommunens plan.");

		this.world.staff().complete("NIT-S01", "concern", "usikker");
		assertThat(lines(as("laerer1").tab(this.world.staff().task("NIT-S03").getId(), "why"))).contains(
				"Oppgaven kom fordi «Kontakt hjemmet» ble gjort fredag 12. september 2025 av Kari Lærer.",
				"Fristen er fredag 19. september 2025 klokka 15.30.",
				"5 skoledager, regnet fra fredag 12. september, da «Kontakt hjemmet» ble gjort.",
				"Skoledager som telte: mandag 15. september, tirsdag 16. september, onsdag 17. september, "
						+ "torsdag 18. september, fredag 19. september.",
				"Fristen står i kommunens plan.",
				"Går fristen ut, får rektor beskjed med en gang, og saken kan ikke lukkes før oppgaven er gjort.");
	}

	@Test
	void hvorforOfTwoRulesTellsTheDeadlineThatHolds() {
		pupilOf("nittedal");
		this.world.school().put("calendar", "skole_orgnr;dato;dagtype\n975000001;2025-11-07;PLANLEGGINGSDAG\n");
		this.world.time().until("2025-11-04T13:00:00");
		this.world.absence(row("left 2", "2025-11-04"));
		assertThat(lines(as("laerer1").tab(this.world.staff().task("NIT-S01").getId(), "why"))).contains(
				"Grensen som ble passert (NIT-T01)", "Grensen som ble passert (NIT-T04)",
				"Fristen er tirsdag 4. november 2025 klokka 15.30.",
				"Samme skoledag, regnet fra tirsdag 4. november, da grensen ble passert.");
	}

	@Test
	void hvorforTellsARuleOnceHoweverOftenItFired() {
		pupilOf("nittedal");
		this.world.time().until("2025-09-11T10:00:00");
		this.world.absence(row("lesson matematikk", "2025-09-11"));
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(row("lesson norsk", "2025-09-12"));
		List<String> lines = lines(as("laerer1").tab(this.world.staff().task("NIT-S01").getId(), "why"));
		assertThat(lines).containsOnlyOnce("Grensen som ble passert (NIT-T01)")
			.contains("Dager som telte: 11. september 2025, 12. september 2025.",
					"Passert 2 ganger, sist fredag 12. september 2025, etter utgave %d av kommunens tabell over grenser."
						.formatted(this.world.files().newestLimits()),
					"Fristen er fredag 12. september 2025 klokka 15.30.",
					"Neste skoledag, regnet fra torsdag 11. september, da grensen ble passert.");
	}

	@Test
	void hvorforTellsTheSpanThatAWindowLooksBackOver() {
		pupilOf("as");
		this.world.school().put("calendar", "skole_orgnr;dato;dagtype\n975000001;2025-10-15;PLANLEGGINGSDAG\n");
		this.world.time().until("2025-10-14T10:00:00");
		this.world.absence(row("lesson-reported norsk", "2025-10-08"), row("lesson-reported norsk", "2025-10-14"));
		assertThat(lines(as("laerer1").tab(this.world.staff().task("AS-S05").getId(), "why"))).contains(
				"Enkelttimer borte siste 28 dager: 2. Grensen er minst 2. Regnet fra 17. september 2025 til og med 14. oktober 2025.",
				"2 skoledager, regnet fra tirsdag 14. oktober, da grensen ble passert.",
				"Skoledager som telte: torsdag 16. oktober, fredag 17. oktober.",
				"Regnet etter skolens egen skolerute.");
	}

	@Test
	void hvorforTellsWhatMadeATaskWithoutALimit() {
		pupilOf("nittedal");
		this.world.time().until("2025-09-12T10:00:00");
		this.world.staff().report("elev1", "bekymring", "laerer2", "Er ofte alene i friminuttene");
		assertThat(lines(as("laerer1").tab(this.world.staff().task("NIT-S01").getId(), "why"))).contains(
				"En ansatt har meldt bekymring. Ingen grense for fravær førte hit.",
				"12. september 2025, Ola Lærer: Er ofte alene i friminuttene",
				"Neste skoledag, regnet fra fredag 12. september, da oppgaven ble laget.");

		this.world.time().letRoutinesStart();
		this.world.time().until("2025-09-15T07:30:00");
		String routine = this.world.staff().task("NIT-R1").getId();
		TasklistSession teacher = as("laerer1");
		assertThat(lines(teacher.tab(routine, "why")))
			.contains("Oppgaven er en fast rutine i kommunens plan, og gjelder ikke én enkelt elev.");
		assertThat(lines(teacher.tab(routine, "case"))).contains("Oppgaven hører ikke til én elevs sak.");
		assertThat(teacher.tab(routine, "pupil").get("note").asText())
			.isEqualTo("Oppgaven er en fast rutine og gjelder ikke én enkelt elev.");
	}

	@Test
	void hvorforAndSakenTellOfAPassedDeadline() {
		pupilOf("nittedal");
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(row("lesson matematikk", "2025-09-12"));
		this.world.time().until("2025-09-16T16:00:00");
		String followUp = this.world.staff().task("CA0_FolgOppForsinkelse").getId();
		assertThat(lines(as("ledelse1").tab(followUp, "why"))).contains(
				"Oppgaven «Kontakt hjemmet» hadde frist 15.09.2025 og er ikke gjort.", "Oppgaven har ingen frist.");
		assertThat(rows(as("ledelse1").tab(followUp, "case"), "Dette venter nå")).containsExactly(
				"Kontakt hjemmet | Kari Lærer | 15. september 2025 kl. 15.30",
				"Følg opp forsinkelsen | Skolens ledelse | –");
		assertThat(rows(as("ledelse1").tab(followUp, "case"), "Hvem som har fått beskjed"))
			.anyMatch((row) -> row.startsWith("Den som har oppgaven | Påminnelse"));
	}

	@Test
	void sakenTellsThePlayedCase() {
		pupilOf("nittedal");
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(row("lesson matematikk", "2025-09-12"));
		this.world.staff().complete("NIT-S01", "concern", "nei", "concernWhom", null);
		this.world.staff().complete("NIT-S15");
		this.world.time().until("2025-10-16T10:00:00");
		this.world.absence(row("lesson matematikk", "2025-10-16"));
		this.world.staff().complete("NIT-S01", "concern", "ja");
		this.world.staff().complete("NIT-S03", "meetingDate", "2025-10-16", "lateReason", null);
		this.world.staff().complete("NIT-S04b", "qBullied", "nei");
		this.world.staff().complete("NIT-S04c");
		this.world.staff()
			.complete("NIT-S04", "measuresAgreed", "ja", "closeAgreement", true, "closeEvaluationDate", "2025-11-06",
					"closeNewMeeting", null, "closeNewMeetingDate", null);
		JsonNode page = as("laerer1").tab(this.world.staff().task("NIT-S09").getId(), "case");

		assertThat(rows(page, "Dette venter nå")).anyMatch((row) -> row.contains(" | Kari Lærer | "));
		assertThat(rows(page, "Dette har skjedd"))
			.contains("16. oktober 2025 kl. 10.00 | Utført: Kontakt hjemmet\nFikk dere kontakt? Ja. Hvordan: Telefon. "
					+ "Hvem du snakket med, eller prøvde å nå: Foresatt, Elev. Bekymring etter samtalen: Ja. | Kari Lærer")
			.noneMatch((row) -> row.contains(FormAnswer.to("NIT_F01_Kontaktlogg").get("reasonsFound").toString()))
			.anyMatch((row) -> row.startsWith("16. oktober 2025 kl. 10.00 | Grense passert: Ugyldig fravær")
					&& row.endsWith(" | Nærvær"));
		assertThat(rows(page, "Tidligere saker")).singleElement()
			.asString()
			.matches("nittedal-2025-\\d+ \\| 12. september 2025 \\| 12. september 2025 \\| Følges som vanlig.*");

		this.world.staff().complete("NIT-S09");
		this.world.staff()
			.complete("NIT-S09b", "agreementDate", "2025-10-16", "evaluationDate", "2025-11-06", "evaluationDateReason",
					null);
		this.jdbc.update("""
				insert into consent (case_key, municipality, body, answer, purpose, given_by, given_on, noted_at)
				select case_key, municipality, 'schoolNurse', 'ja', 'Samtale om søvn', 'Mor', date '2025-10-15',
				current_timestamp from absence_case where closed_on is null""");
		page = as("laerer1").tab(this.world.staff().task("NIT-S10").getId(), "case");
		assertThat(rows(page, "Samtykker"))
			.containsExactly("Helsesykepleier | Ja | Mor | 15. oktober 2025 | Samtale om søvn");
		assertThat(rows(page, "Tiltak og hvem som gjør dem"))
			.contains("SKOLE | Beskjed dagen før om vikar og avvik | Avdelingsleder",
					"HJEM | Følge til skolen tre dager i uka | Foresatt")
			.anyMatch((row) -> row.startsWith("PLAN B"));
		assertThat(page.toString()).doesNotContain("nittedal.laerer1", "\"system\"");
	}

	@Test
	void whoIsGivenOneTaskIsNotToldOfChildWelfareNorWhatAConcernSaid() {
		pupilOf("trondheim");
		this.world.time().until("2025-09-25T10:00:00");
		this.world.absence(row("sick", "2025-09-02"), row("sick", "2025-09-10"), row("sick", "2025-09-18"),
				row("sick", "2025-09-25"));
		this.world.staff().complete("TRD-S06", "concern", "ja");
		this.world.staff().report("elev1", "omsorg", "laerer1", "Sover hos naboen");
		String assessment = "Ny oppgave: " + this.world.staff().task("TRD-S27").getName();
		String teamTask = this.world.staff().task("TRD-S13").getId();

		JsonNode followsThePupil = as("laerer1").tab(this.world.staff().task("TRD-S27").getId(), "case");
		assertThat(rows(followsThePupil, "Dette har skjedd")).anyMatch((row) -> row.contains(assessment))
			.anyMatch((row) -> row.contains("Meldt bekymring: Sover hos naboen"));

		JsonNode isGivenOneTask = as("specialEdAdviser").tab(teamTask, "case");
		assertThat(rows(isGivenOneTask, "Dette har skjedd"))
			.anyMatch((row) -> row.contains("| Meldt bekymring | Kari Lærer"))
			.anyMatch((row) -> row.contains("Utført: Undersøk årsak"))
			.noneMatch((row) -> row.contains(assessment));
		assertThat(rows(isGivenOneTask, "Dette venter nå")).isNotEmpty();
		assertThat(isGivenOneTask.toString() + as("specialEdAdviser").tab(teamTask, "why")).doesNotContain("naboen",
				this.world.staff().task("TRD-S27").getName());
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

	@Test
	void draftsPupilsAndColleaguesAreForThoseWhoWorkWithThem() {
		pupilOf("nittedal");
		this.world.time().until("2025-09-12T10:00:00");
		this.world.absence(row("lesson matematikk", "2025-09-12"));
		String task = this.world.staff().task("NIT-S01").getId();
		String draft = "task/%s/draft".formatted(task);
		assertThat(as("laerer1").saveDraft(task, "made-up")).isEqualTo(403);
		TasklistSession teacher = as("laerer1");
		assertThat(teacher.ask(draft).statusCode()).isEqualTo(204);
		assertThat(teacher.saveDraft(task, teacher.token())).isEqualTo(200);
		assertThat(teacher.ask(draft).statusCode()).isEqualTo(200);
		assertThat(teacher.ask("pupils?q=test").body()).contains("elev1");

		TasklistSession otherSchool = as("laerer3");
		assertThat(otherSchool.ask(draft).statusCode()).isEqualTo(404);
		assertThat(otherSchool.saveDraft(task, otherSchool.token())).isEqualTo(404);
		assertThat(otherSchool.ask("pupils?q=test").body()).isEqualTo("[]");
		assertThat(otherSchool.ask("staff?q=kari").body()).doesNotContain("Kari");

		String teachers = "holders?user=nittedal.laerer1&user=nittedal.laerer3";
		assertThat(teacher.ask(teachers).body()).isEqualTo("{\"nittedal.laerer1\":\"Kari Lærer\"}");
		assertThat(otherSchool.ask(teachers).body()).isEqualTo("{}");

		TasklistSession nobody = new TasklistSession(this.port);
		for (String path : List.of(draft, "pupils?q=test", "staff?q=kari", teachers)) {
			assertThat(nobody.ask(path).statusCode()).as(path).isEqualTo(401);
		}
	}

	private TasklistSession as(String staffId) {
		String user = this.world.staff().user(staffId);
		this.identity.setPassword(user.substring(0, user.indexOf('.')), staffId, STAFF_PASSWORD);
		return new TasklistSession(this.port).logIn(user, STAFF_PASSWORD);
	}

	private static String row(String kind, String date) {
		return AbsenceLines.of(kind, LocalDate.parse(date));
	}

	/** Headings and sentences, from top to bottom. */
	private static List<String> lines(JsonNode page) {
		List<String> lines = new ArrayList<>();
		page.get("sections").forEach((section) -> {
			lines.add(section.get("heading").asText());
			lines.addAll(texts(section.get("lines")));
		});
		return lines;
	}

	/** Rows below the heading. */
	private static List<String> rows(JsonNode page, String heading) {
		return stream(page.get("sections")).filter((section) -> section.get("heading").asText().startsWith(heading))
			.flatMap((section) -> stream(section.path("table").path("rows")))
			.map((cells) -> String.join(" | ", texts(cells)))
			.toList();
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
			.map((entry) -> (fields.length == 0) ? entry.asText().replace('\u00a0', ' ')
					: String.join(" ", Stream.of(fields).map((field) -> entry.get(field).asText()).toList()))
			.toList();
	}

	private static Stream<JsonNode> stream(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false);
	}

}

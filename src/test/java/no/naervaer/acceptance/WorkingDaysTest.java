package no.naervaer.acceptance;

import java.util.List;

import no.naervaer.municipality.EngineIdentity;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A working day of each role, in one municipality each: log in, find the task, understand
 * it, do it, and see what comes next. In a real browser; what each of them saw is kept in
 * {@code target/screenshots}.
 */
@RequiresChromium
class WorkingDaysTest extends WholeApplication {

	private static final String PUPIL = "Åse Marie Ødegård";

	@Autowired
	private EngineIdentity identity;

	private Browser browser;

	private CaseWorld world;

	private String municipality;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser();
	}

	@AfterEach
	void nothingWasRefusedAllDay() {
		this.browser.close();
		// a draft of a task is kept until the end, and may come after it
		assertThat(this.browser.refused()).filteredOn((call) -> !call.matches("404 .*/task/[^/]+(/draft)?")).isEmpty();
	}

	@Test
	void theContactTeacherInNittedalTalksWithTheHomeAndIsToInviteNext() {
		String reasons = "Sov lenge etter en dårlig natt.\nØnsker å bli møtt ved døra; søsken følger ikke.";
		caseSoFar("nittedal", """
				at 2025-09-12 10:00
				now lesson matematikk
				""");
		AtWork teacher = logIn("laerer1", "contact-teacher");
		assertThat(teacher.cards("Kontakt hjemmet")).containsText(PUPIL);
		teacher.open("Kontakt hjemmet");
		assertThat(teacher.read("Hvorfor")).containsText("Ugyldige timer i dag: 1. Grensen er minst 1.");
		assertThat(teacher.read("Eleven")).containsText("Skoleåret til og med fredag 12. september 2025.");
		assertThat(teacher.read("Saken")).containsText("Sak åpnet etter treff på grense");
		teacher.backToTheForm();
		teacher.answer("Hvordan", "Telefon");
		teacher.answer("Hvem du snakket med", "Foresatt");
		teacher.tick("Jeg har vist til kommunens rutine for fravær (første kontakt)");
		teacher.write("Mulige grunner til fraværet", reasons);
		teacher.write("Loggført i Visma (referanse)", "Elevmappa 12.09.2025");
		teacher.answer("Bekymring etter samtalen", "Usikker");
		teacher.answer("Hos hvem", "Skolen");
		complete(teacher);
		assertThat(teacher.cards("Kontakt hjemmet")).hasCount(0);
		teacher.openNext("Inviter til kartleggingssamtale");
		assertThat(teacher.read("Hvorfor")).containsText("Fristen er fredag 19. september 2025 klokka 15.30.");
		assertThat(stored("reasonsFound")).contains(reasons);
	}

	@Test
	void thePrincipalInNittedalIsToldWhenTheInvitationIsLate() {
		caseSoFar("nittedal", """
				at 2025-09-12 10:00
				now lesson matematikk
				complete NIT-S01 concern=usikker
				at 2025-09-22 08:00
				""");
		AtWork principal = logIn("rektor1", "principal-late");
		principal.chooseFilter("Min gruppes");
		assertThat(principal.cards("Rektor følger opp straks")).containsText(PUPIL);
		principal.open("Rektor følger opp straks");
		assertThat(principal.form()).containsText("Inviter til kartleggingssamtale");
	}

	@Test
	void thePrincipalInTiltaksplanCallsToTheMeetingOfPhaseThree() {
		String background = "\nHjemmet ønsker å få møte så snart som råd.\nMor kan ikke på onsdager.";
		caseSoFar("tiltaksplan", """
				sick 2025-09-03..2025-09-09
				at 2025-09-10 09:00
				now sick
				complete TP-S06
				""");
		AtWork principal = logIn("rektor1", "principal");
		assertThat(principal.cards(PUPIL)).hasCount(0);
		principal.chooseFilter("Min gruppes");
		principal.open("Kall inn til møte på skolen");
		assertThat(principal.read("Hvorfor")).containsText("Borte tre nye skoledager på rad");
		assertThat(principal.read("Eleven")).containsText(PUPIL + ", 7A, Hagen skole");
		assertThat(principal.read("Saken")).containsText("Utført: Avklar årsaken");
		principal.backToTheForm();
		assertThat(principal.completeButton()).isDisabled();
		assertThat(principal.form()).containsText("Registrert så langt i skoleåret: 6 hele dager");
		principal.take();
		assertThat(principal.field("Eleven")).isChecked();
		principal.writeInstead("Dato", "15.09.2025");
		principal.writeInstead("Klokkeslett", "08:30");
		principal.write("Sted", "Møterommet ved kontoret");
		principal.write("Bakgrunn", background);
		complete(principal);
		assertThat(principal.cards(PUPIL)).hasCount(0);
		assertThat(stored("background"))
			.contains("Kommer seg ikke ut om morgenen, og det er verst på dager med gym." + background);
		assertThat(stored("meetingDate")).contains("2025-09-15");
		AtWork teacher = logIn("laerer1", "principal-next");
		teacher.openNext("Gjennomfør møte og kartlegg");
		assertThat(teacher.read("Hvorfor")).containsText("Fristen er mandag 15. september 2025");
	}

	@Test
	void theSpecialEdAdviserInTrondheimGivesTheContactTeacherTheAdviceOfTheTeam() {
		String advice = "Fast voksen ved døra hver morgen.\nPrøv korte økter på grupperom først.";
		caseSoFar("trondheim", """
				sick 2025-09-02, 2025-09-10, 2025-09-18, 2025-09-25
				complete TRD-S06 concern=ja
				""");
		AtWork adviser = logIn("radgiver1", "special-ed-adviser");
		adviser.chooseFilter("Min gruppes");
		adviser.open("Drøft i sos.ped.team");
		assertThat(adviser.read("Hvorfor")).containsText("Oppgaven kom fordi «Undersøk årsak» ble gjort");
		assertThat(adviser.read("Eleven")).containsText("Torsdag 25. september 2025");
		assertThat(adviser.read("Saken")).containsText("Kall inn til fraværsmøte");
		adviser.backToTheForm();
		assertThat(adviser.form()).containsText("Årsaker som er undersøkt: Forkjølelser.");
		adviser.take();
		adviser.write("Status for tiltakene", "Læreren ringer hver morgen.");
		adviser.write("Råd og nye tiltak", advice);
		adviser.addRow("Hvem gjør hva");
		adviser.write("Tiltak", "Møte eleven ved døra");
		adviser.write("Ansvarlig", "Miljøterapeut");
		adviser.writeInstead("Neste gang i teamet", "15.10.2025");
		complete(adviser);
		assertThat(adviser.cards(PUPIL)).hasCount(0);
		assertThat(stored("advice")).contains(advice);
		assertThat(stored("nextDate")).contains("2025-10-15");
		AtWork teacher = logIn("laerer1", "special-ed-adviser-next");
		teacher.openNext("Kall inn til fraværsmøte");
		assertThat(teacher.form()).containsText("Fast voksen ved døra hver morgen.");
		assertThat(teacher.read("Saken")).containsText("Råd fra sos.ped.team er klart");
	}

	@Test
	void thePpsAdviserInAasGivesStatusAndIsAskedAgain() {
		String status = "To veiledningsmøter er holdt.\nÅse får være med på å øve på skoleveien.";
		caseSoFar("as", """
				at 2025-10-16 09:00
				report langtidssyk
				complete AS-S21 adaptationsNeeded=ja
				complete AS-S14
				complete AS-S14b
				complete AS-S14c
				at 2025-11-06 10:00
				complete AS-S17 outcome=B; escalation=["B2"]
				complete AS-S19 escalation=["B2"]
				complete AS-S19b
				at 2025-12-03 09:00
				""");
		AtWork adviser = logIn("pps1", "pps-adviser");
		adviser.chooseFilter("Min gruppes");
		adviser.open("Gi status fra PPS");
		assertThat(adviser.read("Hvorfor")).containsText("Oppgaven kom fordi «Henvis til PPS» ble gjort");
		assertThat(adviser.read("Eleven")).containsText(PUPIL + ", 7A, Hagen skole");
		assertThat(adviser.read("Saken")).containsText("Utført: Henvis til PPS");
		adviser.backToTheForm();
		adviser.take();
		assertThat(adviser.form()).containsText("Fra henvisningen: Fast voksen og opptrapping er prøvd");
		adviser.tick("Er med på samarbeids- og tverrfaglige møter");
		adviser.tick("PPS' egen rolle og ansvarsdelingen er avklart");
		adviser.write("Rolle og ansvarsdeling", "Veileder, ikke behandler.");
		adviser.write("Status", status);
		adviser.answer("Hva nå?", "PPS fortsetter; ny status om fire skoleuker");
		Task done = this.world.staff().task("AS-S19e");
		complete(adviser);
		assertThat(stored("ppsStatus")).contains(status);
		assertThat(this.world.staff().isStillOpen(done)).isFalse();
		adviser.openNext("Gi status fra PPS");
		assertThat(adviser.read("Hvorfor")).containsText("Fristen er onsdag 14. januar 2026");
		AtWork teacher = logIn("laerer1", "pps-adviser-next");
		teacher.openNext("Lag samarbeidsavtale");
		assertThat(teacher.form()).containsText("Åse får være med på å øve på skoleveien.");
	}

	@Test
	void theResourceTeamInJevnakerSetsTheLevelAndTheContactTeacherCallsToTheMeeting() {
		String reason = "Fraværet øker, og eleven gruer seg til gruppearbeid.\nHjemmet ønsker hjelp på morgenen.";
		caseSoFar("jevnaker", """
				at 2025-09-15 09:00
				report tidligUro Tunge morgener
				complete JEV-S04
				complete JEV-S07 teamDate=2025-09-18
				at 2025-09-18 09:00
				""");
		AtWork team = logIn("team1", "resource-team");
		team.chooseFilter("Min gruppes");
		team.open("Fastsett BTTI-nivå");
		assertThat(team.read("Hvorfor")).containsText("Oppgaven kom fordi «Koble på ressursteam» ble gjort");
		assertThat(team.read("Eleven")).containsText(PUPIL + ", 7A, Hagen skole");
		assertThat(team.read("Saken")).containsText("Meldt bekymring: Tunge morgener");
		team.backToTheForm();
		team.take();
		team.write("Begrunnelse", reason);
		team.answer("Nivå", "2");
		team.write("Oppgave", "Observere i to økter");
		team.write("Ansvarlig", "Spesialpedagog");
		complete(team);
		assertThat(team.cards("Fastsett BTTI-nivå")).hasCount(0);
		assertThat(stored("levelReason")).contains(reason);
		assertThat(stored("bttiLevel")).contains("2");
		AtWork teacher = logIn("laerer1", "resource-team-next");
		teacher.openNext("Innkall elev og foresatte til møte");
		assertThat(teacher.form()).containsText("Hjemmet ønsker hjelp på morgenen.");
		assertThat(teacher.field("Foresatte")).isChecked();
		assertThat(teacher.read("Hvorfor")).containsText("Fastsett BTTI-nivå» ble gjort");
	}

	/** What has happened so far, in the words of {@link ScenarioRun}. */
	private void caseSoFar(String municipality, String words) {
		this.municipality = municipality;
		this.world = newWorld(municipality);
		this.world.school().put("pupils", """
				elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre
				elev1;Åse Marie;Ødegård;2013;7;7A;975000001;laerer1;2025-08-18;;nei
				""");
		this.world.school().put("staff", """
				ansatt_id;navn;epost;skole_orgnr;rolle
				radgiver1;Siri Rådgiver;radgiver1@example.org;975000001;specialEdAdviser
				pps1;Pål Rådgiver;pps1@example.org;975000001;pps
				team1;Tone Ressurs;team1@example.org;975000001;resourceTeam
				""");
		new ScenarioRun(this.world, (change) -> {
			throw new IllegalArgumentException("the limits are as they are");
		}).play(Scenario.told(municipality, words));
	}

	private AtWork logIn(String staffId, String who) {
		return AtWork.logIn(TasklistUser.of(this.municipality, staffId, this.identity), this.browser, this.port, who,
				this.world.time().now());
	}

	private void complete(AtWork somebody) {
		somebody.complete();
		this.world.time().continueAsynchronously();
	}

	/** All that has been answered to a question in the case, as it is kept. */
	private List<Object> stored(String key) {
		return this.engine.getHistoryService()
			.createHistoricDetailQuery()
			.variableUpdates()
			.tenantIdIn(this.municipality)
			.list()
			.stream()
			.map(HistoricVariableUpdate.class::cast)
			.filter((update) -> update.getVariableName().equals(key))
			.map(HistoricVariableUpdate::getValue)
			.toList();
	}

}

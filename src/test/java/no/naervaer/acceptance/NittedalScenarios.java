package no.naervaer.acceptance;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import no.naervaer.calendar.NaervaerClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static no.naervaer.acceptance.CaseWorld.invalidDay;
import static no.naervaer.acceptance.CaseWorld.late;
import static no.naervaer.acceptance.CaseWorld.left;
import static no.naervaer.acceptance.CaseWorld.lesson;
import static no.naervaer.acceptance.CaseWorld.sick;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The acceptance scenarios of procedures/nittedal.md part H, from absence rows to tasks,
 * on test calendar TK-2526. The same scenarios run on each database.
 */
@Tag("application")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "naervaer.demo=false", "naervaer.admin.password=" + NittedalScenarios.PASSWORD,
				"naervaer.sweep.scheduled=false", "camunda.bpm.job-execution.enabled=false" })
abstract class NittedalScenarios {

	static final String PASSWORD = "scenario-Passord-1";

	private static final String PUPIL = "elev1";

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private NaervaerClock clock;

	@Autowired
	private JdbcTemplate jdbc;

	@LocalServerPort
	private int port;

	private CaseWorld world;

	@BeforeEach
	void openSchool() {
		this.world = new CaseWorld("nittedal", this.engine, this.clock, this.port, PASSWORD);
		CleanSlate slate = new CleanSlate(this.engine, this.jdbc);
		slate.wipe();
		this.world.openSchool();
		slate.windTimers();
		this.world.enrol(PUPIL);
	}

	@AfterEach
	void noIncidentsAndOrdinaryTime() {
		this.world.incidentsAreNone();
		this.clock.reset();
	}

	@Test
	@DisplayName("NIT-A01 one lesson without message: contact is due the next school day")
	void a01() {
		this.world.until("2025-09-10T12:00:00");
		this.world.absence(lesson(PUPIL, "2025-09-10", "UAVKLART"));

		assertThat(this.world.hits(PUPIL)).containsExactly("NIT-T01 2025-09-10");
		assertThat(this.world.due("NIT_S01_")).isEqualTo("2025-09-11T15:30:00");
		assertThat(this.world.task("NIT_S01_").getAssignee()).isEqualTo("nittedal.laerer1");
		assertThat(this.world.card("NIT_S01_")).containsEntry("pupilName", "Test " + PUPIL)
			.containsEntry("className", "7A")
			.containsEntry("schoolName", "Hagen skole")
			.containsEntry("step", "NIT-S01");
	}

	@Test
	@DisplayName("NIT-A02 the reason is accepted before the contact: hit and task are withdrawn and logged")
	void a02() {
		this.world.until("2025-09-10T09:00:00");
		this.world.absence(lesson(PUPIL, "2025-09-10", "UAVKLART"));
		String key = this.world.caseKey(PUPIL);

		this.world.until("2025-09-10T12:00:00");
		this.world.absence(lesson(PUPIL, "2025-09-10", "GYLDIG"));

		assertThat(this.world.hits(PUPIL)).containsExactly("NIT-T01 2025-09-10 withdrawn");
		assertThat(this.world.openTasks()).noneMatch((task) -> task.startsWith("NIT_S"));
		assertThat(this.world.caseOf(key).get("state").asText()).isEqualTo("CLOSED");
		assertThat(this.world.timeline(key)).anyMatch((line) -> line.startsWith("HIT_WITHDRAWN"))
			.anyMatch((line) -> line.startsWith("TASK_WITHDRAWN"));
	}

	@Test
	@DisplayName("NIT-A03 nine valid days in the semester: nothing")
	void a03() {
		nineSickDays();
		assertThat(this.world.hits(PUPIL)).isEmpty();
		assertThat(this.world.openTasks()).doesNotContain("NIT_S01_KontaktHjemmet");
	}

	@Test
	@DisplayName("NIT-A04 the tenth valid day: contact is due in two school days; exactly 10.0 % does not fire")
	void a04() {
		nineSickDays();
		sickOn("2025-12-17");
		assertThat(this.world.hits(PUPIL)).containsExactly("NIT-T02 2025-12-17");
		assertThat(this.world.due("NIT_S01_")).isEqualTo("2025-12-19T15:30:00");
		assertThat(this.world.hit(PUPIL, 0).at("/measures/absencePercentLast15Weeks").asDouble()).isEqualTo(10.0);
	}

	@Test
	@DisplayName("NIT-A05 seven of seventy days is not more than 10 %, eight is")
	void a05() {
		sickOn("2025-09-01", "2025-09-08", "2025-09-15", "2025-09-22", "2025-10-06", "2025-10-13", "2025-10-20");
		assertThat(this.world.hits(PUPIL)).isEmpty();
		sickOn("2025-10-27");
		assertThat(this.world.hits(PUPIL)).containsExactly("NIT-T05 2025-10-27");
		assertThat(this.world.hit(PUPIL, 0).at("/measures/absencePercentLast15Weeks").asDouble()).isBetween(11.42,
				11.43);
	}

	@Test
	@DisplayName("NIT-A06 late twice in a month: nothing")
	void a06() {
		lateOn("2025-09-03", "2025-09-15");
		assertThat(this.world.hits(PUPIL)).isEmpty();
	}

	@Test
	@DisplayName("NIT-A07 late a third time after a rolling month: nothing")
	void a07() {
		lateOn("2025-09-03", "2025-09-15", "2025-10-06");
		assertThat(this.world.hits(PUPIL)).isEmpty();
	}

	@Test
	@DisplayName("NIT-A08 late three times within a rolling month: contact")
	void a08() {
		lateOn("2025-09-15", "2025-09-24", "2025-10-08");
		assertThat(this.world.hits(PUPIL)).containsExactly("NIT-T03 2025-10-08");
	}

	@Test
	@DisplayName("NIT-A09 left after lunch: two rules, one case, one task with the strictest deadline")
	void a09() {
		this.world.until("2025-11-04T13:00:00");
		this.world.absence(left(PUPIL, "2025-11-04", 2));

		assertThat(this.world.hits(PUPIL)).containsExactlyInAnyOrder("NIT-T01 2025-11-04", "NIT-T04 2025-11-04");
		assertThat(this.world.due("NIT_S01_")).isEqualTo("2025-11-04T15:30:00");
		assertThat((String) this.world.variable("NIT_S01_", "rules")).contains("NIT-T01").contains("NIT-T04");
		assertThat(this.world.hit(PUPIL, 0).get("case")).isEqualTo(this.world.hit(PUPIL, 1).get("case"));
	}

	@Test
	@DisplayName("NIT-A10 no concern: back to the bottom of the stair; a later hit is a new contact that shows the earlier")
	void a10() {
		contactOn("2025-09-12", "concern", "nei", "concernWhom", null);
		this.world.complete("NIT_S15_");
		String first = this.world.caseKey(PUPIL);
		assertThat(this.world.caseOf(first).get("state").asText()).isEqualTo("CLOSED");

		this.world.until("2025-10-20T12:00:00");
		this.world.absence(lesson(PUPIL, "2025-10-20", "UGYLDIG"));

		assertThat(this.world.caseKey(PUPIL)).isNotEqualTo(first);
		assertThat((String) this.world.variable("NIT_S01_", "earlierContact")).contains(first);
	}

	@Test
	@DisplayName("NIT-A11 unsure: invitation within five school days; a later conversation needs a reason")
	void a11() {
		contactOn("2025-09-12", "concern", "usikker");
		assertThat(this.world.due("NIT_S03_")).isEqualTo("2025-09-19T15:30:00");
		assertThat(this.world.variable("NIT_S03_", "conversationTarget")).isEqualTo("2025-09-19");

		assertThatThrownBy(() -> this.world.complete("NIT_S03_", "meetingDate", "2025-09-26", "lateReason", null))
			.hasMessageContaining("senere");
		this.world.complete("NIT_S03_", "meetingDate", "2025-09-26", "lateReason", "Foresatte er bortreist");
		assertThat(this.world.due("NIT_S04_")).isEqualTo("2025-09-26T15:30:00");
	}

	@Test
	@DisplayName("NIT-A12 the autumn break does not eat the invitation's deadline")
	void a12() {
		contactOn("2025-09-25", "concern", "ja");
		assertThat(this.world.due("NIT_S03_")).isEqualTo("2025-10-09T15:30:00");
	}

	@Test
	@DisplayName("NIT-A13 conversation without the pupil: how the pupil was heard must be told")
	void a13() {
		conversationOn("2025-10-09");
		assertThatThrownBy(() -> this.world.complete("NIT_S04_", "prepPupilPresence", "nei", "pupilHeardHow", null))
			.hasMessageContaining("hørt");
		assertThat(this.world.openTasks()).anyMatch((task) -> task.startsWith("NIT_S04_"));
	}

	@Test
	@DisplayName("NIT-A14 measures not agreed: new meeting within five school days, management preset")
	void a14() {
		conversationOn("2025-10-09");
		finishConversation("measuresAgreed", "nei", "closeAgreement", null, "closeEvaluationDate", null,
				"closeNewMeeting", true, "closeNewMeetingDate", "2025-10-15");
		assertThat(this.world.due("NIT_S08_")).isEqualTo("2025-10-16T15:30:00");
		assertThat(presetInvitees()).contains("schoolManagement");
	}

	@Test
	@DisplayName("NIT-A15 agreement: evaluation in 15 school days, reminder three school days before")
	void a15() {
		agreementOn("2025-10-16", "2025-11-06");
		assertThat(this.world.due("NIT_S10_")).isEqualTo("2025-11-06T15:30:00");
		this.world.until("2025-10-31T16:00:00");
		assertThat(this.world.task("NIT_S10_").getFollowUpDate()).isNull();
		this.world.until("2025-11-03T08:00:00");
		assertThat(this.world.task("NIT_S10_").getFollowUpDate()).isNotNull();
		this.world.until("2025-11-06T08:00:00");
		assertThat(this.world.due("NIT_S11_")).isEqualTo("2025-11-06T15:30:00");
	}

	@Test
	@DisplayName("NIT-A16 the Christmas break does not eat the measure period")
	void a16() {
		agreementOn("2025-12-10", "2026-01-14");
	}

	@Test
	@DisplayName("NIT-A17 the Easter break does not eat the measure period")
	void a17() {
		agreementOn("2026-03-23", "2026-04-21");
	}

	@Test
	@DisplayName("NIT-A18 evaluation needs a choice; two at once are accepted")
	void a18() {
		evaluationReady();
		assertThatThrownBy(() -> this.world.complete("NIT_S11_", "evaluationChoice", List.of()))
			.hasMessageContaining("valg");
		this.world.complete("NIT_S11_", "effect", "nei", "evaluationChoice", List.of("fortsette", "tverrfaglig"));
		assertThat(this.world.openTasks()).contains("NIT_S13_MeldInn");
	}

	@Test
	@DisplayName("NIT-A19 no effect: interdisciplinary discussion by management in five school days, anonymous without identity")
	void a19() {
		evaluationReady();
		this.world.complete("NIT_S11_", "effect", "nei", "evaluationChoice", List.of("tverrfaglig"));
		assertThat(this.world.due("NIT_S13_")).isEqualTo("2025-11-13T15:30:00");
		assertThat(this.world.candidateGroups("NIT_S13_")).containsExactly("nittedal.975000001.schoolManagement");
		assertThatThrownBy(() -> this.world.complete("NIT_S13_", "mode", "anonymt", "consent", null, "consentDate",
				null, "question", "Hva kan vi gjøre for Test " + PUPIL + "?"))
			.hasMessageContaining("anonym");
		this.world.complete("NIT_S13_", "mode", "anonymt", "consent", null, "consentDate", null);
		Object summary = this.world.variable("NIT_S13b_", "discussionSummary");
		assertThat(String.valueOf(summary)).doesNotContain("Test").doesNotContain("7A").doesNotContain("2013");
	}

	@Test
	@DisplayName("NIT-A20 effect: continue or wind down, then the bottom of the stair; visible for eight school weeks")
	void a20() {
		evaluationReady();
		this.world.complete("NIT_S11_", "effect", "ja", "evaluationChoice", List.of("avvikle"));
		this.world.complete("NIT_S12_");
		this.world.complete("NIT_S15_");
		assertThat(this.world.caseOf(this.world.caseKey(PUPIL)).get("state").asText()).isEqualTo("CLOSED");

		this.world.until("2025-11-10T08:00:00");
		assertThat((String) this.world.newestVariable("NIT_R1_", "routinePupils")).contains("Test " + PUPIL);
	}

	@Test
	@DisplayName("NIT-A21 referral to PPT without the pedagogical assessment is refused")
	void a21() {
		this.world.until("2025-09-10T09:00:00");
		report("utbytte");
		assertThatThrownBy(
				() -> this.world.complete("NIT_S17_", "referralDecision", "henvise", "pedAssessmentFile", null))
			.hasMessageContaining("pedagogisk vurdering");
		this.world.complete("NIT_S17_", "referralDecision", "henvise");
	}

	@Test
	@DisplayName("NIT-A22 the pupil tells of bullying: the teacher confirms, the principal gets it the same day, beside the absence case")
	void a22() {
		conversationOn("2025-10-09");
		this.world.complete("NIT_S04b_", "qBullied", "ja", "qBulliedText", "Noen ler og hvisker i garderoben");
		assertThat(this.world.openTasks()).doesNotContain("CA10_UndersokSkolemiljo");
		this.world.complete("NIT_S16_", "unsafeConfirmed", "ja");
		assertThat(this.world.due("CA10_")).isEqualTo("2025-10-09T15:30:00");
		assertThat(this.world.candidateGroups("CA10_")).containsExactly("nittedal.975000001.principal");
		assertThat(this.world.openTasks()).contains("NIT_S04_HoldSamtale");
	}

	@Test
	@DisplayName("NIT-A23 forty per cent absence: never a child-welfare or police task by itself")
	void a23() {
		for (LocalDateTime day = LocalDateTime.parse("2025-08-18T14:00:00"); day
			.isBefore(LocalDateTime.parse("2025-10-25T00:00:00")); day = day.plusDays(7)) {
			if (day.getDayOfYear() / 7 != LocalDateTime.parse("2025-10-01T00:00:00").getDayOfYear() / 7
					&& !day.toLocalDate().toString().equals("2025-09-29")) {
				this.world.until(day.toString());
				this.world.absence(invalidDay(PUPIL, day.toLocalDate().toString()),
						invalidDay(PUPIL, day.toLocalDate().plusDays(1).toString()));
			}
		}
		this.world.until("2025-10-24T16:00:00");
		assertThat(this.world.hits(PUPIL)).isNotEmpty();
		assertThat(this.world.openTasks()).noneMatch((task) -> task.startsWith("CA9_") || task.startsWith("CA13_"));
	}

	@Test
	@DisplayName("NIT-A24 a changed limit holds from then on; the case keeps the version that opened it")
	void a24() {
		sickOn("2025-08-18", "2025-08-20", "2025-08-22", "2025-09-15", "2025-10-14", "2025-11-05");
		this.world.until("2025-11-10T10:00:00");
		int before = version("T02 stands at 10");
		new LimitChange(this.port, PASSWORD).set("nittedal", "NIT-T02", ">= 10", ">= 6");
		assertThat(this.world.hits(PUPIL)).isEmpty();

		this.world.until("2025-11-10T15:30:00");

		assertThat(this.world.hits(PUPIL)).containsExactly("NIT-T02 2025-11-10");
		JsonNode hit = this.world.hit(PUPIL, 0);
		assertThat(hit.at("/table/version").asInt()).isEqualTo(before + 1);
		assertThat(this.world.variable("NIT_S01_", "limitsVersion")).isEqualTo(before + 1);
		new LimitChange(this.port, PASSWORD).set("nittedal", "NIT-T02", ">= 6", ">= 10");
		assertThat(this.world.hits(PUPIL)).containsExactly("NIT-T02 2025-11-10");
		assertThat(this.world.variable("NIT_S01_", "limitsVersion")).isEqualTo(before + 1);
	}

	private int version(String why) {
		return this.engine.getRepositoryService()
			.createDecisionDefinitionQuery()
			.decisionDefinitionKey("grenser")
			.tenantIdIn("nittedal")
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	private void nineSickDays() {
		sickOn("2025-08-18", "2025-08-20", "2025-08-22", "2025-09-15", "2025-10-14", "2025-11-05", "2025-11-25",
				"2025-12-08", "2025-12-11");
	}

	private void sickOn(String... dates) {
		for (String date : dates) {
			this.world.until(date + "T08:00:00");
			this.world.absence(sick(PUPIL, date));
			this.world.until(date + "T15:30:00");
		}
	}

	private void lateOn(String... dates) {
		for (String date : dates) {
			this.world.until(date + "T09:00:00");
			this.world.absence(late(PUPIL, date));
			this.world.until(date + "T15:30:00");
		}
	}

	/** A lesson is missed that day and the teacher has the contact at once. */
	private void contactOn(String date, Object... answers) {
		this.world.until(date + "T10:00:00");
		this.world.absence(lesson(PUPIL, date, "UGYLDIG"));
		this.world.complete("NIT_S01_", answers);
	}

	/** Contact five school days earlier, and the conversation is due that day. */
	private void conversationOn(String date) {
		this.world.until(date + "T08:00:00");
		this.world.absence(lesson(PUPIL, date, "UGYLDIG"));
		this.world.complete("NIT_S01_", "concern", "ja");
		this.world.complete("NIT_S03_", "meetingDate", date, "lateReason", null);
	}

	private void finishConversation(Object... outcome) {
		this.world.complete("NIT_S04b_", "qBullied", "nei");
		this.world.complete("NIT_S04c_");
		this.world.complete("NIT_S04_", outcome);
	}

	/**
	 * Everything to the signed agreement on one day; the proposed evaluation date is
	 * checked.
	 */
	private void agreementOn(String date, String evaluation) {
		conversationOn(date);
		finishConversation("measuresAgreed", "ja", "closeAgreement", true, "closeEvaluationDate", evaluation,
				"closeNewMeeting", null, "closeNewMeetingDate", null);
		this.world.complete("NIT_S09_");
		assertThat(this.world.variable("NIT_S09b_", "evaluationDateProposal")).isEqualTo(evaluation);
		assertThatThrownBy(() -> this.world.complete("NIT_S09b_", "agreementDate", date, "evaluationDate", "2026-06-18",
				"evaluationDateReason", "Vi vil vente"))
			.hasMessageContaining("20 skoledager");
		this.world.complete("NIT_S09b_", "agreementDate", date, "evaluationDate", evaluation, "evaluationDateReason",
				null);
	}

	private void evaluationReady() {
		agreementOn("2025-10-16", "2025-11-06");
		this.world.until("2025-11-06T10:00:00");
	}

	private List<String> presetInvitees() {
		return new FormPreset(this.engine).of(this.world.task("NIT_S08_"), "who");
	}

	private void report(String kind) {
		this.world.actAs("nittedal.laerer1",
				() -> this.engine.getRuntimeService()
					.createProcessInstanceByKey("MeldBekymring")
					.processDefinitionTenantId("nittedal")
					.setVariables(Map.of("pupilSearch", PUPIL, "pupilClass", "", "concernKind", kind, "concernText",
							"Vi er i tvil om eleven har godt nok utbytte av undervisningen"))
					.execute());
	}

}

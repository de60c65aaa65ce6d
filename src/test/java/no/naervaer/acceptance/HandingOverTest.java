package no.naervaer.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import no.naervaer.followup.OwnStaff;
import no.naervaer.followup.form.FormRejectedException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * «Overlat oppgaver til en annen», and pupils who change class or school with open tasks.
 * Friday 12 September 2025; elev1 and elev3 are laerer1's, elev2 is laerer2's.
 */
class HandingOverTest extends WholeApplication {

	private static final String PUPIL_HEADER = "elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre\n";

	@Autowired
	private OwnStaff ownStaff;

	private CaseWorld world;

	@BeforeEach
	void contactIsDue() {
		this.world = newWorld("nittedal");
		enrol("elev1", "7A", TestSchool.SCHOOL, "laerer1");
		enrol("elev2", "7B", TestSchool.SCHOOL, "laerer2");
		enrol("elev3", "7A", TestSchool.SCHOOL, "laerer1");
		this.world.time().until("2025-09-12T10:00:00");
		missesLesson("elev1");
		missesLesson("elev2");
	}

	@Test
	void theOpenTasksGoToTheSubstituteAndWhatIsNotDoneComesBackTheMorningAfterTheLastDay() {
		handOver("rektor1", "laerer1", "laerer2", null, "2025-09-19");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer2");
		assertThat(mine("laerer1")).isEmpty();
		assertThat(mine("laerer2")).containsExactlyInAnyOrder("elev1 Kontakt hjemmet", "elev2 Kontakt hjemmet");
		assertThat(this.world.files().log("elev1")).contains(
				"TASK_MOVED «Kontakt hjemmet» er overlatt fra Kari Lærer til Ola Lærer til og med 19. september 2025")
			.noneMatch((line) -> line.contains("borte"));

		missesLesson("elev3");
		assertThat(holderOf("elev3")).isEqualTo("nittedal.laerer2");
		assertThat(this.world.files().log("elev3"))
			.contains("TASK_MOVED «Kontakt hjemmet» gikk til Ola Lærer, vikar for Kari Lærer");

		this.world.staff().complete(taskOf("elev1"), FormAnswer.to("NIT_F01_Kontaktlogg"));
		String next = taskOf("elev1").getName();
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer2");

		this.world.time().until("2025-09-20T06:59:00");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer2");
		this.world.time().until("2025-09-20T07:00:00");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer1");
		assertThat(holderOf("elev3")).isEqualTo("nittedal.laerer1");
		assertThat(holderOf("elev2")).isEqualTo("nittedal.laerer2");
		assertThat(this.world.files().log("elev1"))
			.contains("TASK_MOVED «%s» er gitt fra Ola Lærer til Kari Lærer, fordi vikariatet er over".formatted(next))
			.anyMatch((line) -> line.startsWith("STEP_DONE Utført: Kontakt hjemmet\n"));
		assertThat(mayRead("laerer2", taskOf("elev1"))).isFalse();
		assertThat(mayRead("laerer1", taskOf("elev1"))).isTrue();
		assertThat(this.world.staff().tasks("Oppgave_AvsluttVikariat")).isEmpty();
		this.world.incidentsAreNone();
	}

	@Test
	void theManagementEndsItEarly() {
		handOver("rektor1", "laerer1", "laerer2", null, "2025-09-30");
		Task end = this.world.staff().task("Oppgave_AvsluttVikariat");
		assertThat(end.getName()).isEqualTo("Avslutt vikariatet for Kari Lærer (til og med 30. september 2025)");
		assertThat(end.getAssignee()).isEqualTo("nittedal.rektor1");
		assertThatExceptionOfType(FormRejectedException.class)
			.isThrownBy(() -> as("ledelse1", () -> this.engine.getTaskService().complete(end.getId())));
		as("ledelse1", () -> this.engine.getTaskService().complete(end.getId(), FormAnswer.to("C_AvsluttVikariat")));
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer1");
		missesLesson("elev3");
		assertThat(holderOf("elev3")).isEqualTo("nittedal.laerer1");
		assertThat(this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("OverlatOppgaver")
			.count()).isZero();
	}

	@Test
	void oneThatBeginsLaterMovesNothingUntilThatMorning() {
		handOver("ledelse1", "laerer1", "laerer2", "2025-09-15", "2025-09-16");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer1");
		this.world.time().until("2025-09-15T06:59:00");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer1");
		this.world.time().until("2025-09-15T07:00:00");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer2");
		this.world.time().until("2025-09-17T07:00:00");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer1");
	}

	@Test
	void theNextSubstituteTakesOverFromTheFirst() {
		handOver("rektor1", "laerer1", "laerer2", null, "2025-09-14");
		handOver("rektor1", "laerer1", "ledelse1", "2025-09-15", "2025-09-16");
		this.world.time().until("2025-09-15T07:00:00");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.ledelse1");
		assertThat(holderOf("elev2")).isEqualTo("nittedal.laerer2");
		assertThat(mayRead("laerer2", taskOf("elev1"))).isFalse();
		this.world.time().until("2025-09-17T07:00:00");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer1");
	}

	@Test
	void whoHasLeftGetsNothingBack() {
		handOver("rektor1", "laerer1", "laerer2", null, "2025-09-14");
		this.world.school()
			.put("staff", "ansatt_id;navn;epost;skole_orgnr;rolle;slettet\nlaerer1;;;975000001;contactTeacher;true\n");
		this.world.time().until("2025-09-15T07:00:00");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					laerer1 | laerer1  |            | 2025-09-19 | Velg en annen enn den som er borte
					laerer1 | laerer3  |            | 2025-09-19 | «Hvem skal gjøre oppgavene?»: Fant ingen ansatt ved skolen din
					laerer3 | laerer1  |            | 2025-09-19 | «Hvem er borte?»: Fant ingen ansatt ved skolen din
					laerer1 | laerer2  | 2025-09-18 | 2025-09-17 | Siste dag kan ikke være før første dag
					laerer1 | laerer2  | 2025-09-11 | 2025-09-17 | Første dag kan tidligst være i dag
					laerer1 | laerer2  |            |            | Velg dato for «Siste dag»
					ledelse1 | laerer1 |            | 2025-09-25 | Den som er borte, har alt en vikar fra 22. september
					rektor1 | ledelse1 | 2025-09-25 | 2025-09-25 | Den som skal gjøre oppgavene, er selv borte
					laerer2 | laerer1  | 2025-09-25 | 2025-10-25 | Den som er borte, er selv vikar fra 22. september
					""")
	void isRefusedInPlainWords(String absent, String substitute, String from, String until, String message) {
		handOver("rektor1", "ledelse1", "laerer2", "2025-09-22", "2025-09-26");
		assertThatExceptionOfType(FormRejectedException.class)
			.isThrownBy(() -> handOver("rektor1", absent, substitute, from, until))
			.withMessageContaining(message);
		assertThat(this.jdbc.queryForObject("select count(*) from substitution", Integer.class)).isOne();
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer1");
	}

	@Test
	void isForThoseWhoLeadTheSchoolOfTheirOwnMunicipality() {
		assertThatExceptionOfType(AuthorizationException.class)
			.isThrownBy(() -> handOver("laerer2", "laerer1", "laerer2", null, "2025-09-19"));
		assertThatExceptionOfType(FormRejectedException.class)
			.isThrownBy(() -> handOver("rektor2", "laerer1", "laerer2", null, "2025-09-19"));
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> start("trondheim", "rektor1",
				FormAnswer.to("C_OverlatOppgaver", "substituteFrom", null, "substituteUntil", "2025-09-19")));
		assertThat(startable("laerer1")).doesNotContain("OverlatOppgaver").contains("MeldBekymring");
		assertThat(startable("rektor1")).contains("OverlatOppgaver");
		assertThat(startable("ledelse1")).contains("OverlatOppgaver");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer1");
	}

	@Test
	void whoLeadsASchoolChoosesAmongItsStaffAndNobodyElseDoes() {
		assertThat(choices("rektor1", "ka læ")).containsExactly("laerer1");
		assertThat(choices("rektor1", "lærer")).containsExactlyInAnyOrder("laerer1", "laerer2");
		assertThat(choices("rektor1", "k")).isEmpty();
		assertThat(choices("rektor2", "lærer")).containsExactly("laerer3");
		assertThat(choices("laerer1", "lærer")).isEmpty();
		assertThat(choices("schoolOwner", "lærer")).isEmpty();
	}

	@Test
	void inTheNewClassTheNewContactTeacherHasTheTask() {
		Task task = taskOf("elev1");
		enrol("elev1", "7B", TestSchool.SCHOOL, "laerer2");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer2");
		assertThat(this.engine.getTaskService().getVariableLocal(task.getId(), "className")).isEqualTo("7B");
		assertThat(this.world.files().log("elev1")).contains(
				"TASK_MOVED «Kontakt hjemmet» er flyttet fra Kari Lærer til Ola Lærer, fordi eleven har byttet klasse eller kontaktlærer");
		assertThat(mayRead("laerer1", task)).isFalse();
		assertThat(mayRead("laerer2", task)).isTrue();
	}

	@Test
	void atTheNewSchoolTheNewContactTeacherHasTheTask() {
		Task task = taskOf("elev1");
		enrol("elev1", "7C", "975000002", "laerer3");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer3");
		assertThat(this.world.files().log("elev1")).contains(
				"TASK_MOVED «Kontakt hjemmet» er flyttet fra Kari Lærer til Eli Lærer, fordi eleven har byttet skole");
		assertThat(mayRead("laerer1", task)).isFalse();
		assertThat(mine("laerer3")).containsExactly("elev1 Kontakt hjemmet");
	}

	@Test
	void atASchoolWithoutAContactTeacherTheManagementIsOfferedTheTask() {
		Task task = taskOf("elev1");
		enrol("elev1", "7C", "975000002", "");
		assertThat(holderOf("elev1")).isNull();
		assertThat(mayRead("ledelse2", task)).isTrue();
		assertThat(mayRead("laerer1", task)).isFalse();
		assertThat(this.world.files().log("elev1")).contains(
				"TASK_MOVED «Kontakt hjemmet» er flyttet fra Kari Lærer til ledelsen, fordi eleven har byttet skole");
	}

	@Test
	void aPupilWhoComesToAnAbsentTeachersClassComesToTheSubstituteAndThenToTheTeacher() {
		handOver("rektor1", "laerer1", "ledelse1", null, "2025-09-14");
		enrol("elev2", "7A", TestSchool.SCHOOL, "laerer1");
		assertThat(holderOf("elev2")).isEqualTo("nittedal.ledelse1");
		enrol("elev1", "7B", TestSchool.SCHOOL, "laerer2");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer2");
		this.world.time().until("2025-09-15T07:00:00");
		assertThat(holderOf("elev2")).isEqualTo("nittedal.laerer1");
		assertThat(holderOf("elev1")).isEqualTo("nittedal.laerer2");
	}

	private List<String> choices(String staffId, String text) {
		List<String> found = new ArrayList<>();
		as(staffId, () -> this.ownStaff.beginningWith("nittedal", text)
			.forEach((colleague) -> found.add(colleague.member().id())));
		return found;
	}

	private void enrol(String pupil, String className, String school, String teacher) {
		this.world.school()
			.put("pupils", PUPIL_HEADER + "%1$s;Test;%1$s;2013;7;%2$s;%3$s;%4$s;2025-08-18;;nei\n".formatted(pupil,
					className, school, teacher));
	}

	private void missesLesson(String pupil) {
		this.world.absence(AbsenceLines.of("lesson matematikk", this.world.time().now().toLocalDate(), pupil));
	}

	private void handOver(String by, String absent, String substitute, String from, String until) {
		start("nittedal", by, FormAnswer.to("C_OverlatOppgaver", "absentStaff", absent, "substituteStaff", substitute,
				"substituteFrom", from, "substituteUntil", until));
	}

	private void start(String municipality, String by, Map<String, Object> answers) {
		as(by, () -> this.engine.getRuntimeService()
			.createProcessInstanceByKey("OverlatOppgaver")
			.processDefinitionTenantId(municipality)
			.setVariables(answers)
			.execute());
	}

	private void as(String staffId, Runnable work) {
		this.world.staff().actAs("nittedal." + staffId, work);
	}

	private Task taskOf(String pupil) {
		return this.world.staff()
			.openTasksInOrder()
			.stream()
			.filter((task) -> ("Test " + pupil)
				.equals(this.engine.getTaskService().getVariable(task.getId(), "pupilName")))
			.filter((task) -> task.getTaskDefinitionKey().startsWith("NIT_"))
			.findFirst()
			.orElseThrow();
	}

	private String holderOf(String pupil) {
		return taskOf(pupil).getAssignee();
	}

	/** Pupil and name of the tasks in the filter «Mine», as that person sees it. */
	private List<String> mine(String staffId) {
		List<String> found = new ArrayList<>();
		as(staffId, () -> {
			Filter mine = this.engine.getFilterService().createTaskFilterQuery().filterName("Mine").singleResult();
			this.engine.getFilterService()
				.<Task, TaskQuery>list(mine.getId(), (TaskQuery) null)
				.forEach((task) -> found.add("%s %s"
					.formatted(String.valueOf(this.engine.getTaskService().getVariableLocal(task.getId(), "pupilName"))
						.replace("Test ", ""), task.getName())));
		});
		return found;
	}

	private boolean mayRead(String staffId, Task task) {
		boolean[] may = new boolean[1];
		as(staffId, () -> may[0] = this.engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0);
		return may[0];
	}

	private List<String> startable(String staffId) {
		List<String> found = new ArrayList<>();
		as(staffId,
				() -> this.engine.getRepositoryService()
					.createProcessDefinitionQuery()
					.latestVersion()
					.startablePermissionCheck()
					.list()
					.forEach((definition) -> found.add(definition.getKey())));
		return found;
	}

}

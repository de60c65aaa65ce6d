package no.naervaer.models;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every model is valid, deploys as one deployment of a tenant, and runs to its end, so
 * that every expression on the way parses and is evaluated.
 */
class ModelsParseTest {

	private static final Map<String, Object> CASE = Map.of("trigger", "GRENSE", "limitsVersion", 1, "pupilName", "Ola",
			"attempts", 0, "evaluationDate", "2025-11-06", "meetingDate", "2025-10-09");

	private static final Map<String, Object> NO_DOUBT = Map.of("contactReached", "ja", "concern", "ja", "teacherUnsure",
			false);

	private static ProcessEngine engine;

	private static int cases;

	@BeforeAll
	static void deploy() {
		engine = ModelEngine.start("models-parse");
	}

	@AfterAll
	static void close() {
		engine.close();
	}

	@TestFactory
	Stream<DynamicTest> everyModelIsValid() {
		return ModelEngine.files().stream().map((file) -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
			try (var in = Files.newInputStream(file)) {
				if (file.toString().endsWith(".bpmn")) {
					Bpmn.validateModel(Bpmn.readModelFromStream(in));
				}
				else {
					Dmn.validateModel(Dmn.readModelFromStream(in));
				}
			}
		}));
	}

	@Test
	void everyFileIsNamedAfterItsProcess() {
		assertThat(engine.getRepositoryService().createProcessDefinitionQuery().list())
			.hasSameSizeAs(ModelEngine.files(".bpmn"))
			.allSatisfy((process) -> assertThat(process.getResourceName()).endsWith("/" + process.getKey() + ".bpmn"));
	}

	@Test
	void upTheStairAndDownAgain() {
		Walk walk = Walk.message("ThresholdCrossed", CASE);
		walk.complete("NIT_S01_KontaktHjemmet", Map.of("contactReached", "nei"));
		walk.timer("Timer_NesteSkoledag");
		walk.complete("NIT_S01b_NyttForsok", NO_DOUBT);
		mapping(walk, "ja", "ja");
		agreement(walk);
		walk.timer("Boundary_MinnOmEvaluering");
		walk.timer("Task_MinnKontaktlaerer");
		walk.timer("Boundary_Evalueringsdato");
		walk.complete("NIT_S11_Evaluer", evaluation("ja", "fortsette"));
		walk.complete("NIT_S12_FortsettEllerAvvikle", Map.of());
		walk.complete("NIT_S15_RykkNed", Map.of());
		walk.endsAt("End_FolgesSomVanlig");
	}

	@Test
	void withoutAgreementTheCaseClimbsToTheTopAndGoesOn() {
		Walk walk = Walk.message("ThresholdCrossed", CASE);
		walk.complete("NIT_S01_KontaktHjemmet", NO_DOUBT);
		mapping(walk, "ja", "nei");
		walk.complete("NIT_S07b_Faktorer", Map.of());
		walk.complete("NIT_S08_NyttMote", Map.of("measuresAgreed", "nei"));
		walk.complete("NIT_S13_MeldInn", Map.of());
		walk.complete("NIT_S13b_HoldDrofting", Map.of("adviceGiven", "henvise", "referPpt", true));
		walk.complete("NIT_S14_FortsettArbeidet", Map.of());
		walk.complete("NIT_S11_Evaluer", evaluation("nei", "nyAvtale"));
		walk.complete("NIT_S13_MeldInn", Map.of());
		walk.complete("NIT_S13b_HoldDrofting", Map.of("adviceGiven", "kartlegging"));
		walk.complete("NIT_S06_KartleggMiljo", Map.of("unsafeEnvironment", "ja", "benefitUncertain", "ja"));
		walk.complete("NIT_S07b_Faktorer", Map.of());
		walk.isOpen("NIT_S08_NyttMote");
		assertThat(walk.variable("raised")).isEqualTo("muligUtrygt,utbytte,utrygt,utbytte");
	}

	@Test
	void anUnsureTeacherMayBookTheTopStepAtOnce() {
		Walk walk = Walk.message("ThresholdCrossed", CASE);
		walk.complete("NIT_S01_KontaktHjemmet",
				Map.of("contactReached", "ja", "concern", "usikker", "teacherUnsure", true));
		walk.complete("NIT_S02_DroftInternt", Map.of("internalOutcome", "tverrfaglig"));
		walk.complete("NIT_S13_MeldInn", Map.of());
		walk.complete("NIT_S13b_HoldDrofting", Map.of("adviceGiven", "kartlegging"));
		walk.complete("NIT_S03_Inviter", Map.of());
		walk.isOpen("NIT_S04_HoldSamtale");
	}

	@Test
	void aNewHitBeforeTheCaseIsClosedLeadsBackToTheFirstStep() {
		Walk walk = Walk.message("ThresholdCrossed", CASE);
		walk.complete("NIT_S01_KontaktHjemmet",
				Map.of("contactReached", "ja", "concern", "nei", "teacherUnsure", false));
		walk.isOpen("NIT_S15_RykkNed");
		walk.send("ThresholdCrossed");
		walk.isOpen("NIT_S01_KontaktHjemmet");
		walk.passed("End_TreffKnyttet");
		walk.send("PupilMoved");
		walk.send("HitWithdrawn");
		walk.endsAt("End_TreffTrukket");
	}

	@Test
	void aConcernSkipsTheLimits() {
		Map<String, Object> variables = new HashMap<>(CASE);
		variables.put("trigger", "BEKYMRING");
		Walk walk = Walk.message("ThresholdCrossed", variables);
		walk.isOpen("NIT_S01_KontaktHjemmet");
		assertThat(engine.getHistoryService().createHistoricDecisionInstanceQuery().processInstanceId(walk.id).count())
			.isZero();
	}

	@TestFactory
	Stream<DynamicTest> everyConcernFindsItsWay() {
		Map<String, Object> confirmed = Map.of("unsafeConfirmed", "ja");
		return Stream.of(concern("tegn", "End_FolgesITrappa"),
				concern("muligUtrygt", "End_SidesporFulgtOpp", "NIT_S16_BekreftUtrygt", confirmed,
						"CA10_UndersokSkolemiljo", Map.of()),
				concern("muligUtrygt", "End_IkkeUtrygt", "NIT_S16_BekreftUtrygt", Map.of("unsafeConfirmed", "nei")),
				concern("utrygt", "End_SidesporFulgtOpp", "CA10_UndersokSkolemiljo", Map.of()),
				concern("utbytte", "End_SidesporFulgtOpp", "NIT_S17_Ressursteam",
						Map.of("referralDecision", "henvise")),
				concern("omsorg", "End_SidesporFulgtOpp", "CA9_Helhetsvurdering", Map.of("conclusion", "drofteVidere"),
						"Timer_NesteSkoledag", Map.of(), "CA9_Helhetsvurdering", Map.of("conclusion", "ikkeMelde")),
				concern("politi", "End_SidesporFulgtOpp", "CA13_VurderAnmeldelse", Map.of()),
				concern("psykisk", "End_SidesporFulgtOpp", "NIT_S20_AndreTjenester", Map.of()));
	}

	@Test
	void anOverdueTaskOfKindE1ReachesManagementAndThenThePrincipal() {
		Walk walk = Walk.message("DeadlinePassed", Map.of("expiry", "E1"));
		walk.timer("Task_MinnAnsvarlig");
		walk.timer("Timer_EnSkoledag");
		walk.complete("CA0_FolgOppForsinkelse", Map.of("delayAction", "tattOpp"));
		walk.timer("Timer_TreSkoledager");
		walk.complete("CA0_RektorFolgerOpp", Map.of("delayAction", "tattOpp"));
		walk.endsAt("End_ForsinkelseFulgtOpp");
	}

	@Test
	void aNewDeadlineEndsTheFollowUpOfTheOldAndIsFollowedItself() {
		Walk walk = Walk.message("DeadlinePassed", Map.of("expiry", "E1"));
		walk.timer("Task_MinnAnsvarlig");
		walk.timer("Timer_EnSkoledag");
		walk.complete("CA0_FolgOppForsinkelse", Map.of("delayAction", "nyFrist"));
		walk.timer("Timer_NyFristUte");
		walk.timer("Task_MinnAnsvarlig");
		walk.send("TaskDone");
		walk.endsAt("End_OppgaveUtfort");
	}

	@Test
	void anOverdueTaskOfKindE2RemindsThePrincipalDailyUntilItIsDone() {
		Walk walk = Walk.message("DeadlinePassed", Map.of("expiry", "E2"));
		walk.complete("CA0_RektorFolgerOppStraks", Map.of("delayAction", "tattOpp"));
		for (int day = 0; day < 2; day++) {
			walk.timer("Timer_NesteSkoledag");
			walk.timer("Task_VarsleRektor");
		}
		walk.send("TaskDone");
		walk.endsAt("End_OppgaveUtfort");
	}

	@Test
	void anOverdueTaskOfKindE3IsTakenOverAtOnce() {
		Walk walk = Walk.message("DeadlinePassed", Map.of("expiry", "E3"));
		walk.complete("CA0_TaOverKontakten", Map.of("whereaboutsKnown", "nei"));
		walk.complete("CA0_RektorBestemmer", Map.of());
		walk.endsAt("End_RektorHarBestemt");
	}

	@Test
	void staffReportAConcern() {
		Walk walk = Walk.key("MeldBekymring");
		walk.endsAt("End_BekymringMeldt");
	}

	@Test
	void aNewWeeksListReplacesTheOldOne() {
		Walk walk = Walk.key("NIT_R1_Fravaersoversikt");
		assertThat(walk.tasks()).hasSize(2);
		walk.timer("Boundary_NyUke");
		walk.endsAt("End_ErstattetAvNyListe");
	}

	@TestFactory
	Stream<DynamicTest> everyRoutineGivesOneTaskASchoolOrTeacher() {
		return engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.processDefinitionKeyLike("NIT_R%")
			.list()
			.stream()
			.map((routine) -> DynamicTest.dynamicTest(routine.getKey(), () -> {
				assertThat(engine.getManagementService()
					.createJobDefinitionQuery()
					.processDefinitionId(routine.getId())
					.jobType(TimerStartEventJobHandler.TYPE)
					.singleResult()
					.getJobConfiguration()).isEqualTo("CYCLE: 0 0 7 ? * MON-FRI");
				Walk walk = Walk.key(routine.getKey());
				List<Task> tasks = walk.tasks();
				assertThat(tasks).hasSize(2);
				tasks.forEach((task) -> {
					assertThat(task.getDueDate()).isNotNull();
					assertThat(engine.getTaskService().getVariable(task.getId(), "routineAgenda")).asString()
						.endsWith(".");
					engine.getTaskService().complete(task.getId());
				});
				walk.isOver();
			}));
	}

	private static void mapping(Walk walk, String informed, String agreed) {
		walk.complete("NIT_S03_Inviter", Map.of());
		walk.complete("NIT_S04_HoldSamtale",
				Map.of("psychosocialInfoSufficient", informed, "measuresAgreed", agreed, "useFactors", true));
		walk.complete("NIT_S04b_SporsmalElev", Map.of("qBullied", "ja"));
		walk.complete("NIT_S04c_SporsmalForesatte", Map.of());
	}

	private static void agreement(Walk walk) {
		walk.complete("NIT_S09_VelgTiltak", Map.of());
		walk.complete("NIT_S09b_InngaAvtale", Map.of());
		walk.isOpen("NIT_S10_FolgTiltak");
	}

	/** A checklist arrives as Spin JSON, as Tasklist sends it. */
	private static Map<String, Object> evaluation(String effect, String... choices) {
		return Map.of("effect", effect, "evaluationChoice", Spin.JSON(List.of(choices)));
	}

	@SuppressWarnings("unchecked")
	private static DynamicTest concern(String kind, String end, Object... answers) {
		return DynamicTest.dynamicTest(kind + " → " + end, () -> {
			Walk walk = Walk.message("ConcernRaised", Map.of("concernKind", kind));
			for (int i = 0; i < answers.length; i += 2) {
				String element = (String) answers[i];
				if (element.startsWith("Timer_")) {
					walk.timer(element);
				}
				else {
					walk.complete(element, (Map<String, Object>) answers[i + 1]);
				}
			}
			walk.endsAt(end);
		});
	}

	/** One case on its way through the models, called processes included. */
	private static final class Walk {

		private final String id;

		private final String businessKey;

		private Walk(String id, String businessKey) {
			this.id = id;
			this.businessKey = businessKey;
		}

		static Walk message(String message, Map<String, Object> variables) {
			String key = "SAK-" + ++cases;
			return new Walk(engine.getRuntimeService()
				.createMessageCorrelation(message)
				.tenantId(ModelEngine.TENANT)
				.processInstanceBusinessKey(key)
				.setVariables(variables)
				.correlateStartMessage()
				.getId(), key);
		}

		static Walk key(String process) {
			String key = "SAK-" + ++cases;
			return new Walk(engine.getRuntimeService()
				.createProcessInstanceByKey(process)
				.processDefinitionTenantId(ModelEngine.TENANT)
				.businessKey(key)
				.execute()
				.getId(), key);
		}

		void complete(String task, Map<String, Object> answers) {
			engine.getTaskService().complete(task(task).getId(), answers);
		}

		void isOpen(String task) {
			assertThat(task(task).getDueDate()).isNotNull();
		}

		void timer(String activity) {
			List<Job> jobs = instances().stream()
				.flatMap((instance) -> engine.getManagementService()
					.createJobQuery()
					.processInstanceId(instance)
					.activityId(activity)
					.list()
					.stream())
				.toList();
			assertThat(jobs).as(activity).hasSize(1);
			engine.getManagementService().executeJob(jobs.get(0).getId());
		}

		/** To everything in the case that waits for it, and to no start event. */
		void send(String message) {
			engine.getRuntimeService()
				.createEventSubscriptionQuery()
				.processInstanceId(this.id)
				.eventName(message)
				.list()
				.forEach((waiting) -> engine.getRuntimeService()
					.messageEventReceived(message, waiting.getExecutionId()));
		}

		Object variable(String name) {
			return engine.getHistoryService()
				.createHistoricVariableInstanceQuery()
				.processInstanceId(this.id)
				.variableName(name)
				.singleResult()
				.getValue();
		}

		void passed(String activity) {
			assertThat(engine.getHistoryService()
				.createHistoricActivityInstanceQuery()
				.processInstanceId(this.id)
				.activityId(activity)
				.list()).as(activity).isNotEmpty();
		}

		void endsAt(String end) {
			isOver();
			assertThat(engine.getHistoryService()
				.createHistoricActivityInstanceQuery()
				.processInstanceId(this.id)
				.orderByHistoricActivityInstanceEndTime()
				.asc()
				.list()).extracting(HistoricActivityInstance::getActivityId).contains(end);
		}

		void isOver() {
			assertThat(tasks()).extracting(Task::getTaskDefinitionKey).isEmpty();
			assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(this.id).count())
				.isZero();
		}

		List<Task> tasks() {
			return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(this.businessKey).list();
		}

		private Task task(String key) {
			List<Task> open = tasks();
			List<Task> found = open.stream().filter((task) -> task.getTaskDefinitionKey().equals(key)).toList();
			assertThat(found).as("%s among %s", key, open.stream().map(Task::getTaskDefinitionKey).toList()).hasSize(1);
			return found.get(0);
		}

		private List<String> instances() {
			List<String> instances = new ArrayList<>();
			engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(this.businessKey)
				.list()
				.forEach((instance) -> instances.add(instance.getId()));
			return instances;
		}

	}

}

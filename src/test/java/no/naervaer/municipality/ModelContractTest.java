package no.naervaer.municipality;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The model contract at the engine's own door: what is refused, and what is said about
 * it.
 */
class ModelContractTest {

	private static ProcessEngine engine;

	private static AnnotationConfigApplicationContext context;

	@BeforeAll
	static void startEngine() {
		context = new AnnotationConfigApplicationContext();
		context.register(ModelContractPlugin.class, DeployedModels.class, ModelBeans.class, ProcessCheck.class,
				DiagramCheck.class, UserTaskCheck.class, CallCheck.class, DecisionCallCheck.class, DecisionCheck.class,
				ExpressionCheck.class, FormCheck.class, Saken.class, Frister.class, Roller.class);
		context.registerBean(RepositoryService.class, () -> engine.getRepositoryService(),
				(definition) -> definition.setLazyInit(true));
		context.refresh();
		StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
		configuration.setProcessEngineName("model-contract");
		configuration.setJdbcUrl("jdbc:h2:mem:model-contract;DB_CLOSE_DELAY=-1");
		configuration.setProcessEnginePlugins(List.of(context.getBean(ProcessEnginePlugin.class)));
		engine = configuration.buildProcessEngine();
	}

	@AfterAll
	static void stopEngine() {
		engine.close();
		context.close();
	}

	@AfterEach
	void removeDeployments() {
		repository().createDeploymentQuery()
			.list()
			.forEach((deployment) -> repository().deleteDeployment(deployment.getId(), true));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			broken-xml                | EKS_Oppfolging.bpmn  | fila                   | Åpne fila i Camunda Modeler
			broken-json               | EKS_F01_Kontakt.form | fila                   | Åpne fila i Camunda Modeler
			broken-table              | frister.dmn          | fila                   | Åpne fila i Camunda Modeler
			case-model                | Sak.cmmn             | fila                   | Tegn arbeidet som prosess
			other-platform            | EKS_Oppfolging.bpmn  | fila                   | Camunda Platform 7.24
			no-time-to-live           | EKS_Oppfolging.bpmn  | EKS_Oppfolging         | Time to live
			no-version-tag            | EKS_Oppfolging.bpmn  | EKS_Oppfolging         | Version tag
			not-executable            | EKS_Oppfolging.bpmn  | EKS_Oppfolging         | Executable
			process-undocumented      | EKS_Oppfolging.bpmn  | EKS_Oppfolging         | Documentation
			unknown-process-property  | EKS_Oppfolging.bpmn  | EKS_Oppfolging         | fortrolig
			property-without-reason   | EKS_Oppfolging.bpmn  | EKS_Oppfolging         | begrunnelsen
			file-name                 | EKS_Oppfolging.bpmn  | EKS_Oppfoelging        | EKS_Oppfoelging.bpmn
			generated-id              | EKS_Oppfolging.bpmn  | Activity_0x1y2z3       | Gi elementet en id
			generated-flow-id         | EKS_Oppfolging.bpmn  | Flow_1k2j3h4           | Gi elementet en id
			no-default-flow           | EKS_Oppfolging.bpmn  | Gateway_Utrygt         | Default flow
			not-drawn                 | EKS_Oppfolging.bpmn  | Task_LukkSak           | tegn elementet på nytt
			task-undocumented         | EKS_Oppfolging.bpmn  | EKS_S01_KontaktHjemmet | Documentation
			task-without-form         | EKS_Oppfolging.bpmn  | EKS_S01_KontaktHjemmet | Form reference
			form-missing              | EKS_Oppfolging.bpmn  | EKS_S01_KontaktHjemmet | EKS_F09_FinnesIkke.form
			form-latest               | EKS_Oppfolging.bpmn  | EKS_S01_KontaktHjemmet | «deployment»
			start-form-key            | EKS_Oppfolging.bpmn  | Start_GrenseNadd       | Camunda Forms
			task-without-step         | EKS_Oppfolging.bpmn  | KontaktHjemmet         | KOMMUNE_S01_KontaktHjemmet
			task-without-deadline     | EKS_Oppfolging.bpmn  | EKS_S01_KontaktHjemmet | ${frister.forSteg(execution)}
			fixed-due-date            | EKS_Oppfolging.bpmn  | EKS_S01_KontaktHjemmet | ${frister.forSteg(execution)}
			call-latest               | EKS_Oppfolging.bpmn  | Call_Skolemiljo        | «deployment»
			called-process-missing    | EKS_Oppfolging.bpmn  | Call_Skolemiljo        | Delt_FinnesIkke.bpmn
			called-by-expression      | EKS_Oppfolging.bpmn  | Call_Skolemiljo        | prosessens id
			step-not-handed-over      | EKS_Oppfolging.bpmn  | Call_Skolemiljo        | In mapping
			decision-missing          | EKS_Oppfolging.bpmn  | Decision_Grenser       | grenser
			decision-of-another       | EKS_Oppfolging.bpmn  | Decision_Grenser       | Tenant ID
			unknown-bean              | EKS_Oppfolging.bpmn  | Task_LukkSak           | frister, roller, saken
			unknown-method            | EKS_Oppfolging.bpmn  | Task_LukkSak           | saken.lukk(execution)
			missing-argument          | EKS_Oppfolging.bpmn  | EKS_S01_KontaktHjemmet | roller.grupper(execution, role)
			way-out-of-the-case       | EKS_Oppfolging.bpmn  | Task_LukkSak           | getVariable
			chained-call              | EKS_Oppfolging.bpmn  | Task_LukkSak           | uten flere ledd
			unreadable-expression     | EKS_Oppfolging.bpmn  | Task_LukkSak           | parenteser
			unknown-function          | EKS_Oppfolging.bpmn  | Task_LukkSak           | frister, roller, saken
			unknown-bean-in-timer     | Delt_Skolemiljo.bpmn | Timer_NesteSkoledag    | frister, roller, saken
			documentation-runs-code   | EKS_Oppfolging.bpmn  | EKS_S01_KontaktHjemmet | uten flere ledd
			java-class                | EKS_Oppfolging.bpmn  | Task_LukkSak           | Expression
			delegate                  | EKS_Oppfolging.bpmn  | Task_LukkSak           | Expression
			external-worker           | EKS_Oppfolging.bpmn  | Task_LukkSak           | Expression
			script-task               | EKS_Oppfolging.bpmn  | Task_LukkSak           | Expression
			script-in-condition       | EKS_Oppfolging.bpmn  | Flow_Utrygt            | Expression
			listener-script           | EKS_Oppfolging.bpmn  | EKS_S01_KontaktHjemmet | Expression
			table-generated-id        | grenser.dmn          | Decision_0ab12cd       | Gi tabellen en id
			table-no-time-to-live     | grenser.dmn          | grenser                | Time to live
			table-priority            | grenser.dmn          | grenser                | COLLECT
			row-without-reason        | grenser.dmn          | EKS-T01                | Annotations
			unreadable-cell           | grenser.dmn          | EKS-T01                | anførselstegn
			unreadable-answer         | grenser.dmn          | EKS-T01                | anførselstegn
			unreadable-column         | grenser.dmn          | wholeDaysRollingMonth  | uten mellomrom
			table-script              | grenser.dmn          | wholeDaysRollingMonth  | FEEL
			table-feel-juel           | grenser.dmn          | wholeDaysRollingMonth  | FEEL
			tables-language           | grenser.dmn          | Definitions_grenser   | FEEL
			field-type                | EKS_F01_Kontakt.form | responsible            | textfield
			same-key                  | EKS_F01_Kontakt.form | contactReached         | sin egen nøkkel
			same-key-as-list          | EKS_F01_Kontakt.form | measures               | sin egen nøkkel
			generated-key             | EKS_F01_Kontakt.form | datetime_9m2ysh        | «Key»
			key-with-dash             | EKS_F01_Kontakt.form | contact-date           | «Key»
			field-without-label       | EKS_F01_Kontakt.form | responsible            | Field label
			date-without-label        | EKS_F01_Kontakt.form | contactDate            | Field label
			texts-compared            | EKS_F01_Kontakt.form | unsafe                 | date(…)
			long-text-told            | EKS_F01_Kontakt.form | reasons                | «iSaken»
			unknown-field-property    | EKS_F01_Kontakt.form | contactReached         | iSaken
			form-id                   | EKS_F01_Kontakt.form | EKS_F01_Kontaktlogg    | EKS_F01_Kontakt
			newer-form                | EKS_F01_Kontakt.form | EKS_F01_Kontakt        | høyst 16
			""")
	void isRefusedWithFileElementAndRemedy(String sample, String file, String element, String remedy) {
		ModelsRefusedException refusal = refusalOf(deployment(ModelSamples.badFiles(sample)));

		assertThat(refusal.problems()).singleElement().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo(file);
			assertThat(problem.element()).contains(element);
			assertThat(problem.remedy()).contains(remedy);
			assertThat(refusal).hasMessageContainingAll(file, element, problem.problem(), remedy);
		});
		assertThat(repository().createDeploymentQuery().count()).isZero();
		assertThat(repository().createProcessDefinitionQuery().count()).isZero();
	}

	@Test
	void aGoodSetIsDeployedWithWhateverLiesBesideIt() {
		Map<String, byte[]> files = ModelSamples.goodFiles();
		files.put("trappa.png", new byte[] { 1, 2, 3 });

		deployment(files).deploy();

		assertThat(repository().createProcessDefinitionQuery().tenantIdIn(ModelSamples.MUNICIPALITY).count())
			.isEqualTo(2);
	}

	@Test
	void allProblemsAreToldAtOnce() {
		Map<String, byte[]> files = ModelSamples.badFiles("no-version-tag");
		files.put("grenser.dmn", ModelSamples.badFiles("row-without-reason").get("grenser.dmn"));
		files.put("EKS_F01_Kontakt.form", ModelSamples.badFiles("same-key").get("EKS_F01_Kontakt.form"));

		ModelsRefusedException refusal = refusalOf(deployment(files));

		assertThat(refusal.problems()).extracting(ModelProblem::file)
			.containsExactly("EKS_F01_Kontakt.form", "EKS_Oppfolging.bpmn", "grenser.dmn");
		assertThat(refusal.getMessage().lines()).hasSize(4)
			.first()
			.isEqualTo("Modellene kan ikke tas i bruk (3 feil):");
	}

	@Test
	void modelsWithoutMunicipalityAreRefused() {
		ModelsRefusedException refusal = refusalOf(deployment(ModelSamples.goodFiles()).tenantId(null));

		assertThat(refusal).hasMessageContaining("Tenant ID");
	}

	@Test
	void oneTableCanBeChangedAlone() {
		deployment(ModelSamples.goodFiles()).deploy();

		deployment(Map.of("grenser.dmn", ModelSamples.goodFiles().get("grenser.dmn"))).deploy();

		assertThat(repository().createDecisionDefinitionQuery().decisionDefinitionKey("grenser").count()).isEqualTo(2);
	}

	@Test
	void aProcessMayAskATableThatTheMunicipalityHasAlready() {
		Map<String, byte[]> files = ModelSamples.goodFiles();
		files.put("EKS_Oppfolging.bpmn",
				text(files.get("EKS_Oppfolging.bpmn"))
					.replace("decisionRefBinding=\"deployment\"", "decisionRefBinding=\"latest\"")
					.getBytes());
		byte[] limits = files.remove("grenser.dmn");
		assertThat(refusalOf(deployment(files))).hasMessageContaining("Tabellen «grenser» finnes ikke");

		deployment(Map.of("grenser.dmn", limits)).deploy();
		deployment(files).deploy();

		assertThat(repository().createDeploymentQuery().count()).isEqualTo(2);
	}

	@Test
	void aProcessMaySayWhyItsTasksAreNoSteps() {
		Map<String, byte[]> files = ModelSamples.badFiles("task-without-step");
		files.put("EKS_Oppfolging.bpmn",
				text(files.get("EKS_Oppfolging.bpmn")).replace("<bpmn:startEvent id=\"Start_GrenseNadd\"", """
						<bpmn:extensionElements>
						  <camunda:properties>
						    <camunda:property name="utenSteg" value="Prøveprosess" />
						  </camunda:properties>
						</bpmn:extensionElements>
						<bpmn:startEvent id="Start_GrenseNadd\"""").getBytes());

		deployment(files).deploy();

		assertThat(repository().createDeploymentQuery().count()).isOne();
	}

	@Test
	void everyBadSampleHasItsRow() throws NoSuchMethodException {
		String table = ModelContractTest.class
			.getDeclaredMethod("isRefusedWithFileElementAndRemedy", String.class, String.class, String.class,
					String.class)
			.getAnnotation(CsvSource.class)
			.textBlock();
		Stream<String> rows = table.lines().map((line) -> line.split("\\|")[0].strip());

		assertThat(rows.toList()).containsExactlyInAnyOrderElementsOf(ModelSamples.names("bad"));
	}

	private static String text(byte[] file) {
		return new String(file, StandardCharsets.UTF_8);
	}

	private static ModelsRefusedException refusalOf(DeploymentBuilder deployment) {
		return catchThrowableOfType(ModelsRefusedException.class, deployment::deploy);
	}

	private static DeploymentBuilder deployment(Map<String, byte[]> files) {
		DeploymentBuilder deployment = repository().createDeployment()
			.name("modeller")
			.tenantId(ModelSamples.MUNICIPALITY);
		files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
		return deployment;
	}

	private static RepositoryService repository() {
		return engine.getRepositoryService();
	}

	@ModelBean("saken")
	static class Saken {

		public void lukk(DelegateExecution execution) {
		}

	}

	@ModelBean("frister")
	static class Frister {

		public Date forSteg(DelegateExecution execution) {
			return null;
		}

		public Date nesteSkoledag(DelegateExecution execution) {
			return null;
		}

	}

	@ModelBean("roller")
	static class Roller {

		public String grupper(DelegateExecution execution, String role) {
			return role;
		}

	}

}

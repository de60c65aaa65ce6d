package no.naervaer.followup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import no.naervaer.municipality.DeployedModels;
import no.naervaer.municipality.ModelProblem;
import no.naervaer.municipality.ModelSamples;
import no.naervaer.municipality.ModelSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * What the models must agree on with this package: deadlines for all steps, and messages
 * that somebody sends.
 */
class FollowupContractTest {

	private final DeployedModels deployed = mock(DeployedModels.class);

	private final DeadlineTableCheck deadlines = new DeadlineTableCheck(this.deployed);

	private final MessageCheck messages = new MessageCheck();

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					deadline-missing        | EKS_Oppfolging.bpmn | EKS_S01_KontaktHjemmet  | Legg til en rad for «EKS-S01»
					deadline-missing-shared | EKS_Oppfolging.bpmn | Call_Skolemiljo         | Legg til en rad for «EKS-S02»
					deadline-code           | frister.dmn         | frister, rad 1          | SKOLEDAGER
					deadline-code-unquoted  | frister.dmn         | frister, rad 1          | "SKOLEDAGER(5)"
					deadline-from           | frister.dmn         | frister, rad 2          | EKS-S01, EKS-S02
					deadline-rule-unquoted  | frister.dmn         | frister, rad 1          | anførselstegn
					deadline-expiry         | frister.dmn         | frister, rad 1          | "E1"
					deadline-source         | frister.dmn         | frister, rad 1          | stedet i rutinen
					deadline-proposal       | frister.dmn         | frister, rad 1          | true
					deadline-several        | frister.dmn         | frister                 | Unique
					deadline-columns        | frister.dmn         | frister                 | code, from, expiry, source, proposal
					message-unknown         | EKS_Oppfolging.bpmn | Message_GrenseNadd      | ThresholdCrossed
					""")
	void isRefusedWithFileElementAndRemedy(String sample, String file, String element, String remedy) {
		assertThat(problemsOf(ModelSamples.badForFollowup(sample))).singleElement().satisfies((problem) -> {
			assertThat(problem.file()).isEqualTo(file);
			assertThat(problem.element()).contains(element);
			assertThat(problem.remedy()).contains(remedy);
		});
	}

	@Test
	void aStepWithoutQuotesIsAlsoAStepWithoutDeadline() {
		assertThat(problemsOf(ModelSamples.badForFollowup("deadline-step-unquoted"))).extracting(ModelProblem::element)
			.containsExactly("frister, rad 2 (EKS-S02)", "Call_Skolemiljo");
	}

	@Test
	void aGoodSetPasses() {
		assertThat(problemsOf(good())).isEmpty();
	}

	@Test
	void aDeadlineMayCountFromTheLastOfSeveralSteps() {
		Map<String, byte[]> files = ModelSamples.goodFiles();
		files.put("frister.dmn",
				new String(files.get("frister.dmn"), StandardCharsets.UTF_8)
					.replace("<text>\"EKS-S01\"</text>\n        </outputEntry>",
							"<text>\"EKS-S01, EKS-S02\"</text>\n        </outputEntry>")
					.getBytes(StandardCharsets.UTF_8));

		assertThat(new String(files.get("frister.dmn"), StandardCharsets.UTF_8)).contains("EKS-S01, EKS-S02");
		assertThat(problemsOf(ModelSamples.parse(files))).isEmpty();
	}

	@Test
	void processesAloneAreCheckedAgainstTheTableInUse() {
		ModelSet withoutTable = new ModelSet(ModelSamples.MUNICIPALITY, good().processes(), Map.of(), Map.of());
		assertThat(problemsOf(withoutTable)).extracting(ModelProblem::element)
			.containsExactly("EKS_S01_KontaktHjemmet", "Call_Skolemiljo");

		given(this.deployed.decision(ModelSamples.MUNICIPALITY, "frister"))
			.willReturn(Optional.of(good().decisions().get("frister.dmn")));

		assertThat(problemsOf(withoutTable)).isEmpty();
	}

	@Test
	void aTableAloneMustStillHoldADeadlineForEveryTaskInUse() {
		given(this.deployed.processes(ModelSamples.MUNICIPALITY)).willReturn(good().processes());
		ModelSet tableAlone = new ModelSet(ModelSamples.MUNICIPALITY, Map.of(),
				Map.of("frister.dmn", ModelSamples.badForFollowup("deadline-missing").decisions().get("frister.dmn")),
				Map.of());

		assertThat(problemsOf(tableAlone)).extracting(ModelProblem::element).containsExactly("EKS_S01_KontaktHjemmet");
	}

	@Test
	void otherTablesAloneNeedNoDeadlines() {
		assertThat(problemsOf(new ModelSet(ModelSamples.MUNICIPALITY, Map.of(),
				Map.of("grenser.dmn", good().decisions().get("grenser.dmn")), Map.of())))
			.isEmpty();
	}

	@Test
	void everyBadSampleIsTested() throws NoSuchMethodException {
		String table = FollowupContractTest.class
			.getDeclaredMethod("isRefusedWithFileElementAndRemedy", String.class, String.class, String.class,
					String.class)
			.getAnnotation(CsvSource.class)
			.textBlock();
		Stream<String> rows = table.lines().map((line) -> line.split("\\|")[0].strip());

		assertThat(Stream.concat(rows, Stream.of("deadline-step-unquoted")))
			.containsExactlyInAnyOrderElementsOf(ModelSamples.names("bad-followup"));
	}

	private List<ModelProblem> problemsOf(ModelSet models) {
		return Stream.concat(this.deadlines.check(models).stream(), this.messages.check(models).stream()).toList();
	}

	private static ModelSet good() {
		return ModelSamples.parse(ModelSamples.goodFiles());
	}

}

package no.naervaer.threshold;

import java.util.List;
import java.util.Map;

import no.naervaer.municipality.ModelProblem;
import no.naervaer.municipality.ModelSet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class LimitTableCheckTests {

	private static final String FILE = "dmn/x/grenser.dmn";

	@Test
	void acceptsASoundTable() {
		TableModel table = TableModel.columns("true", "wholeDaysSemester", "invalidLessonsToday", "markerSet")
			.row("X-T01", "true", ">= 10", "-", "-")
			.row("X-T02", "false", "-", ">= 1", "-")
			.row("X-T03", "-", "> 3", "-", "false");
		assertThat(problems(table)).isEmpty();
		assertThat(table.table().rows()).extracting(LimitRow::rule, LimitRow::inUse, LimitRow::kind)
			.containsExactly(tuple("X-T01", true, RuleKind.LEVEL), tuple("X-T02", false, RuleKind.SAME_DAY),
					tuple("X-T03", true, RuleKind.MARKING));
	}

	@Test
	void ignoresOtherDecisions() {
		ModelSet others = new ModelSet("x", Map.of(),
				Map.of("dmn/x/frister.dmn",
						org.camunda.bpm.model.dmn.Dmn
							.readModelFromStream(new java.io.ByteArrayInputStream(TableModel.columns("hva")
								.xml()
								.replace("id=\"grenser\"", "id=\"frister\"")
								.getBytes(java.nio.charset.StandardCharsets.UTF_8)))),
				Map.of());
		assertThat(new LimitTableCheck().check(others)).isEmpty();
	}

	@Test
	void refusesAnUnknownColumnAndSaysWhatIsPossible() {
		ModelProblem problem = only(TableModel.columns("wholeDayLast28Days").row("X-T01", "> 3"));
		assertThat(problem.element()).isEqualTo("In_0");
		assertThat(problem.problem()).contains("wholeDayLast28Days").contains("wholeDaysLast28Days");
	}

	@Test
	void refusesAColumnThatStandsTwice() {
		assertThat(
				only(TableModel.columns("wholeDaysSemester", "wholeDaysSemester").row("X-T01", "> 3", "-")).problem())
			.contains("to ganger");
	}

	@Test
	void refusesACellThatIsNoSimpleComparison() {
		ModelProblem problem = only(TableModel.columns("wholeDaysSemester").row("X-T01", "not(3)"));
		assertThat(problem.file()).isEqualTo(FILE);
		assertThat(problem.element()).isEqualTo("X-T01");
		assertThat(problem.problem()).contains("wholeDaysSemester", "«not(3)»");
		assertThat(problem.remedy()).contains(">= 3");
	}

	@Test
	void refusesANumberWhereTheColumnSaysYesOrNo() {
		assertThat(only(TableModel.columns("markerSet", "wholeDaysSemester").row("X-T01", "1", "> 3")).problem())
			.contains("ja/nei");
		assertThat(only(TableModel.columns("true", "wholeDaysSemester").row("X-T01", "ja", "> 3")).problem())
			.contains("I bruk");
	}

	@Test
	void refusesATypeThatTheColumnsValuesDoNotFit() {
		ModelProblem problem = only(TableModel.columns("absencePercentLast15Weeks:integer").row("X-T01", "> 10"));
		assertThat(problem.element()).isEqualTo("In_0");
		assertThat(problem.remedy()).isEqualTo("Velg typen double.");
		assertThat(problems(
				TableModel.columns("true:boolean", "wholeDaysSemester:integer", "absencePercentSemester:double")
					.row("X-T01", "true", "> 3", "> 10")))
			.isEmpty();
	}

	@Test
	void refusesARowWhoseIdIsNotTheRulesId() {
		assertThat(
				only(TableModel.columns("wholeDaysSemester").rawRow("Rule_1", "\"X-T01\"", "\"X-S01\"", "Kilde", "> 3"))
					.element())
			.isEqualTo("Rule_1");
		assertThat(only(TableModel.columns("wholeDaysSemester").rawRow("X-T01", "X-T01", "\"X-S01\"", "Kilde", "> 3"))
			.remedy()).contains("samme id");
	}

	@Test
	void refusesARowWithoutStepOrReason() {
		assertThat(only(TableModel.columns("wholeDaysSemester").rawRow("X-T01", "\"X-T01\"", "", "Kilde", "> 3"))
			.problem()).contains("steg");
		assertThat(only(TableModel.columns("wholeDaysSemester").rawRow("X-T01", "\"X-T01\"", "\"X-S01\"", " ", "> 3"))
			.problem()).contains("begrunnelse");
	}

	@Test
	void refusesAnotherHitPolicyAndMissingOutputs() {
		assertThat(only(TableModel.columns("wholeDaysSemester").hitPolicy("FIRST").row("X-T01", "> 3")).remedy())
			.contains("Collect");
		assertThat(only(TableModel.columns("wholeDaysSemester").outputs("rule").row("X-T01", "> 3")).remedy())
			.contains("step");
	}

	@Test
	void refusesARowThatWouldFireEveryDayForEveryPupil() {
		assertThat(only(TableModel.columns("invalidLessonsToday").row("X-T01", "< 5")).problem()).contains("hver dag");
		assertThat(only(TableModel.columns("newWholeDaysRollingMonth").row("X-T01", "<= 5")).problem())
			.contains("hver dag");
	}

	@Test
	void refusesASourceLongerThanCanBeKept() {
		assertThat(only(TableModel.columns("wholeDaysSemester")
			.rawRow("X-T01", "\"X-T01\"", "\"X-S01\"", "k".repeat(2001), "> 3")).problem()).contains("2000");
	}

	private static ModelProblem only(TableModel table) {
		List<ModelProblem> problems = problems(table);
		assertThat(problems).hasSize(1);
		return problems.get(0);
	}

	private static List<ModelProblem> problems(TableModel table) {
		return new LimitTableCheck().check(new ModelSet("x", Map.of(), Map.of(FILE, table.model()), Map.of()));
	}

}

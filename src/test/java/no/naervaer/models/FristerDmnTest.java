package no.naervaer.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import no.naervaer.calendar.DeadlineCode;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every deadline of procedures/nittedal.md, parts A1 and B. */
class FristerDmnTest {

	private static final String DEADLINES = """
			NIT-S01  | NIT-T01   | SKOLEDAGER(1)                       |                          | E1 | true
			NIT-S01  | NIT-T02   | SKOLEDAGER(2)                       |                          | E1 | true
			NIT-S01  | NIT-T03   | SKOLEDAGER(2)                       |                          | E1 | true
			NIT-S01  | NIT-T04   | SAMME_DAG                           |                          | E1 | true
			NIT-S01  | NIT-T05   | SKOLEDAGER(2)                       |                          | E1 | true
			NIT-S01  | BEKYMRING | SKOLEDAGER(1)                       |                          | E1 | true
			NIT-S01b | NIT-T01   | SAMME_DAG                           |                          | E1 | true
			NIT-S02  | NIT-T01   | SKOLEDAGER(3)                       |                          | E1 | true
			NIT-S03  | NIT-T01   | SKOLEDAGER(5)                       | NIT-S01,NIT-S13b         | E2 | false
			NIT-S04  | NIT-T01   | AVTALT_DATO(meetingDate)            |                          | E1 | false
			NIT-S04b | NIT-T01   | AVTALT_DATO(meetingDate)            |                          | E1 | false
			NIT-S04c | NIT-T01   | AVTALT_DATO(meetingDate)            |                          | E1 | false
			NIT-S06  | NIT-T01   | SKOLEDAGER(10)                      |                          | E1 | true
			NIT-S07  | NIT-T01   | SKOLEDAGER(5)                       |                          | E1 | true
			NIT-S07b | NIT-T01   | SKOLEDAGER(5)                       |                          | E1 | true
			NIT-S07c | NIT-T01   | SKOLEDAGER(5)                       |                          | E1 | true
			NIT-S08  | NIT-T01   | SKOLEDAGER(5)                       | NIT-S04,NIT-S06,NIT-S13b | E1 | false
			NIT-S09  | NIT-T01   | SKOLEDAGER(2)                       |                          | E1 | true
			NIT-S09b | NIT-T01   | SKOLEDAGER(2)                       |                          | E1 | true
			NIT-S10  | NIT-T01   | AVTALT_DATO(evaluationDate)         |                          | E1 | false
			NIT-T11  | NIT-T01   | TILTAKSUKER(3)                      |                          | E1 | false
			NIT-S11  | NIT-T01   | AVTALT_DATO(evaluationDate)         |                          | E2 | false
			NIT-S12  | NIT-T01   | SKOLEDAGER(5)                       |                          | E1 | true
			NIT-S13  | NIT-T01   | SKOLEDAGER(5)                       |                          | E1 | true
			NIT-S13b | NIT-T01   | FORSTE_MULIGE_MOTE(tverrfagligTeam) |                          | E1 | false
			NIT-S14  | NIT-T01   | TILTAKSUKER(3)                      |                          | E1 | false
			NIT-S15  | BEKYMRING | SKOLEDAGER(5)                       |                          | E1 | true
			NIT-S16  | BEKYMRING | UMIDDELBART                         |                          | E3 | false
			NIT-S17  | BEKYMRING | SKOLEDAGER(10)                      |                          | E1 | true
			NIT-S18  | BEKYMRING | SKOLEDAGER(1)                       |                          | E2 | true
			NIT-S19  | BEKYMRING | SKOLEDAGER(10)                      |                          | E1 | true
			NIT-S20  | BEKYMRING | SKOLEDAGER(5)                       |                          | E1 | true
			NIT-R1   | BEKYMRING | SKOLEDAGER(4)                       |                          | E1 | true
			NIT-R2   | BEKYMRING | SKOLEDAGER(10)                      |                          | E1 | true
			NIT-R3   | BEKYMRING | SKOLEDAGER(10)                      |                          | E1 | true
			NIT-R4   | BEKYMRING | SKOLEDAGER(20)                      |                          | E1 | true
			NIT-R5   | BEKYMRING | SAMME_DAG                           |                          | E1 | true
			NIT-R6   | BEKYMRING | SAMME_DAG                           |                          | E1 | true
			""";

	private static final DmnTable TABLE = DmnTable.read("frister.dmn", "frister");

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource(textBlock = DEADLINES, delimiter = '|', emptyValue = "")
	void isDue(String step, String rule, String code, String from, String expiry, boolean proposal) {
		DmnDecisionRuleResult row = TABLE.evaluate(Map.of("step", step, "rule", rule)).getSingleResult();
		assertThat(row.getEntryMap()).containsEntry("code", code)
			.containsEntry("from", (from != null) ? from : "")
			.containsEntry("expiry", expiry)
			.containsEntry("proposal", proposal);
		assertThat(row.<String>getEntry("source")).isNotBlank();
		assertThat(DeadlineCode.parse(code)).isNotNull();
	}

	@Test
	void noRowIsUntested() {
		List<String> matched = new ArrayList<>();
		DEADLINES.lines().map((line) -> line.split("\\s*\\|\\s*")).forEach((line) -> {
			matched.addAll(TABLE.matched(Map.of("step", line[0], "rule", line[1])));
		});
		assertThat(matched).containsExactlyElementsOf(TABLE.rows()).hasSize(38);
	}

	@Test
	void unknownStepsAndUnknownRulesOfTheFirstStepHaveNoDeadline() {
		assertThat(TABLE.matched(Map.of("step", "NIT-S05", "rule", "NIT-T01"))).isEmpty();
		assertThat(TABLE.matched(Map.of("step", "NIT-S01", "rule", "NIT-T06"))).isEmpty();
	}

}

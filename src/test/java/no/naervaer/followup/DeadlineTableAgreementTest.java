package no.naervaer.followup;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import no.naervaer.followup.DeadlineTable.Compiled;
import no.naervaer.models.Procedures;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * The deadlines as they are looked up for tasks are those that the DMN engine gives
 * (tested with the same lines in {@code TablesTest}).
 */
class DeadlineTableAgreementTest {

	@TestFactory
	Stream<DynamicTest> everyDeadlineIsFoundAsTheEngineFindsIt() {
		return Procedures.municipalities().stream().map((municipality) -> dynamicTest(municipality, () -> {
			List<Compiled> table = WrittenDeadlines
				.find(Dmn.readModelFromFile(Path.of("dmn", municipality, "frister.dmn").toFile()))
				.orElseThrow()
				.rows()
				.stream()
				.map(Compiled::of)
				.toList();
			assertThat(Procedures.data(municipality, "frister.txt")).isNotEmpty().allSatisfy((line) -> {
				String[] parts = Stream.of(line.text().split("\\|", -1)).map(String::strip).toArray(String[]::new);
				DeadlineRow row = table.stream()
					.filter((found) -> found.matches(parts[0], parts[1]))
					.findFirst()
					.orElseThrow()
					.row();
				assertThat(
						List.of(row.code().toString(), row.from(), row.expiry().name(), String.valueOf(row.proposal())))
					.isEqualTo(List.of(parts[2], parts[3], parts[4], parts[5]));
			});
			assertThat(table).noneMatch((row) -> row.matches("XXX-S99", "XXX-T99"));
		}));
	}

}

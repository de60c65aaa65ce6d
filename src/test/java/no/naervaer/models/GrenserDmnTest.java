package no.naervaer.models;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.naervaer.measure.MeasureColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each limit on both sides of its boundary, alone and together. */
class GrenserDmnTest {

	private static final DmnTable TABLE = DmnTable.read("grenser.dmn", "grenser");

	/**
	 * The measures of a pupil and the rows that they match.
	 */
	record Pupil(int invalidLessonsToday, int validWholeDaysSemester, int lateArrivalsRollingMonth, int leftSchoolToday,
			double absencePercentLast15Weeks, List<String> rules) {

		Map<String, Object> measures() {
			return Map.of("invalidLessonsToday", this.invalidLessonsToday, "validWholeDaysSemester",
					this.validWholeDaysSemester, "lateArrivalsRollingMonth", this.lateArrivalsRollingMonth,
					"leftSchoolToday", this.leftSchoolToday, "absencePercentLast15Weeks",
					this.absencePercentLast15Weeks);
		}

	}

	static Stream<Pupil> pupils() {
		return Stream.of( //
				pupil(0, 0, 0, 0, 0), //
				pupil(1, 0, 0, 0, 0, "NIT-T01"), pupil(6, 0, 0, 0, 0, "NIT-T01"), //
				pupil(0, 9, 0, 0, 0), pupil(0, 10, 0, 0, 0, "NIT-T02"), pupil(0, 11, 0, 0, 0, "NIT-T02"), //
				pupil(0, 0, 2, 0, 0), pupil(0, 0, 3, 0, 0, "NIT-T03"), pupil(0, 0, 4, 0, 0, "NIT-T03"), //
				pupil(0, 0, 0, 1, 0, "NIT-T04"), //
				pupil(0, 0, 0, 0, 100.0 * 7 / 70), pupil(0, 0, 0, 0, 100.0 * 8 / 70, "NIT-T05"), //
				pupil(0, 0, 0, 0, 10.0), pupil(0, 0, 0, 0, 10.000001, "NIT-T05"), //
				pupil(0, 9, 2, 0, 10.0), //
				pupil(2, 0, 0, 1, 0, "NIT-T01", "NIT-T04"), //
				pupil(6, 10, 3, 1, 40.0, "NIT-T01", "NIT-T02", "NIT-T03", "NIT-T04", "NIT-T05"));
	}

	@ParameterizedTest
	@MethodSource("pupils")
	void findsTheLimitsThatAreCrossed(Pupil pupil) {
		assertThat(TABLE.matched(pupil.measures())).isEqualTo(pupil.rules());
	}

	@Test
	void everyHitNamesItsRowAndTheFirstStep() {
		assertThat(TABLE.evaluate(pupil(6, 10, 3, 1, 40.0).measures()).getResultList()).containsExactlyElementsOf(
				TABLE.rows().stream().map((row) -> Map.<String, Object>of("rule", row, "step", "NIT-S01")).toList());
	}

	@Test
	void noRowIsUntested() {
		assertThat(pupils().flatMap((pupil) -> pupil.rules().stream()).collect(Collectors.toSet()))
			.containsExactlyInAnyOrderElementsOf(TABLE.rows());
		assertThat(TABLE.rows()).containsExactly("NIT-T01", "NIT-T02", "NIT-T03", "NIT-T04", "NIT-T05");
	}

	@Test
	void everyColumnIsAMeasureOrTheSwitch() {
		assertThat(TABLE.inputs().get(0)).isEqualTo("true");
		assertThat(TABLE.inputs().subList(1, TABLE.inputs().size()))
			.allSatisfy((column) -> assertThat(MeasureColumn.parse(column).expression()).isEqualTo(column));
	}

	private static Pupil pupil(int invalid, int valid, int late, int left, double percent, String... rules) {
		return new Pupil(invalid, valid, late, left, percent, List.of(rules));
	}

}

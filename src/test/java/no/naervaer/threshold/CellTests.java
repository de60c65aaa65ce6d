package no.naervaer.threshold;

import java.util.Arrays;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CellTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "3 | 3", ">= 3 | 3 3.0001 4 4.9999 5 5.0001 100", ">3 | 3.0001 4 4.9999 5 5.0001 100",
					"< 5 | 0 2.9999 3 3.0001 4 4.9999", "<= 5 | 0 2.9999 3 3.0001 4 4.9999 5",
					"[3..5] | 3 3.0001 4 4.9999 5", "(3..5] | 3.0001 4 4.9999 5", "[3..5) | 3 3.0001 4 4.9999",
					"( 3 .. 5 ) | 3.0001 4 4.9999", "0, >= 5 | 0 5 5.0001 100", "3,4 | 3 4",
					"- | 0 2.9999 3 3.0001 4 4.9999 5 5.0001 100", "'' | 0 2.9999 3 3.0001 4 4.9999 5 5.0001 100",
					"> -1 | 0 2.9999 3 3.0001 4 4.9999 5 5.0001 100", "> 4.9999 | 5 5.0001 100" })
	void matchesExactlyTheNumbersItNames(String text, String expected) {
		Cell cell = Cell.parse(text, false);
		double[] matched = DoubleStream.of(0, 2.9999, 3, 3.0001, 4, 4.9999, 5, 5.0001, 100)
			.filter(cell::matches)
			.toArray();
		double[] wanted = Arrays.stream(expected.split(" ")).mapToDouble(Double::parseDouble).toArray();
		assertThat(matched).containsExactly(wanted);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			>= 3       | false | minst 3
			> 10.5     | false | mer enn 10,5
			< 5        | false | mindre enn 5
			<= 2       | false | høyst 2
			4          | false | 4
			0, >= 7    | false | 0 eller minst 7
			[15..25]   | false | minst 15 og høyst 25
			(10..20)   | false | mer enn 10 og mindre enn 20
			true       | true  | ja
			false      | true  | nei
			""")
	void saysInWordsWhatItAsksFor(String text, boolean yesNo, String words) {
		assertThat(Cell.parse(text, yesNo).words()).isEqualTo(words);
	}

	@Test
	void comparesWithoutRounding() {
		Cell moreThanTen = Cell.parse("> 10", false);
		assertThat(moreThanTen.matches(100.0 * 7 / 70)).isFalse();
		assertThat(moreThanTen.matches(Math.nextUp(10.0))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "true,true,false", "false,false,true", "-,true,true", "'true, false',true,true" })
	void matchesYesAndNo(String text, boolean yes, boolean no) {
		Cell cell = Cell.parse(text, true);
		assertThat(cell.matches(Cell.toNumber(true))).isEqualTo(yes);
		assertThat(cell.matches(Cell.toNumber(false))).isEqualTo(no);
	}

	@ParameterizedTest
	@ValueSource(strings = { "not(3)", "> x", ">= 3 and < 5", "? > 3", "\"3\"", "3,", ", 3", "- , 3", "[5..3]",
			"[3..3)", "true", "= 3", "3 4", ">", "1e3", ".5", "]3..5[", "date(\"2025-01-01\")", "12345678901234567" })
	void refusesAnythingElseOnNumbers(String text) {
		assertThatThrownBy(() -> Cell.parse(text, false)).isInstanceOf(UnusableCellException.class)
			.satisfies((ex) -> assertThat(((UnusableCellException) ex).remedy()).isNotBlank());
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", ">= 1", "ja", "not(true)", "\"true\"" })
	void refusesAnythingElseOnYesAndNo(String text) {
		assertThatThrownBy(() -> Cell.parse(text, true)).isInstanceOf(UnusableCellException.class);
	}

}

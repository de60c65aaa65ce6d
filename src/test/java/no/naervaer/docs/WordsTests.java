package no.naervaer.docs;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WordsTests {

	private static final Map<String, String> ARENAS = Map.of("resourceTeam", "Ressursteam");

	private static final Map<String, String> DATES = Map.of("meetingDate", "«Dato» i «Inviter til møte»");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
			>= 3             | minst 3
			> 10.0           | mer enn 10
			<= 2             | høyst 2
			< 7.5            | under 7,5
			4                | 4
			0, >= 5          | 0 eller minst 5
			[15..25]         | fra og med 15 til og med 25
			(10..20]         | over 10 til og med 20
			[1..4)           | fra og med 1 til under 4
			true             | ja
			"ja","usikker"   | «ja» eller «usikker»
			"ja, men sent"   | «ja, men sent»
			not("utrygt")    | ikke «utrygt»
			count(x) > 3     | `count(x) > 3`
			""")
	void aCell(String cell, String words) {
		assertThat(Words.test(cell)).hasValue(words);
	}

	@Test
	void anEmptyCellSaysNothing() {
		assertThat(Words.test("")).isEmpty();
		assertThat(Words.test("-")).isEmpty();
		assertThat(Words.triggers("-")).isEqualTo("alle");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SAMME_DAG                        | samme skoledag
			UMIDDELBART                      | straks
			KLOKKESLETT(09:00)               | samme skoledag kl. 09.00
			SKOLEDAGER(1)                    | 1 skoledag
			SKOLEDAGER(5)                    | 5 skoledager
			SKOLEDAGER(2,12:00)              | 2 skoledager kl. 12.00
			TILTAKSUKER(3)                   | 3 skoleuker
			FORSTE_MULIGE_MOTE(resourceTeam) | neste møte i Ressursteam
			AVTALT_DATO(meetingDate)         | datoen «Dato» i «Inviter til møte»
			""")
	void aDeadline(String code, String words) {
		assertThat(Words.deadline(code, ARENAS, DATES)).isEqualTo(words);
	}

	@Test
	void anUnknownCodeIsNotPassedOn() {
		assertThatIllegalArgumentException().isThrownBy(() -> Words.deadline("STRAKS", ARENAS, DATES));
		assertThatIllegalArgumentException().isThrownBy(() -> Words.expiry("E9"));
	}

	@Test
	void whatADeadlineHoldsFor() {
		assertThat(Words.triggers("\"NIT-T01\", \"BEKYMRING\"")).isEqualTo("NIT-T01, bekymring meldt av noen");
	}

}

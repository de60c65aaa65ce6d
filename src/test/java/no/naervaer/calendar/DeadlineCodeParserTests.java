package no.naervaer.calendar;

import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeadlineCodeParserTests {

	@ParameterizedTest
	@ValueSource(strings = { "SAMME_DAG", "UMIDDELBART", "KLOKKESLETT(08:20)", "SKOLEDAGER(5)", "TILTAKSUKER(3)",
			"FORSTE_MULIGE_MOTE(ressursteam)", "AVTALT_DATO(evaluationDate)" })
	void readsWhatItWrites(String code) {
		assertThat(DeadlineCode.parse(code)).hasToString(code);
	}

	@Test
	void readsTheArgument() {
		assertThat(DeadlineCode.parse(" SKOLEDAGER( 10 ) ")).isEqualTo(new DeadlineCode.SchoolDays(10));
		assertThat(DeadlineCode.parse("KLOKKESLETT(09:00)")).isEqualTo(new DeadlineCode.ClockTime(LocalTime.of(9, 0)));
		assertThat(DeadlineCode.parse("AVTALT_DATO")).isEqualTo(new DeadlineCode.AgreedDate("agreedDate"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "SKOLEDAG(5)         | Ukjent fristkode «SKOLEDAG(5)».",
			"skoledager(5)          | Ukjent fristkode «skoledager(5)».",
			"SKOLEDAGER(5           | Ukjent fristkode «SKOLEDAGER(5».",
			"SKOLEDAGER             | Fristkoden «SKOLEDAGER» mangler antall skoledager i parentes.",
			"SKOLEDAGER()           | Fristkoden «SKOLEDAGER()» mangler antall skoledager i parentes.",
			"SKOLEDAGER(0)          | «SKOLEDAGER(0)» må ha et helt antall skoledager fra 1 til 190 i parentes.",
			"SKOLEDAGER(-1)         | må ha et helt antall skoledager",
			"SKOLEDAGER(to)         | må ha et helt antall skoledager",
			"SKOLEDAGER(191)        | må ha et helt antall skoledager",
			"TILTAKSUKER(2,5)       | må ha et helt antall uker fra 1 til 38",
			"KLOKKESLETT(9)         | må ha et klokkeslett fra 00:00 til 23:59 i parentes, som (09:00).",
			"KLOKKESLETT(24:30)     | må ha et klokkeslett",
			"KLOKKESLETT            | mangler et klokkeslett som 09:00 i parentes.",
			"SAMME_DAG(1)           | Fristkoden «SAMME_DAG(1)» skal stå uten parentes.",
			"UMIDDELBART()          | Fristkoden «UMIDDELBART()» skal stå uten parentes.",
			"FORSTE_MULIGE_MOTE     | mangler arenaens id fra kommune.yaml i parentes.",
			"FORSTE_MULIGE_MOTE(a b)| må ha arenaens id fra kommune.yaml i parentes",
			"AVTALT_DATO()          | mangler nøkkelen til skjemafeltet med datoen i parentes." })
	void saysWhatIsWrongAndWhatIsPossible(String code, String problem) {
		assertThatExceptionOfType(InvalidDeadlineCodeException.class).isThrownBy(() -> DeadlineCode.parse(code))
			.withMessageContaining(problem)
			.withMessageContaining("KLOKKESLETT(09:00), SKOLEDAGER(5), TILTAKSUKER(3)");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "  " })
	void saysThatTheCodeIsMissing(String code) {
		assertThatExceptionOfType(InvalidDeadlineCodeException.class).isThrownBy(() -> DeadlineCode.parse(code))
			.withMessageStartingWith("Fristkoden mangler. Mulige koder er SAMME_DAG");
	}

}

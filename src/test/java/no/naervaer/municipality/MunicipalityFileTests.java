package no.naervaer.municipality;

import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MunicipalityFileTests {

	private static final String FILE = "processes/solvik/kommune.yaml";

	@Test
	void readsEverything() {
		Municipality read = MunicipalityFile.read("solvik", FILE, """
				navn: Solvik
				kilde: "Planen, 2024"
				sprak: nn
				regelsett: {navn: SOL-2024, antatt: ja, merknad: Må bekreftes}
				arenaer:
				  team: {navn: Ressursteam, ukedag: torsdag, hver: 2, fra: 2025-08-18, klokkeslett: 10:30}
				  utvalg: {datoer: [2025-09-25, 2025-11-20]}
				""");
		assertThat(read.name()).isEqualTo("Solvik");
		assertThat(read.document()).isEqualTo("Planen, 2024");
		assertThat(read.language()).isEqualTo("nn");
		assertThat(read.ruleSet()).isEqualTo(new Municipality.RuleSet("SOL-2024", true, "Må bekreftes"));
		assertThat(read.arenas().get("team").calendar().nextAfter(LocalDate.of(2025, 8, 21)))
			.contains(LocalDate.of(2025, 9, 4));
		assertThat(read.arenas().get("team").calendar().time()).contains(LocalTime.of(10, 30));
		assertThat(read.arenas().get("utvalg").name()).isEqualTo("utvalg");
		assertThat(read.arenas().get("utvalg").calendar().nextAfter(LocalDate.of(2025, 9, 25)))
			.contains(LocalDate.of(2025, 11, 20));
	}

	@Test
	void tellsAllThatIsWrongWithFileKeyAndRemedy() {
		assertThatExceptionOfType(InvalidMunicipalityFileException.class)
			.isThrownBy(() -> MunicipalityFile.read("solvik", FILE, """
					navn: Solvik
					kild: Planen
					regelsett: {navn: SOL, antatt: kanskje}
					arenaer:
					  team: {ukedag: thursday, hver: 0, fra: 18.8.2025}
					"""))
			.withMessageStartingWith(FILE)
			.satisfies((refused) -> assertThat(refused.problems()).containsExactly(
					"kild: unknown key; possible are navn, kilde, sprak, regelsett, meldefrist, "
							+ "meldefristSkoler, arenaer",
					"kilde: missing; write the document the procedure comes from",
					"regelsett.antatt: «kanskje» can't be used; write true when the limits are assumed, otherwise false",
					"arenaer.team.ukedag: «thursday» can't be used; write one of mandag, tirsdag, onsdag, torsdag, "
							+ "fredag, lørdag, søndag",
					"arenaer.team.hver: «0» can't be used; write the number of weeks between meetings, 1 or more",
					"arenaer.team.fra: «18.8.2025» can't be used; write the first possible date, such as 2025-08-18"));
	}

	@Test
	void tellsOfTextThatIsNoYaml() {
		assertThatExceptionOfType(InvalidMunicipalityFileException.class)
			.isThrownBy(() -> MunicipalityFile.read("solvik", FILE, "navn: [Solvik"))
			.withMessageContaining("not readable as YAML");
		assertThatExceptionOfType(InvalidMunicipalityFileException.class)
			.isThrownBy(() -> MunicipalityFile.read("solvik", FILE, "Solvik"))
			.withMessageContaining("keys with values");
	}

}

package no.naervaer.municipality;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ModelFoldersTests {

	private static final String DESCRIPTION = "navn: %s\nkilde: Planen\nregelsett: {navn: x, antatt: false}\n";

	@TempDir
	private Path folder;

	@Test
	void theFiveMunicipalitiesArePackaged() {
		Municipalities municipalities = new Municipalities(new ModelFolders(properties(List.of())));
		assertThat(municipalities.all()).extracting(Municipality::id)
			.containsExactly("as", "jevnaker", "nittedal", "tiltaksplan", "trondheim");
		assertThat(municipalities.get("nittedal").ruleSet().assumed()).isTrue();
		assertThat(municipalities.find("jevnaker", "resourceTeam")).isPresent();
		assertThat(municipalities.find("jevnaker", "noOther")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> municipalities.get("felles"));
	}

	@Test
	void aMunicipalityHasItsOwnModelsAndTheSharedOnes() {
		ModelFolders folders = new ModelFolders(List.of(ModelFolders.external(TestMunicipalities.FOLDER)));
		assertThat(folders.modelsOf("solvik")).containsOnlyKeys("dmn/solvik/grenser.dmn", "processes/felles/Meld.bpmn",
				"processes/solvik/Oppfolging.bpmn");
	}

	@Test
	void aMunicipalityWithoutModelsOfItsOwnHasNone() throws IOException {
		write("processes/fjord/kommune.yaml", DESCRIPTION.formatted("Fjord"));
		ModelFolders folders = new ModelFolders(List.of(ModelFolders.external(TestMunicipalities.FOLDER),
				ModelFolders.external(this.folder.toString())));
		assertThat(new Municipalities(folders).all()).extracting(Municipality::id)
			.containsExactly("fjord", "nordby", "solvik");
		assertThat(folders.modelsOf("fjord")).isEmpty();
	}

	@Test
	void anExternalFileWinsOverThePackagedOneOfItsName() throws IOException {
		write("processes/nittedal/kommune.yaml", DESCRIPTION.formatted("Nittedal ekstern"));
		write("dmn/nittedal/grenser.dmn", "ekstern");
		ModelFolders folders = new ModelFolders(properties(List.of(this.folder.toString())));
		assertThat(new Municipalities(folders).get("nittedal").name()).isEqualTo("Nittedal ekstern");
		assertThat(
				folders.modelsOf("nittedal").get("dmn/nittedal/grenser.dmn").getContentAsString(StandardCharsets.UTF_8))
			.isEqualTo("ekstern");
	}

	@Test
	void refusesFoldersThatCanNotBe() throws IOException {
		assertThatIllegalStateException().isThrownBy(() -> new ModelFolders(properties(List.of("/finnes/ikke"))))
			.withMessageContaining("/finnes/ikke is not a folder");
		write("processes/naervaer/kommune.yaml", DESCRIPTION.formatted("Feil"));
		ModelFolders folders = new ModelFolders(List.of(ModelFolders.external(this.folder.toString())));
		assertThatIllegalStateException().isThrownBy(() -> new Municipalities(folders))
			.withMessageContaining("processes/naervaer");
	}

	private void write(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static NaervaerProperties properties(List<String> models) {
		return new NaervaerProperties(false, new NaervaerProperties.Admin("admin", null), models, List.of(), Map.of());
	}

}

package no.naervaer.register.intake;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import no.naervaer.municipality.Access;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The REST contract of the imports (design §5). */
class ImportControllerTests {

	private static final String ABSENCES = "/api/municipalities/k/absences";

	private final RegisterImport imports = Mockito.mock(RegisterImport.class);

	private final Access access = Mockito.mock(Access.class);

	private final MockMvc rest = MockMvcBuilders.standaloneSetup(new ImportController(this.imports, this.access))
		.build();

	@BeforeEach
	void importSomething() throws Exception {
		BDDMockito.given(this.imports.run(eq("k"), any(), any()))
			.willReturn(new ImportReport(5, 1, 1, 1, 1, List.of(new Rejection(3, "dato", "Feltet er tomt."))));
	}

	@Test
	void answersWithWhatTheImportDid() throws Exception {
		this.rest.perform(post(ABSENCES).contentType("text/csv; charset=utf-8").content("x"))
			.andExpect(status().isOk())
			.andExpect(content().json("""
					{"received": 5, "inserted": 1, "updated": 1, "unchanged": 1, "removed": 1,
					 "rejected": [{"line": 3, "column": "dato", "reason": "Feltet er tomt."}]}
					""", JsonCompareMode.STRICT));
		Mockito.verify(this.access).requireImport("k");
	}

	@ParameterizedTest
	@EnumSource(value = RegisterFile.class, mode = EnumSource.Mode.EXCLUDE, names = "ABSENCES")
	void takesEachFileOfTheRegister(RegisterFile file) throws Exception {
		this.rest
			.perform(put("/api/municipalities/k/register/" + file.resource()).contentType("application/octet-stream")
				.content("x"))
			.andExpect(status().isOk());

		Mockito.verify(this.imports).run(eq("k"), eq(file), any(InputStream.class));
	}

	@Test
	void namesTheColumnThatMakesAFileUnusable() throws Exception {
		BDDMockito.given(this.imports.run(any(), any(), any()))
			.willThrow(new UnusableFileException("dato", "Kolonnen dato mangler på linje 1."));

		this.rest.perform(post(ABSENCES).contentType("text/csv").content("x").characterEncoding(StandardCharsets.UTF_8))
			.andExpect(status().isBadRequest())
			.andExpect(jsonPath("$.detail").value("Kolonnen dato mangler på linje 1."))
			.andExpect(jsonPath("$.column").value("dato"));
	}

	@Test
	void refusesOtherFilesTypesAndCharacterSets() throws Exception {
		this.rest.perform(put("/api/municipalities/k/register/absences").contentType("text/csv").content("x"))
			.andExpect(status().isNotFound());
		this.rest.perform(post(ABSENCES).contentType("application/json").content("{}"))
			.andExpect(status().isUnsupportedMediaType());
		this.rest.perform(post(ABSENCES).contentType("text/csv;charset=iso-8859-1").content("x"))
			.andExpect(status().isUnsupportedMediaType());
		Mockito.verifyNoInteractions(this.imports);
	}

	@Test
	void asksFirstWhetherTheCallerMay() throws Exception {
		BDDMockito.willThrow(Access.notFound()).given(this.access).requireImport("k");

		this.rest.perform(post(ABSENCES).contentType("text/csv").content("x")).andExpect(status().isNotFound());
		Mockito.verifyNoInteractions(this.imports);
	}

}

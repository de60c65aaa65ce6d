package no.naervaer.register.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import no.naervaer.municipality.Municipalities;
import no.naervaer.municipality.MunicipalityTest;
import no.naervaer.register.Absences;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** A school year over REST and from the drop folder, into the whole application. */
@MunicipalityTest
class ImportApiTests {

	private static final Path FOLDER = Path.of(MunicipalityTest.INBOX);

	@Autowired
	private TestRestTemplate rest;

	@Autowired
	private Municipalities municipalities;

	@Autowired
	private Absences absences;

	@Autowired
	private Inbox inbox;

	@BeforeEach
	void emptyFolder() throws Exception {
		FileSystemUtils.deleteRecursively(FOLDER);
	}

	@Test
	void takesASchoolFromItsNameToItsAbsence() throws Exception {
		String municipality = this.municipalities.all().iterator().next().id();

		assertThat(put(municipality, "register/schools", "skole_orgnr;navn\n900000001;Haugen skole\n").getBody())
			.isEqualTo("{\"received\":1,\"inserted\":1,\"updated\":0,\"unchanged\":0,\"removed\":0,\"rejected\":[]}");
		assertThat(put(municipality, "register/staff",
				"ansatt_id;navn;epost;skole_orgnr;rolle\nl1;Liv Ås;liv@skole.no;900000001;contactTeacher\n")
			.getBody()).contains("\"inserted\":1");
		assertThat(put(municipality, "register/calendar", TestCalendars.tk2526Csv(AutumnBreak.WEEK_40)).getBody())
			.contains("\"inserted\":190");
		assertThat(put(municipality, "register/pupils",
				TestRegister.PUPIL_HEADER + "e1;Kåre;Bø;2012;8;8A;900000001;l1;2025-08-18;;nei\n")
			.getBody()).contains("\"inserted\":1");
		drop(municipality, "fravaer_1.csv", TestRegister.ABSENCE_HEADER
				+ "a1;e1;2025-09-10;DAG;;;GYLDIG;SYKDOM;nei;;;;\na2;e9;2025-09-10;DAG;;;GYLDIG;SYKDOM;nei;;;;\n");

		this.inbox.look();
		this.inbox.look();

		assertThat(this.absences.bySourceId(municipality, List.of("a1", "a2"))).containsOnlyKeys("a1");
		try (Stream<Path> done = Files.list(FOLDER.resolve(municipality).resolve("done"))) {
			Path report = done.max(Comparator.comparing((file) -> file.toString().endsWith(".avvist.csv")))
				.orElseThrow();
			assertThat(report).content().contains("3;elev_id;Eleven finnes ikke i registeret.");
		}
	}

	@Test
	void answersProblemsInNorwegian() {
		String municipality = this.municipalities.all().iterator().next().id();

		ResponseEntity<String> unusable = put(municipality, "register/schools", "skole_orgnr\n1\n");

		assertThat(unusable.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
		assertThat(unusable.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(unusable.getBody()).contains("Kolonnen navn mangler på linje 1", "\"column\":\"navn\"");
		assertThat(put("ukjent", "register/schools", "skole_orgnr;navn\n").getStatusCode())
			.isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(this.rest
			.exchange(RequestEntity.put("/api/municipalities/" + municipality + "/register/schools")
				.contentType(MediaType.valueOf("text/csv"))
				.body("skole_orgnr;navn\n"), String.class)
			.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
	}

	private ResponseEntity<String> put(String municipality, String resource, String csv) {
		return this.rest.withBasicAuth("admin", "hemmelig")
			.exchange(RequestEntity.method(HttpMethod.PUT, "/api/municipalities/" + municipality + "/" + resource)
				.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
				.body(csv.getBytes(StandardCharsets.UTF_8)), String.class);
	}

	private static void drop(String municipality, String name, String csv) throws Exception {
		Files.writeString(Files.createDirectories(FOLDER.resolve(municipality)).resolve(name), csv);
	}

}

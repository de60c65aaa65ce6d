package no.naervaer.municipality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

@MunicipalityTest
class WebAccessTests {

	private static final String LIMITS = "/api/municipalities/solvik/limits";

	@Autowired
	private TestRestTemplate rest;

	@Autowired
	private ServletContext context;

	@Autowired
	private TestMunicipalities.People people;

	@Autowired
	private Access access;

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/engine", "/engine-rest/engine/", "/engine-rest/task",
			"/engine-rest/engine/default/task", "/engine-rest/deployment", "/api/municipalities/solvik/limits",
			"/api/finnes-ikke", "/v3/api-docs", "/v3/api-docs/swagger-config", "/v3/api-docs.yaml",
			"/swagger-ui/index.html", "/swagger-ui.html" })
	void nothingIsOpenWithoutAPassword(String path) {
		ResponseEntity<JsonNode> answer = this.rest.getForEntity(path, JsonNode.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(401);
		assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic");
		assertThat(answer.getBody().path("title").asText()).isEqualTo("Ikke logget inn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/env", "/h2-console", "/camunda/api/own/data",
			"/camunda/app/admin/default/setup/", "/camunda/app/admin/default/setup",
			"/camunda/api/admin/setup/default/user/create", "/webjars/x.js" })
	void everythingElseDoesNotExist(String path) {
		assertThat(get(path, "admin", "hemmelig").getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void theFirstPageLeadsToTheWebApplications() {
		assertThat(this.rest.getForEntity("/", String.class).getStatusCode().value()).isEqualTo(200);
		assertThat(this.rest.getForEntity("/camunda/app/tasklist/default/", String.class).getBody())
			.contains("Camunda Tasklist");
	}

	/** All requests share the servlet context, and come at the same time. */
	@ParameterizedTest
	@ValueSource(strings = { "welcome", "tasklist", "cockpit", "admin" })
	void aPageKnowsItsScriptsWhateverElseIsAsked(String application) {
		this.context.setAttribute(PageNonce.NONCE, "another-page");
		ResponseEntity<String> page = this.rest.getForEntity("/camunda/app/" + application + "/default/", String.class);
		Matcher own = Pattern.compile("'nonce-(.+?)'").matcher(page.getHeaders().getFirst("Content-Security-Policy"));
		assertThat(own.find()).isTrue();
		assertThat(page.getBody()).contains(" nonce=\"" + own.group(1) + "\"").doesNotContain("another-page");
		assertThat(this.context.getAttribute(PageNonce.NONCE)).isEqualTo("another-page");
	}

	@Test
	void theSetUpPageIsNeverOpen() {
		ResponseEntity<JsonNode> answer = this.rest.postForEntity("/camunda/api/admin/setup/default/user/create", null,
				JsonNode.class);
		assertThat(answer.getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void theAdministratorGetsInAndAWrongPasswordDoesNot() {
		assertThat(get("/engine-rest/engine", "admin", "hemmelig").getStatusCode().value()).isEqualTo(200);
		assertThat(get("/engine-rest/process-definition/count", "admin", "hemmelig").getBody().path("count").asInt())
			.isGreaterThanOrEqualTo(4);
		assertThat(get("/v3/api-docs", "admin", "hemmelig").getStatusCode().value()).isEqualTo(200);
		StaffMember member = this.people.hire("solvik", "web0", "41", "contactTeacher");
		assertThat(get("/engine-rest/engine", member.user(), "feil").getStatusCode().value()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "engine", "process-definition?latestVersion=true", "user", "deployment", "authorization",
			"task", "finnes-ikke" })
	void theEnginesInterfaceIsTheAdministrators(String path) {
		StaffMember teacher = this.people.hire("nordby", "web1", "41", "contactTeacher");
		ResponseEntity<JsonNode> answer = get("/engine-rest/" + path, teacher);
		assertThat(answer.getStatusCode().value()).isEqualTo(404);
		assertThat(answer.getBody().path("detail").asText()).isEqualTo("Det du spør etter, finnes ikke.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "welcome" })
	void staffLogInToTheWebApplications(String application) {
		StaffMember teacher = this.people.hire("solvik", "web2", "41", "contactTeacher");
		assertThat(login(application, teacher.user(), TestMunicipalities.PASSWORD)).isEqualTo(200);
	}

	@Test
	void staffDoNotLogInToCockpit() {
		StaffMember teacher = this.people.hire("solvik", "web2", "41", "contactTeacher");
		StaffMember owner = this.people.hire("solvik", "web3", "", "schoolOwner");
		assertThat(login("cockpit", teacher.user(), TestMunicipalities.PASSWORD)).isEqualTo(403);
		assertThat(login("cockpit", owner.user(), TestMunicipalities.PASSWORD)).isEqualTo(403);
		assertThat(login("cockpit", "admin", "hemmelig")).isEqualTo(200);
	}

	@Test
	void aPupilIsSeenByItsOwnPeople() {
		StaffMember own = this.people.hire("solvik", "web4", "41", "contactTeacher");
		StaffMember other = this.people.hire("solvik", "web5", "41", "contactTeacher");
		StaffMember principal = this.people.hire("solvik", "web6", "41", "principal");
		StaffMember otherPrincipal = this.people.hire("solvik", "web7", "42", "principal");
		StaffMember owner = this.people.hire("solvik", "web8", "", "schoolOwner");
		StaffMember system = this.people.hire("solvik", "web12", "", "system");
		StaffMember foreigner = this.people.hire("nordby", "web4", "41", "principal");
		assertThat(List.of(own, principal)).allMatch(this::seesPupil);
		assertThat(List.of(other, otherPrincipal, owner, system, foreigner)).noneMatch(this::seesPupil);
	}

	private boolean seesPupil(StaffMember member) {
		return isLetIn(member, () -> this.access.requirePupil("solvik", "41", "web4"));
	}

	@Test
	void filesAreSentByTheMunicipalitysOwnSystem() {
		StaffMember system = this.people.hire("solvik", "web12", "", "system");
		StaffMember owner = this.people.hire("solvik", "web8", "", "schoolOwner");
		StaffMember principal = this.people.hire("solvik", "web6", "41", "principal");
		assertThat(isLetIn(system, () -> this.access.requireImport("solvik"))).isTrue();
		assertThat(isLetIn(system, () -> this.access.requireImport("nordby"))).isFalse();
		assertThat(isLetIn(owner, () -> this.access.requireImport("solvik"))).isFalse();
		assertThat(isLetIn(principal, () -> this.access.requireImport("solvik"))).isFalse();
	}

	/** Who isn't let in is told that there is nothing. */
	private boolean isLetIn(StaffMember member, Runnable call) {
		return this.people.as(member, () -> {
			try {
				call.run();
				return true;
			}
			catch (ErrorResponseException ex) {
				assertThat(ex.getStatusCode().value()).isEqualTo(404);
				return false;
			}
		});
	}

	@Test
	void whatIsNotThereAndWhatOneMayNotSeeAreAnsweredAlike() {
		StaffMember teacher = this.people.hire("solvik", "web9", "41", "contactTeacher");
		for (String path : List.of("/api/ukjent", "/api/clock", "/api/municipalities/solvik/probe", LIMITS,
				"/api/municipalities/solvik/pupils/finnes-ikke/hits", "/api/municipalities/nordby/cases/1")) {
			ResponseEntity<JsonNode> answer = get(path, teacher);
			assertThat(answer.getHeaders().getContentType().isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
				.isTrue();
			assertThat(answer.getStatusCode().value()).as(path).isEqualTo(404);
			assertThat(answer.getBody().path("title").asText()).isEqualTo("Finnes ikke");
			assertThat(answer.getBody().path("detail").asText()).isEqualTo("Det du spør etter, finnes ikke.");
		}
	}

	@Test
	void errorsAreProblemDetailsInNorwegian() {
		JsonNode failed = get("/api/municipalities/solvik/probe/broken", "admin", "hemmelig").getBody();
		assertThat(failed.path("status").asInt()).isEqualTo(500);
		assertThat(failed.path("detail").asText()).doesNotContain("hemmelighet");
		assertThat(failed.path("reference").asText()).isNotBlank();
	}

	@Test
	void anAdministratorChangesTheLimits() throws IOException {
		String table = Files.readString(Path.of(TestMunicipalities.FOLDER, "dmn/nordby/grenser.dmn"));
		String limits = "/api/municipalities/nordby/limits";
		JsonNode first = put(limits, table.replace("&gt;= 10", "&gt;= 8"), "admin", "hemmelig").getBody();
		assertThat(first.path("key").asText()).isEqualTo("grenser");
		JsonNode second = put(limits, table.replace("&gt;= 10", "&gt;= 9"), "admin", "hemmelig").getBody();
		assertThat(second.path("version").asInt()).isEqualTo(first.path("version").asInt() + 1);
	}

	@Test
	void limitsThatCanNotBeUsedAreRefusedWithTheReason() throws IOException {
		String table = Files.readString(Path.of(TestMunicipalities.FOLDER, "dmn/solvik/grenser.dmn"));
		for (String bad : List.of("ikke xml", table.replace("decision id=\"grenser\"", "decision id=\"frister\""),
				table.replace("<text>wholeDaysRollingMonth</text>", "<text>wholeDays +</text>"))) {
			ResponseEntity<JsonNode> refused = put(LIMITS, bad, "admin", "hemmelig");
			assertThat(refused.getStatusCode().value()).isEqualTo(422);
			assertThat(refused.getBody().path("problems").path(0).path("file").asText())
				.isEqualTo("dmn/solvik/grenser.dmn");
			assertThat(refused.getBody().path("problems").path(0).path("remedy").asText()).isNotBlank();
		}
	}

	@Test
	void onlyAnAdministratorChangesTheLimits() {
		StaffMember owner = this.people.hire("solvik", "web10", "", "schoolOwner");
		assertThat(put(LIMITS, "<x/>", owner.user(), TestMunicipalities.PASSWORD).getStatusCode().value())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cross-site", "same-site" })
	void aCallFromAnotherSiteIsRefused(String site) {
		HttpHeaders headers = new HttpHeaders();
		headers.setBasicAuth("admin", "hemmelig");
		headers.set("Sec-Fetch-Site", site);
		assertThat(this.rest.exchange(LIMITS, HttpMethod.POST, new HttpEntity<>("", headers), JsonNode.class)
			.getStatusCode()
			.value()).isEqualTo(403);
	}

	private ResponseEntity<JsonNode> get(String path, StaffMember as) {
		return get(path, as.user(), TestMunicipalities.PASSWORD);
	}

	private ResponseEntity<JsonNode> get(String path, String user, String password) {
		return this.rest.withBasicAuth(user, password).getForEntity(path, JsonNode.class);
	}

	private ResponseEntity<JsonNode> put(String path, String xml, String user, String password) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_XML);
		return this.rest.withBasicAuth(user, password)
			.exchange(path, HttpMethod.PUT, new HttpEntity<>(xml, headers), JsonNode.class);
	}

	/** As the login page does: fetch it for the token against forgery, then post. */
	private int login(String application, String user, String password) {
		HttpHeaders page = this.rest.getForEntity("/camunda/app/" + application + "/default/", String.class)
			.getHeaders();
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
		headers.set("X-XSRF-TOKEN", page.getFirst("X-XSRF-TOKEN"));
		page.getOrEmpty(HttpHeaders.SET_COOKIE)
			.forEach((cookie) -> headers.add(HttpHeaders.COOKIE, cookie.split(";")[0]));
		LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.add("username", user);
		form.add("password", password);
		return this.rest
			.postForEntity("/camunda/api/admin/auth/user/default/login/" + application, new HttpEntity<>(form, headers),
					String.class)
			.getStatusCode()
			.value();
	}

	/**
	 * Fails. Inside a test class, where no other test's component scan finds it.
	 */
	@RestController
	static class ProbeController {

		@GetMapping("/api/municipalities/{id}/probe/broken")
		String broken() {
			throw new IllegalStateException("hemmelighet");
		}

	}

}

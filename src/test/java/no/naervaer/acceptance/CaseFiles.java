package no.naervaer.acceptance;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.web.client.RestClient;

/** What the application tells of a pupil's hits and cases. */
class CaseFiles {

	private final String municipality;

	private final ProcessEngine engine;

	private final CaseKeys cases;

	private final RestClient http;

	CaseFiles(String municipality, ProcessEngine engine, CaseKeys cases, RestClient http) {
		this.municipality = municipality;
		this.engine = engine;
		this.cases = cases;
		this.http = http;
	}

	/** Rule ids and dates of the pupil's hits, e.g. {@code NIT-T01 2025-09-10}. */
	List<String> hits(String pupil) {
		List<String> hits = new ArrayList<>();
		for (JsonNode hit : this.http.get().uri("/pupils/" + pupil + "/hits").retrieve().body(JsonNode.class)) {
			hits.add(hit.get("rule").asText() + " " + hit.get("date").asText()
					+ (hit.get("withdrawn").asBoolean() ? " withdrawn" : ""));
		}
		return hits;
	}

	/** Version of the limit table that the newest hit of the rule was found with. */
	int tableVersion(String pupil, String rule) {
		int version = 0;
		for (JsonNode hit : this.http.get().uri("/pupils/" + pupil + "/hits").retrieve().body(JsonNode.class)) {
			version = hit.get("rule").asText().equals(rule) ? hit.at("/table/version").asInt() : version;
		}
		return version;
	}

	/** Version of the limit table in force. */
	int newestLimits() {
		return this.engine.getRepositoryService()
			.createDecisionDefinitionQuery()
			.decisionDefinitionKey("grenser")
			.tenantIdIn(this.municipality)
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	/** A measure of the newest hit of the rule. */
	double measure(String pupil, String rule, String column) {
		double value = Double.NaN;
		for (JsonNode hit : this.http.get().uri("/pupils/" + pupil + "/hits").retrieve().body(JsonNode.class)) {
			if (hit.get("rule").asText().equals(rule)) {
				value = hit.get("measures").get(column).asDouble();
			}
		}
		return value;
	}

	/** OPEN or CLOSED, of the pupil's newest case. */
	String caseState(String pupil) {
		List<String> keys = caseKeys(pupil);
		return caseOf(keys.get(keys.size() - 1)).get("state").asText();
	}

	int cases(String pupil) {
		return caseKeys(pupil).size();
	}

	/** Entries of all the pupil's cases: kind and text. */
	List<String> log(String pupil) {
		return entries(pupil).stream()
			.map((entry) -> entry.get("kind").asText() + " " + entry.get("text").asText())
			.toList();
	}

	/** Roles that were told something in the pupil's cases. */
	List<String> notices(String pupil) {
		return entries(pupil).stream()
			.filter((entry) -> entry.get("kind").asText().equals("NOTICE") && entry.hasNonNull("data"))
			.map((entry) -> entry.get("data").asText().replaceAll(".*:\"(\\w+)\".*", "$1"))
			.toList();
	}

	private List<JsonNode> entries(String pupil) {
		List<JsonNode> entries = new ArrayList<>();
		caseKeys(pupil).forEach((key) -> caseOf(key).get("timeline").forEach(entries::add));
		return entries;
	}

	private List<String> caseKeys(String pupil) {
		return this.cases.of(this.municipality, pupil);
	}

	private JsonNode caseOf(String key) {
		return this.http.get().uri("/cases/" + key).retrieve().body(JsonNode.class);
	}

}

package no.naervaer.acceptance;

import java.time.LocalDateTime;

import no.naervaer.calendar.NaervaerClock;
import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.web.client.RestClient;

/**
 * One municipality with its test school, seen from outside: files come in through the
 * REST import, time passes, and people complete tasks with the answers of a form.
 */
class CaseWorld {

	private final ProcessEngine engine;

	private final TestSchool school;

	private final PassingTime time;

	private final TestStaff staff;

	private final CaseFiles files;

	CaseWorld(String municipality, ProcessEngine engine, NaervaerClock clock, CaseKeys cases, int port,
			String adminPassword) {
		RestClient http = RestClient.builder()
			.baseUrl("http://localhost:" + port + "/api/municipalities/" + municipality)
			.defaultHeaders((headers) -> headers.setBasicAuth("admin", adminPassword))
			.build();
		this.engine = engine;
		this.school = new TestSchool(municipality, http);
		this.time = new PassingTime(municipality, engine, clock, this.school, http);
		this.staff = new TestStaff(municipality, engine, this.time);
		this.files = new CaseFiles(municipality, engine, cases, http);
	}

	/** Makes the schools, at the start of the school year. */
	void openSchool() {
		beginSchoolYear();
		this.school.open();
	}

	void beginSchoolYear() {
		this.time.jumpTo(LocalDateTime.parse("2025-08-15T08:00:00"));
	}

	TestSchool school() {
		return this.school;
	}

	PassingTime time() {
		return this.time;
	}

	TestStaff staff() {
		return this.staff;
	}

	CaseFiles files() {
		return this.files;
	}

	/** Imports rows of absence, and lets the cases that they open begin. */
	void absence(String... rows) {
		this.school.absence(rows);
		this.time.continueAsynchronously();
	}

	void incidentsAreNone() {
		long incidents = this.engine.getRuntimeService().createIncidentQuery().count();
		if (incidents > 0) {
			throw new AssertionError(
					this.engine.getRuntimeService().createIncidentQuery().list().get(0).getIncidentMessage());
		}
	}

}

package no.naervaer.acceptance;

import no.naervaer.application.ApplicationTest;
import no.naervaer.application.CleanSlate;
import no.naervaer.calendar.NaervaerClock;
import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases in the whole application. */
@ApplicationTest
abstract class WholeApplication {

	static final String PASSWORD = ApplicationTest.ADMIN_PASSWORD;

	@Autowired
	ProcessEngine engine;

	@Autowired
	NaervaerClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	CleanSlate slate;

	@LocalServerPort
	int port;

	/** The municipality at the start of the school year; whatever was before is gone. */
	CaseWorld newWorld(String municipality) {
		CaseWorld world = world(municipality);
		this.slate.startFrom("school year in " + municipality, world::openSchool);
		world.beginSchoolYear();
		return world;
	}

	CaseWorld world(String municipality) {
		return new CaseWorld(municipality, this.engine, this.clock, new CaseKeys(this.jdbc), this.port, PASSWORD);
	}

}

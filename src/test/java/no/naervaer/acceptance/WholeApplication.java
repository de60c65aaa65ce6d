package no.naervaer.acceptance;

import no.naervaer.calendar.NaervaerClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole application without demo data, in which nothing happens by itself. */
@Tag("application")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "naervaer.demo=false", "naervaer.admin.password=" + WholeApplication.PASSWORD,
				"naervaer.sweep.scheduled=false", "camunda.bpm.job-execution.enabled=false" })
abstract class WholeApplication {

	static final String PASSWORD = "scenario-Passord-1";

	@Autowired
	ProcessEngine engine;

	@Autowired
	NaervaerClock clock;

	@Autowired
	JdbcTemplate jdbc;

	@LocalServerPort
	int port;

	@AfterEach
	void ordinaryTime() {
		this.clock.reset();
	}

	/** The municipality at the start of the school year; whatever was before is gone. */
	CaseWorld newWorld(String municipality) {
		new CleanSlate(this.engine, this.jdbc).wipe();
		CaseWorld world = new CaseWorld(municipality, this.engine, this.clock, new CaseKeys(this.jdbc), this.port,
				PASSWORD);
		world.openSchool();
		return world;
	}

}

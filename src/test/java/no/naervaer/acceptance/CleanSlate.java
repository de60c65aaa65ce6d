package no.naervaer.acceptance;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Empties the register and ends all that runs, so that scenarios don't see each other.
 */
class CleanSlate {

	private static final List<String> TABLES = List.of("case_log", "consent", "pupil_marker", "absence_case", "hit",
			"standing_rule", "missed_date", "counting_start", "sweep", "absence", "guardian", "pupil", "timetable",
			"substitution", "staff_role", "staff", "school", "calendar_day");

	private final ProcessEngine engine;

	private final JdbcTemplate jdbc;

	CleanSlate(ProcessEngine engine, JdbcTemplate jdbc) {
		this.engine = engine;
		this.jdbc = jdbc;
	}

	void wipe() {
		List<String> running = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.rootProcessInstances()
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList();
		running.forEach((instance) -> this.engine.getRuntimeService()
			.deleteProcessInstanceIfExists(instance, "scenario", true, true, true, false));
		TABLES.forEach((table) -> this.jdbc.update("delete from " + table));
	}

}

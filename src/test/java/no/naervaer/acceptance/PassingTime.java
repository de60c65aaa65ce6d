package no.naervaer.acceptance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import no.naervaer.calendar.NaervaerClock;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.web.client.RestClient;

/** Time passes: timers fire, and school days are swept. */
class PassingTime {

	private static final LocalTime SWEEP = LocalTime.of(15, 30);

	private final String municipality;

	private final ProcessEngine engine;

	private final NaervaerClock clock;

	private final TestSchool school;

	private final RestClient http;

	private boolean routinesStart;

	private boolean sweepsDaily;

	PassingTime(String municipality, ProcessEngine engine, NaervaerClock clock, TestSchool school, RestClient http) {
		this.municipality = municipality;
		this.engine = engine;
		this.clock = clock;
		this.school = school;
		this.http = http;
	}

	LocalDateTime now() {
		return this.clock.now();
	}

	/** Nobody waits for deadlines: no timer fires on the way. */
	void jumpTo(LocalDateTime moment) {
		this.clock.moveTo(moment);
	}

	/**
	 * Lets time pass until then: timers fire when they are due, and every school day is
	 * swept at 15:30. As long as nothing has come in there is nothing that could happen.
	 */
	void until(String moment) {
		LocalDateTime target = LocalDateTime.parse(moment);
		if (nothingCanHappen()) {
			jumpTo(target);
			return;
		}
		LocalDateTime now = this.clock.now();
		for (LocalDate day = now.toLocalDate(); !day.isAfter(target.toLocalDate()); day = day.plusDays(1)) {
			LocalDateTime end = day.atTime(SWEEP);
			if (end.isAfter(now) && !end.isAfter(target) && this.school.isSchoolDay(day)) {
				timers(end);
				sweep(day);
			}
		}
		timers(target);
	}

	private boolean nothingCanHappen() {
		return !this.sweepsDaily && !this.routinesStart && !this.school.hasAbsence()
				&& this.engine.getRuntimeService().createProcessInstanceQuery().count() == 0;
	}

	/** Sweeps every school day from here on, also while nothing has come in. */
	void sweepDaily() {
		this.sweepsDaily = true;
	}

	JsonNode sweep(LocalDate day) {
		return this.http.post().uri("/sweep?date=" + day).retrieve().body(JsonNode.class);
	}

	private void timers(LocalDateTime until) {
		while (true) {
			continueAsynchronously();
			List<Job> due = this.engine.getManagementService()
				.createJobQuery()
				.tenantIdIn(this.municipality)
				.duedateLowerThan(NaervaerClock.toDate(until.plusSeconds(1)))
				.withRetriesLeft()
				.orderByJobDuedate()
				.asc()
				.list()
				.stream()
				.filter((job) -> this.routinesStart || job.getExecutionId() != null)
				.limit(1)
				.toList();
			if (due.isEmpty()) {
				break;
			}
			LocalDateTime at = NaervaerClock.toLocal(due.get(0).getDuedate());
			if (at.isAfter(this.clock.now())) {
				this.clock.moveTo(at);
			}
			this.engine.getManagementService().executeJob(due.get(0).getId());
		}
		this.clock.moveTo(until);
	}

	/** From here on the recurring routines' timers fire. */
	void letRoutinesStart() {
		this.routinesStart = true;
		this.engine.getManagementService()
			.createJobQuery()
			.tenantIdIn(this.municipality)
			.timers()
			.list()
			.stream()
			.filter((job) -> job.getExecutionId() == null)
			.forEach((job) -> this.engine.getManagementService().recalculateJobDuedate(job.getId(), false));
	}

	/** What the job executor would do at once: go on after an asynchronous step. */
	void continueAsynchronously() {
		List<Job> waiting = this.engine.getManagementService().createJobQuery().messages().withRetriesLeft().list();
		waiting.forEach((job) -> this.engine.getManagementService().executeJob(job.getId()));
		if (!waiting.isEmpty()) {
			continueAsynchronously();
		}
	}

}

package no.naervaer.demo;

import java.time.LocalDateTime;
import java.util.List;

import no.naervaer.calendar.NaervaerClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.stereotype.Component;

/** Lets time pass: what is due on the way happens when it is due, in order. */
@Component
class DemoTimers {

	private final ManagementService management;

	private final NaervaerClock clock;

	DemoTimers(ManagementService management, NaervaerClock clock) {
		this.management = management;
		this.clock = clock;
	}

	/** Sets the routines' start timers anew, after the clock was moved back. */
	void wind() {
		this.management.createJobQuery()
			.timers()
			.list()
			.forEach((job) -> this.management.recalculateJobDuedate(job.getId(), false));
	}

	void runUntil(LocalDateTime until) {
		goOn();
		List<Job> due = due(until);
		while (!due.isEmpty()) {
			due.forEach(this::run);
			due = due(until);
		}
		this.clock.moveTo(until);
	}

	/** What the job executor would do at once. */
	void goOn() {
		List<Job> waiting = this.management.createJobQuery().messages().withRetriesLeft().list();
		while (!waiting.isEmpty()) {
			waiting.forEach((job) -> this.management.executeJob(job.getId()));
			waiting = this.management.createJobQuery().messages().withRetriesLeft().list();
		}
	}

	private void run(Job job) {
		LocalDateTime at = NaervaerClock.toLocal(job.getDuedate());
		if (at.isAfter(this.clock.now())) {
			this.clock.moveTo(at);
		}
		if (this.management.createJobQuery().jobId(job.getId()).count() > 0) {
			this.management.executeJob(job.getId());
			goOn();
		}
	}

	private List<Job> due(LocalDateTime until) {
		return this.management.createJobQuery()
			.duedateLowerThan(NaervaerClock.toDate(until.plusSeconds(1)))
			.withRetriesLeft()
			.orderByJobDuedate()
			.asc()
			.list();
	}

}

package no.naervaer.demo;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import no.naervaer.calendar.NaervaerClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.stereotype.Component;

/** Lets time pass: what is due on the way happens when it is due, in order. */
@Component
class DemoTimers {

	private final ManagementService management;

	private final NaervaerClock clock;

	private final DemoStop stop;

	DemoTimers(ManagementService management, NaervaerClock clock, DemoStop stop) {
		this.management = management;
		this.clock = clock;
		this.stop = stop;
	}

	/** Sets the routines' start timers anew, as seen from where the clock is now. */
	void wind() {
		this.management.createJobQuery()
			.timers()
			.list()
			.stream()
			.filter((job) -> job.getProcessInstanceId() == null)
			.forEach((job) -> this.management.recalculateJobDuedate(job.getId(), false));
	}

	/** Moves the clock on, and does what is due until then in the municipalities. */
	void runUntil(LocalDateTime until, List<String> municipalities, SideBySide sideBySide) {
		sideBySide.each(municipalities, this::goOn);
		Map<Date, List<Job>> due = due(until);
		while (!due.isEmpty()) {
			due.forEach((at, jobs) -> {
				moveOnTo(NaervaerClock.toLocal(at));
				sideBySide.each(byMunicipality(jobs), (own) -> own.forEach(this::run));
			});
			due = due(until);
		}
		this.clock.moveTo(until);
	}

	/** What the job executor would do at once. */
	private void goOn(String municipality) {
		List<Job> waiting = waiting(municipality);
		while (!waiting.isEmpty()) {
			waiting.forEach((job) -> this.management.executeJob(job.getId()));
			waiting = waiting(municipality);
		}
	}

	private List<Job> waiting(String municipality) {
		return this.management.createJobQuery().tenantIdIn(municipality).messages().withRetriesLeft().list();
	}

	private void moveOnTo(LocalDateTime at) {
		if (at.isAfter(this.clock.now())) {
			this.clock.moveTo(at);
		}
	}

	private void run(Job job) {
		this.stop.check();
		if (this.management.createJobQuery().jobId(job.getId()).count() > 0) {
			this.management.executeJob(job.getId());
			goOn(job.getTenantId());
		}
	}

	private static Collection<List<Job>> byMunicipality(List<Job> jobs) {
		return jobs.stream().collect(Collectors.groupingBy(Job::getTenantId)).values();
	}

	private Map<Date, List<Job>> due(LocalDateTime until) {
		return this.management.createJobQuery()
			.duedateLowerThan(NaervaerClock.toDate(until.plusSeconds(1)))
			.withRetriesLeft()
			.orderByJobDuedate()
			.asc()
			.orderByJobId()
			.asc()
			.list()
			.stream()
			.filter((job) -> job.getTenantId() != null)
			.collect(Collectors.groupingBy(Job::getDuedate, TreeMap::new, Collectors.toList()));
	}

}

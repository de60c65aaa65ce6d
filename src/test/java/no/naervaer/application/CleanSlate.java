package no.naervaer.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.municipality.Municipalities;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the application back to where it was: register, cases, drafts, users, tasks, jobs,
 * history, models that were deployed since. Every table of the database is looked at,
 * also those that nobody has thought of here.
 */
public class CleanSlate {

	private static final String STARTED = "started";

	private final RepositoryService repository;

	private final IdentityService identity;

	private final NaervaerClock clock;

	private final SchoolCalendars calendars;

	private final Municipalities municipalities;

	private final TransactionTemplate transaction;

	private final JdbcTemplate jdbc;

	private final Map<String, Snapshot> taken = new HashMap<>();

	private Snapshots snapshots;

	private Set<String> deployments = Set.of();

	CleanSlate(RepositoryService repository, IdentityService identity, NaervaerClock clock, SchoolCalendars calendars,
			Municipalities municipalities, TransactionTemplate transaction, JdbcTemplate jdbc) {
		this.repository = repository;
		this.identity = identity;
		this.clock = clock;
		this.calendars = calendars;
		this.municipalities = municipalities;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@EventListener(ApplicationReadyEvent.class)
	void started() {
		this.snapshots = new Snapshots(this.jdbc);
		this.deployments = deployed().stream().map(Deployment::getId).collect(Collectors.toSet());
		this.taken.put(STARTED, this.transaction.execute((status) -> this.snapshots.take()));
	}

	/**
	 * Back to the start, at real time.
	 * @throws IllegalStateException if something is left that can't be put back
	 */
	public void wipe() {
		backTo(this.taken.get(STARTED));
	}

	/**
	 * Back to where the preparation leads. It is done once; from then on its outcome is
	 * put back, and only the clock is left to the caller.
	 * @param name tells preparations apart
	 * @throws IllegalStateException if something is left that can't be put back
	 */
	public void startFrom(String name, Runnable preparation) {
		if (this.taken.containsKey(name)) {
			backTo(this.taken.get(name));
			return;
		}
		wipe();
		preparation.run();
		this.taken.put(name, this.transaction.execute((status) -> this.snapshots.take()));
	}

	/**
	 * Tables that are not as they were at the start, and how many rows they have more.
	 */
	public List<String> left() {
		return this.snapshots.differences(this.taken.get(STARTED));
	}

	private void backTo(Snapshot snapshot) {
		nobodyIsLoggedIn();
		deployed().stream()
			.filter((deployment) -> !this.deployments.contains(deployment.getId()))
			.forEach((deployment) -> this.repository.deleteDeployment(deployment.getId(), true, true, true));
		this.transaction.executeWithoutResult((status) -> this.snapshots.restore(snapshot));
		this.municipalities.all().forEach((municipality) -> this.calendars.reload(municipality.id()));
		this.clock.reset();
		List<String> left = this.snapshots.differences(snapshot);
		if (!left.isEmpty()) {
			throw new IllegalStateException("Left of an earlier test: " + left);
		}
	}

	private void nobodyIsLoggedIn() {
		if (this.identity.getCurrentAuthentication() != null) {
			String user = this.identity.getCurrentAuthentication().getUserId();
			this.identity.clearAuthentication();
			throw new IllegalStateException("Still logged in since an earlier test: " + user);
		}
	}

	private List<Deployment> deployed() {
		return this.repository.createDeploymentQuery().list();
	}

}

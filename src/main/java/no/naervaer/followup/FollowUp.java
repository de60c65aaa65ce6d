package no.naervaer.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.municipality.TenantScope;
import no.naervaer.register.PupilMoved;
import no.naervaer.threshold.Hit;
import no.naervaer.threshold.Hits;
import no.naervaer.threshold.HitsFound;
import no.naervaer.threshold.HitsWithdrawn;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands what the thresholds found to the municipality's process, inside the transaction
 * that found it: absence and the case it starts commit or fail together.
 */
@Component
class FollowUp {

	private final Cases cases;

	private final CaseLog log;

	private final CaseMessages messages;

	private final CaseVariables variables;

	private final Hits hits;

	private final CurrentHits current;

	private final OpenTasks openTasks;

	private final Handover handover;

	private final TenantScope tenants;

	FollowUp(Cases cases, CaseLog log, CaseMessages messages, CaseVariables variables, Hits hits, CurrentHits current,
			OpenTasks openTasks, Handover handover, TenantScope tenants) {
		this.cases = cases;
		this.log = log;
		this.messages = messages;
		this.variables = variables;
		this.hits = hits;
		this.current = current;
		this.openTasks = openTasks;
		this.handover = handover;
		this.tenants = tenants;
	}

	/**
	 * New hits join the pupil's open case, or open one (K9). What a routine takes up is
	 * no case: it waits for the routine's list.
	 */
	@EventListener
	void on(HitsFound all) {
		HitsFound found = all.where((hit) -> !StepId.isRoutine(hit.step()));
		if (found.hits().isEmpty()) {
			return;
		}
		AbsenceCase of = this.cases.openFor(found.municipality(), found.pupilId()).orElseGet(() -> open(found));
		this.hits.attach(found.hits().stream().map(Hit::id).toList(), of.key());
		found.hits().forEach((hit) -> this.log.add(of, Kind.HIT, hit.step(), hit.rule(), CaseVariables.describe(hit)));
		this.tenants.run(of.municipality(), () -> {
			if (this.messages.isAwaited(CaseMessages.THRESHOLD_CROSSED, of)) {
				Map<String, Object> payload = payload(of, found);
				this.openTasks.show(of, Map.of(CaseVariables.ABSENCE, payload.get(CaseVariables.ABSENCE)));
				this.messages.deliver(CaseMessages.THRESHOLD_CROSSED, of, payload);
			}
			else {
				Map<String, Object> start = new HashMap<>(this.variables.start(of, found.date()));
				start.putAll(payload(of, found));
				this.messages.start(CaseMessages.THRESHOLD_CROSSED, of, start);
			}
		});
	}

	/**
	 * Hits lost their ground (K11). Before anything was done in the case the task goes
	 * too; afterwards a person decides, and is told.
	 */
	@EventListener
	void on(HitsWithdrawn withdrawn) {
		this.tenants.run(withdrawn.municipality(),
				() -> withdrawn.hits()
					.stream()
					.filter((hit) -> hit.caseKey() != null)
					.collect(Collectors.groupingBy(Hit::caseKey))
					.forEach((key, gone) -> this.cases.find(key).ifPresent((of) -> withdraw(of, gone))));
	}

	/** The pupil's open tasks follow to the new school or teacher. */
	@EventListener
	void on(PupilMoved moved) {
		this.cases.openFor(moved.after().municipality(), moved.after().id())
			.ifPresent((of) -> this.tenants.run(of.municipality(), () -> {
				this.openTasks.show(of, this.variables.pupil(of));
				this.handover.of(of, moved.before(), moved.after());
				this.messages.deliver(CaseMessages.PUPIL_MOVED, of, Map.of());
			}));
	}

	private void withdraw(AbsenceCase of, List<Hit> gone) {
		gone.forEach((hit) -> this.log.add(of, Kind.HIT_WITHDRAWN, hit.step(), hit.rule(),
				"Trukket tilbake etter retting av fraværet: " + CaseVariables.describe(hit)));
		if (!of.isOpen()) {
			return;
		}
		if (this.log.has(of.key(), Kind.STEP_DONE)) {
			this.log.add(of, Kind.NOTICE, null, null,
					"Grunnlaget for et treff er borte. Vurder om oppfølgingen skal fortsette.");
		}
		else if (this.current.standing(of.key()).isEmpty() && !this.log.has(of.key(), Kind.CONCERN)) {
			this.messages.deliver(CaseMessages.HIT_WITHDRAWN, of, Map.of());
			return;
		}
		this.openTasks.recalculate(of, gone.stream().map(Hit::step).distinct().toList());
	}

	private AbsenceCase open(HitsFound found) {
		AbsenceCase opened = this.cases.open(found.municipality(), found.pupilId(), found.date());
		this.log.add(opened, Kind.OPENED, null, null, "Sak åpnet etter treff på grense");
		return opened;
	}

	private Map<String, Object> payload(AbsenceCase of, HitsFound found) {
		Map<String, Object> payload = new HashMap<>(this.variables.hits(this.current.standing(of.key())));
		payload.put(CaseVariables.TRIGGER, "GRENSE");
		payload.put(CaseVariables.LIMITS_VERSION, found.hits().get(0).table().version());
		payload.put("trueRules", String.join(",", found.trueRules()));
		payload.put(CaseVariables.HIT_STEPS,
				found.hits().stream().map(Hit::step).distinct().collect(Collectors.joining(",")));
		payload.put("hitDate", found.date().toString());
		payload.put(CaseVariables.ABSENCE, this.variables.absence(of, found.date()));
		return payload;
	}

}

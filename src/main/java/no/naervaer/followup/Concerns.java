package no.naervaer.followup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.municipality.TenantScope;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Concerns that a person has without any number behind them. They reach the same case as
 * the hits do; which way they take there, the municipality's models decide.
 */
@Component
class Concerns {

	private final Cases cases;

	private final CaseLog log;

	private final CaseMessages messages;

	private final CaseVariables variables;

	private final TenantScope tenants;

	private final RuntimeService runtime;

	private final IdentityService identity;

	private final NaervaerClock clock;

	Concerns(Cases cases, CaseLog log, CaseMessages messages, CaseVariables variables, TenantScope tenants,
			RuntimeService runtime, IdentityService identity, NaervaerClock clock) {
		this.cases = cases;
		this.log = log;
		this.messages = messages;
		this.variables = variables;
		this.tenants = tenants;
		this.runtime = runtime;
		this.identity = identity;
		this.clock = clock;
	}

	/**
	 * A concern for a pupil.
	 * @param kind as the municipality's decision table knows it
	 * @param text what was seen or thought, in the reporter's words
	 * @return the case that it reached
	 */
	@Transactional
	AbsenceCase raise(String municipality, String pupilId, String kind, String text) {
		AbsenceCase of = this.cases.openFor(municipality, pupilId).orElseGet(() -> open(municipality, pupilId));
		this.log.add(of, Kind.CONCERN, null, null, LogEntry.reported(text), kind);
		Map<String, Object> payload = new HashMap<>(this.variables.start(of, this.clock.today()));
		payload.putAll(CaseVariables.withoutHits(this.clock.today()));
		payload.put("concernKind", kind);
		payload.put("concernText", text);
		payload.put("concernRule", "");
		payload.put(Roller.REPORTER, currentUser());
		payload.put(CaseVariables.TRIGGER, DueDates.CONCERN);
		this.tenants.run(municipality, () -> this.messages.start(CaseMessages.CONCERN_RAISED, of, payload));
		return of;
	}

	/**
	 * Takes a concern on the ordinary road: joins what runs there, or starts it.
	 * @param concern what was reported
	 * @param step the step that it asks for; empty when that is for the model to say
	 */
	void followUp(AbsenceCase of, LocalDate date, Map<String, Object> concern, String step) {
		Map<String, Object> message = new HashMap<>(concern);
		message.put(CaseVariables.TRIGGER, DueDates.CONCERN);
		message.put(CaseVariables.HIT_STEPS, step);
		this.tenants.run(of.municipality(), () -> {
			if (this.messages.isAwaited(CaseMessages.THRESHOLD_CROSSED, of)) {
				this.messages.deliver(CaseMessages.THRESHOLD_CROSSED, of, message);
			}
			else {
				Map<String, Object> start = new HashMap<>(this.variables.start(of, date));
				start.putAll(CaseVariables.withoutHits(date));
				start.put("rulesText", "Meldt bekymring, se saken");
				start.putAll(message);
				this.messages.start(CaseMessages.THRESHOLD_CROSSED, of, start);
			}
		});
	}

	/** Whether another process of the case runs beside the one that asks. */
	boolean somethingElseRuns(AbsenceCase of, DelegateExecution asking) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(of.key())
			.tenantIdIn(of.municipality())
			.rootProcessInstances()
			.list()
			.stream()
			.anyMatch((instance) -> !instance.getId().equals(rootOf(asking)));
	}

	private static String rootOf(DelegateExecution execution) {
		return ((ExecutionEntity) execution).getRootProcessInstanceId();
	}

	private AbsenceCase open(String municipality, String pupilId) {
		AbsenceCase opened = this.cases.open(municipality, pupilId, this.clock.today());
		this.log.add(opened, Kind.OPENED, null, null, "Sak åpnet etter meldt bekymring");
		return opened;
	}

	private String currentUser() {
		Authentication authentication = this.identity.getCurrentAuthentication();
		return (authentication != null) ? authentication.getUserId() : null;
	}

}

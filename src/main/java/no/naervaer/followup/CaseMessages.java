package no.naervaer.followup;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;

import org.springframework.stereotype.Component;

/**
 * Sends messages into the municipality's processes by tenant and business key. It knows
 * message names, never a process.
 */
@Component
class CaseMessages {

	static final String THRESHOLD_CROSSED = "ThresholdCrossed";

	static final String CONCERN_RAISED = "ConcernRaised";

	static final String HIT_WITHDRAWN = "HitWithdrawn";

	static final String PUPIL_MOVED = "PupilMoved";

	static final String DEADLINE_PASSED = "DeadlinePassed";

	static final String TASK_DONE = "TaskDone";

	private final RuntimeService runtime;

	CaseMessages(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/** Whether something in the case waits for the message. */
	boolean isAwaited(String message, AbsenceCase of) {
		return !waiting(message, of).isEmpty();
	}

	/** Hands the message to all that wait for it in the case. */
	void deliver(String message, AbsenceCase to, Map<String, Object> variables) {
		waiting(message, to)
			.forEach((execution) -> this.runtime.messageEventReceived(message, execution.getId(), variables));
	}

	/** Starts the municipality's process that begins with the message. */
	void start(String message, AbsenceCase of, Map<String, Object> variables) {
		start(message, of.municipality(), of.key(), variables);
	}

	/** As above; what concerns a routine and no case has no business key. */
	void start(String message, String municipality, String businessKey, Map<String, Object> variables) {
		MessageCorrelationBuilder start = this.runtime.createMessageCorrelation(message)
			.tenantId(municipality)
			.setVariables(variables);
		if (businessKey != null) {
			start.processInstanceBusinessKey(businessKey);
		}
		start.correlateStartMessage();
	}

	private List<Execution> waiting(String message, AbsenceCase in) {
		return this.runtime.createExecutionQuery()
			.messageEventSubscriptionName(message)
			.processInstanceBusinessKey(in.key())
			.tenantIdIn(in.municipality())
			.list();
	}

}

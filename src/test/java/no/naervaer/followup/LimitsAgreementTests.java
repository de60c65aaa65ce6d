package no.naervaer.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.threshold.CountingStart;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

/**
 * The limits are decided by the sweep and once more by the engine (docs/adr/0003): an
 * incident, tied to the whole case so that it stands, says so when they differ.
 */
class LimitsAgreementTests {

	/** The table stands in a called process. */
	private final DelegateExecution execution = mock();

	private final DelegateExecution call = mock();

	private final DelegateExecution wholeCase = mock();

	private final Saken saken = new Saken(mock(Cases.class), mock(CaseContext.class), mock(CaseLog.class),
			mock(CurrentHits.class), mock(OpenTasks.class), mock(CountingStart.class), mock(Concerns.class),
			mock(NaervaerClock.class));

	@BeforeEach
	void aHitOpenedTheCase() {
		given(this.execution.getVariable(CaseVariables.TRIGGER)).willReturn("GRENSE");
		given(this.execution.getVariable(CaseVariables.LIMITS_VERSION)).willReturn(7);
		DelegateExecution called = mock();
		given(this.execution.getProcessInstance()).willReturn(called);
		given(called.getSuperExecution()).willReturn(this.call);
		given(this.call.getProcessInstance()).willReturn(this.wholeCase);
		given(this.execution.getCurrentActivityId()).willReturn("Decision_Grenser");
	}

	@Test
	void anIncidentTellsBothSetsAndTheTablesVersionWhenTheyDiffer() {
		swept("ABC-T02,ABC-T01");
		decided("ABC-T03", "ABC-T01");

		this.saken.kontrollerGrenser(this.execution);

		assertThat(incident()).contains("sweep found [ABC-T01, ABC-T02]")
			.contains("engine decided [ABC-T01, ABC-T03]")
			.contains("version 7");
	}

	@Test
	void anIncidentIsMadeWhenTheEngineDecidesLess() {
		swept("ABC-T01,ABC-T02");
		decided("ABC-T01");

		this.saken.kontrollerGrenser(this.execution);

		assertThat(incident()).contains("[ABC-T01, ABC-T02]").contains("[ABC-T01]");
	}

	@Test
	void noIncidentIsMadeWhenTheyAgreeInWhateverOrder() {
		swept("ABC-T02,ABC-T01");
		decided("ABC-T01", "ABC-T02");

		this.saken.kontrollerGrenser(this.execution);

		noIncident();
	}

	@Test
	void nothingIsComparedWhenAConcernOpenedTheCase() {
		given(this.execution.getVariable(CaseVariables.TRIGGER)).willReturn(DueDates.CONCERN);
		decided("ABC-T01");

		this.saken.kontrollerGrenser(this.execution);

		noIncident();
	}

	private void swept(String rules) {
		given(this.execution.getVariable("trueRules")).willReturn(rules);
	}

	private void decided(String... rules) {
		List<Map<String, Object>> rows = new ArrayList<>();
		Stream.of(rules).forEach((rule) -> rows.add(Map.of("rule", rule, "step", "ABC-S01")));
		DmnDecisionResult result = mock();
		given(result.getResultList()).willReturn(rows);
		given(this.execution.getVariable("decisionResult")).willReturn(result);
	}

	private String incident() {
		ArgumentCaptor<String> message = ArgumentCaptor.captor();
		verify(this.wholeCase).createIncident(eq("limitsDisagree"), eq("Decision_Grenser"), message.capture());
		return message.getValue();
	}

	private void noIncident() {
		verify(this.wholeCase, never()).createIncident(any(), any(), any());
		verify(this.execution, never()).createIncident(any(), any(), any());
	}

}

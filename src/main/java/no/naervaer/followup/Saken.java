package no.naervaer.followup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.municipality.ModelBean;
import no.naervaer.threshold.CountingStart;
import no.naervaer.threshold.Hit;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The case as the models see it. Bean {@code saken}. */
@ModelBean("saken")
public class Saken {

	private static final String DECISION_RESULT = "decisionResult";

	private static final String RULE = "rule";

	private static final String PATH = "vei";

	private final Cases cases;

	private final CaseContext context;

	private final CaseLog log;

	private final CurrentHits hits;

	private final OpenTasks openTasks;

	private final CountingStart countingStart;

	private final Concerns concerns;

	private final NaervaerClock clock;

	Saken(Cases cases, CaseContext context, CaseLog log, CurrentHits hits, OpenTasks openTasks,
			CountingStart countingStart, Concerns concerns, NaervaerClock clock) {
		this.cases = cases;
		this.context = context;
		this.log = log;
		this.hits = hits;
		this.openTasks = openTasks;
		this.countingStart = countingStart;
		this.concerns = concerns;
		this.clock = clock;
	}

	/** Sets the measures of the newest hit for the decision table to read. */
	public void hentMaalinger(DelegateExecution execution) {
		List<Hit> standing = this.hits.standing(this.context.require(execution).key());
		if (!standing.isEmpty()) {
			standing.get(standing.size() - 1).measures().forEach(execution::setVariableLocal);
		}
	}

	/**
	 * Compares what the engine decided with what the sweep found. If they differ the case
	 * goes on, for the pupil's sake, and an incident stands in Cockpit.
	 */
	public void kontrollerGrenser(DelegateExecution execution) {
		if (DueDates.CONCERN.equals(execution.getVariable(CaseVariables.TRIGGER))) {
			return;
		}
		Set<String> decided = result(execution).getResultList()
			.stream()
			.map((row) -> (String) row.get(RULE))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> swept = new TreeSet<>(List.of(((String) execution.getVariable("trueRules")).split(",")));
		if (!decided.equals(swept)) {
			wholeCase(execution).createIncident("limitsDisagree", execution.getCurrentActivityId(),
					"The sweep found %s, the engine decided %s, with table version %s".formatted(swept, decided,
							execution.getVariable(CaseVariables.LIMITS_VERSION)));
		}
	}

	/** An incident lasts as long as what it is tied to, and a table is soon left. */
	private static DelegateExecution wholeCase(DelegateExecution execution) {
		DelegateExecution instance = execution.getProcessInstance();
		return (instance.getSuperExecution() != null) ? wholeCase(instance.getSuperExecution()) : instance;
	}

	/** Notes which judgement rule decided the way on, and takes that way. */
	public void vurdert(DelegateExecution execution) {
		Map<String, Object> row = result(execution).getSingleResult().getEntryMap();
		execution.setVariable(PATH, row.get(PATH));
		String rule = (String) row.get(RULE);
		if (DueDates.CONCERN.equals(execution.getVariable(CaseVariables.TRIGGER))) {
			execution.setVariable(DueDates.CONCERN_RULE, (rule != null) ? rule : "");
		}
		if (rule != null && !rule.isBlank()) {
			this.log.add(this.context.require(execution), Kind.DECISION, null, rule,
					"Vurdert etter regel %s: %s".formatted(rule, row.get(PATH)));
		}
	}

	/**
	 * A new hit in an open case: it joins the step's task while that is open, with the
	 * strictest deadline (K12), and is otherwise noted.
	 */
	public void knyttTreff(DelegateExecution execution) {
		String steps = (String) execution.getVariable("hitSteps");
		if (steps != null && !steps.isEmpty()) {
			this.openTasks.join(this.context.require(execution), List.of(steps.split(",")));
		}
	}

	/**
	 * Whether the newest message asks for the step and no task of it is open in the case:
	 * then the step begins now.
	 */
	public boolean nyttSteg(DelegateExecution execution, String step) {
		String steps = (String) execution.getVariable(CaseVariables.HIT_STEPS);
		return steps != null && List.of(steps.split(",")).contains(step)
				&& this.openTasks.of(this.context.require(execution), step).isEmpty();
	}

	/** Whether a hit of the rule stands in the case. */
	public boolean harRegel(DelegateExecution execution, String rule) {
		return this.hits.standing(this.context.require(execution).key())
			.stream()
			.anyMatch((hit) -> hit.rule().equals(rule));
	}

	/** All hits were withdrawn before anything was done: the case was never one (K11). */
	public void trekkTilbake(DelegateExecution execution) {
		close(execution, "Treffet er trukket tilbake etter retting", false);
	}

	/** The pupil is followed like everybody again; only later absence counts (K9). */
	public void lukk(DelegateExecution execution) {
		close(execution, outcome(execution), true);
	}

	/**
	 * The case is closed, but absence goes on counting as before: for procedures that
	 * remember a closed case.
	 */
	public void lukkUtenNyTelling(DelegateExecution execution) {
		close(execution, outcome(execution), false);
	}

	/** Absence after today is new for this pupil ({@code new…} columns). */
	public void settMerke(DelegateExecution execution) {
		AbsenceCase of = this.context.require(execution);
		this.countingStart.setMarker(of.municipality(), of.pupilId(), this.clock.today());
	}

	/** What was new begins anew: the pupil has no marker any more. */
	public void fjernMerke(DelegateExecution execution) {
		AbsenceCase of = this.context.require(execution);
		this.countingStart.removeMarker(of.municipality(), of.pupilId(), this.clock.today());
	}

	/**
	 * Lets every running process of the case know what this one knows: for what is still
	 * needed when a part of the process is interrupted and hands nothing back.
	 * @param variables names, separated by comma
	 */
	public void husk(DelegateExecution execution, String variables) {
		Map<String, Object> known = new HashMap<>();
		for (String name : Roller.split(variables)) {
			if (execution.getVariable(name) != null) {
				known.put(name, execution.getVariable(name));
			}
		}
		this.openTasks.show(this.context.require(execution), known);
	}

	/** Keeps something that people should find again in the case's log. */
	public void noter(DelegateExecution execution, String text) {
		this.log.add(this.context.require(execution), Kind.NOTE, null, null, text);
	}

	/**
	 * A side track is finished: closes the case when nothing else of it runs. The
	 * counting of absence is not touched.
	 */
	public void avsluttSidespor(DelegateExecution execution) {
		if (!this.concerns.somethingElseRuns(this.context.require(execution), execution)) {
			close(execution, "Bekymringen er fulgt opp", false);
		}
	}

	/** Something found on the way must be followed up beside the case. */
	public void meldBekymring(DelegateExecution execution, String kind) {
		AbsenceCase of = this.context.require(execution);
		this.concerns.raise(of.municipality(), of.pupilId(), kind, "Kom fram under arbeidet med saken");
	}

	/** A concern is followed up on the municipality's ordinary road. */
	public void startOppfolging(DelegateExecution execution) {
		startOppfolging(execution, "");
	}

	/** As above; the concern asks for this step of the procedure. */
	public void startOppfolging(DelegateExecution execution, String step) {
		Map<String, Object> concern = new HashMap<>();
		CaseVariables.CONCERN.forEach((name) -> concern.put(name, execution.getVariable(name)));
		this.concerns.followUp(this.context.require(execution), this.clock.today(), concern, step);
	}

	/** The pupil changed school, class or contact teacher; the tasks have followed. */
	public void elevFlyttet(DelegateExecution execution) {
		this.log.add(this.context.require(execution), Kind.PUPIL_MOVED, null, null,
				"Eleven har byttet skole, klasse eller kontaktlærer; åpne oppgaver er flyttet med");
	}

	private static String outcome(DelegateExecution execution) {
		Object reason = execution.getVariable("closeReason");
		return "Følges som vanlig" + ((reason != null) ? " (" + reason + ")" : "");
	}

	private void close(DelegateExecution execution, String outcome, boolean countAfresh) {
		AbsenceCase of = this.context.require(execution);
		if (this.cases.close(of.key(), this.clock.today(), outcome)) {
			this.log.add(of, Kind.CLOSED, null, null, outcome);
		}
		if (countAfresh) {
			this.countingStart.set(of.municipality(), of.pupilId(), this.clock.today());
		}
	}

	private static DmnDecisionResult result(DelegateExecution execution) {
		return (DmnDecisionResult) execution.getVariable(DECISION_RESULT);
	}

}

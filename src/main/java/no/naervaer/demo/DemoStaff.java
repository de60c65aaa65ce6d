package no.naervaer.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.demo.DemoScript.Habit;
import no.naervaer.demo.DemoPeople.DemoPupil;
import no.naervaer.demo.DemoScript.Plan;
import no.naervaer.demo.DemoScript.Report;
import no.naervaer.municipality.EngineIds;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The staff of one municipality, doing their tasks day by day as people do: most in time,
 * some late, a few forgotten. They are logged in as themselves.
 */
class DemoStaff {

	private static final Logger log = LoggerFactory.getLogger(DemoStaff.class);

	private static final double DONE_TODAY = 0.45;

	private static final double FORGETFUL = 0.03;

	private static final String PROPOSAL = "Proposal";

	/** How many days a refused answer is tried again. */
	private static final int PATIENCE = 10;

	private final String municipality;

	private final ProcessEngine engine;

	private final NaervaerClock clock;

	private final DemoScript script;

	private final DemoDates dates;

	private final Random random;

	private final DemoStop stop;

	/** Plans by the name that their pupil's tasks carry. */
	private final Map<String, Plan> planned = new HashMap<>();

	private final List<String> forgotten = new ArrayList<>();

	/** How often an answer was refused, by task. */
	private final Map<String, Integer> refused = new HashMap<>();

	DemoStaff(String municipality, ProcessEngine engine, NaervaerClock clock, DemoScript script, DemoDates dates,
			Random random, DemoStop stop) {
		this.municipality = municipality;
		this.engine = engine;
		this.clock = clock;
		this.script = script;
		this.dates = dates;
		this.random = random;
		this.stop = stop;
	}

	void plan(String pupilName, Plan plan) {
		this.planned.put(pupilName, plan);
	}

	/** The pupil's contact teacher reports a concern from Tasklist. */
	void report(DemoPupil pupil, Report report) {
		Map<String, Object> answers = new HashMap<>(report.answers());
		answers.put(report.pupilField(), pupil.id());
		as(EngineIds.user(this.municipality, pupil.teacher()),
				() -> this.engine.getRuntimeService()
					.createProcessInstanceByKey(report.process())
					.processDefinitionTenantId(this.municipality)
					.setVariables(answers)
					.execute());
	}

	/**
	 * One day's work. Tasks that come of it wait until the next day, except for pupils
	 * with a plan.
	 */
	void work() {
		Map<String, String> pupils = pupilsOfTasks();
		for (Task task : open()) {
			this.stop.check();
			Plan plan = this.planned.get(pupils.get(task.getProcessInstanceId()));
			boolean willing = (plan != null) ? isOnTheWay(plan, task) : getsDone(task) && isStillOpen(task);
			if (willing && !this.forgotten.contains(task.getId())) {
				complete(task, plan);
			}
		}
	}

	/**
	 * A task may fall away with another: who follows up a delay has nothing more to do.
	 */
	private boolean isStillOpen(Task task) {
		return this.engine.getTaskService().createTaskQuery().taskId(task.getId()).count() > 0;
	}

	private List<Task> open() {
		return this.engine.getTaskService()
			.createTaskQuery()
			.tenantIdIn(this.municipality)
			.initializeFormKeys()
			.orderByTaskCreateTime()
			.asc()
			.orderByTaskId()
			.asc()
			.list();
	}

	private Map<String, String> pupilsOfTasks() {
		Map<String, String> names = new HashMap<>();
		this.engine.getRuntimeService()
			.createVariableInstanceQuery()
			.variableName("pupilName")
			.tenantIdIn(this.municipality)
			.list()
			.forEach((name) -> names.put(name.getProcessInstanceId(), (String) name.getValue()));
		return names;
	}

	private boolean isOnTheWay(Plan plan, Task task) {
		return !task.getTaskDefinitionKey().startsWith(plan.stop()) && isStillOpen(task)
				&& !plan.stop().equals(this.engine.getTaskService().getVariableLocal(task.getId(), "step"));
	}

	private boolean getsDone(Task task) {
		if (this.random.nextDouble() < FORGETFUL) {
			this.forgotten.add(task.getId());
			return false;
		}
		boolean dueToday = task.getDueDate() != null
				&& !NaervaerClock.toLocal(task.getDueDate()).toLocalDate().isAfter(this.clock.today());
		boolean wait = task.getFollowUpDate() == null && isMeasurePeriod(task);
		return !wait && (dueToday || this.random.nextDouble() < DONE_TODAY);
	}

	/** A task that lasts as long as its deadline is not done ahead of it. */
	private boolean isMeasurePeriod(Task task) {
		LocalDate due = (task.getDueDate() != null) ? NaervaerClock.toLocal(task.getDueDate()).toLocalDate() : null;
		return due != null && due.isAfter(this.clock.today().plusDays(10));
	}

	private void complete(Task task, Plan plan) {
		String form = (task.getCamundaFormRef() != null) ? task.getCamundaFormRef().getKey() : "";
		Map<String, JsonNode> answers = new HashMap<>(DemoScript.answers(form));
		answers.putAll((plan != null) ? plan.answersTo(form) : habit(form));
		Map<String, Object> proposals = proposals(task, answers.keySet());
		Map<String, Object> variables = new HashMap<>();
		answers.forEach((key, value) -> variables.put(key,
				proposals.containsKey(key) ? proposals.get(key) : value(key, value)));
		variables.values().removeIf(java.util.Objects::isNull);
		try {
			submit(task, variables);
		}
		catch (RuntimeException ex) {
			// One answer that a changed form refuses must not keep the application from
			// starting: the task stays open, as with a person, who tries again another
			// day.
			if (this.refused.merge(task.getId(), 1, Integer::sum) == PATIENCE) {
				this.forgotten.add(task.getId());
				log.warn("The demo has no answer that form {} accepts: {}", form, ex.getMessage());
			}
		}
	}

	/** Where the task proposes a date, people take it. */
	private Map<String, Object> proposals(Task task, Set<String> keys) {
		List<String> names = keys.stream().map((key) -> key + PROPOSAL).toList();
		Map<String, Object> proposals = new HashMap<>();
		this.engine.getTaskService().getVariables(task.getId(), names).forEach((name, value) -> {
			if (value != null) {
				proposals.put(name.substring(0, name.length() - PROPOSAL.length()), value);
			}
		});
		return proposals;
	}

	private void submit(Task task, Map<String, Object> variables) {
		String doer = doer(task);
		as(doer, () -> {
			if (task.getAssignee() == null) {
				this.engine.getTaskService().claim(task.getId(), doer);
			}
			this.engine.getTaskService().complete(task.getId(), variables);
		});
	}

	private Map<String, JsonNode> habit(String form) {
		List<Habit> habits = this.script.habits().getOrDefault(form, List.of());
		int total = habits.stream().mapToInt(Habit::weight).sum();
		int drawn = (total > 0) ? this.random.nextInt(total) : 0;
		for (Habit habit : habits) {
			drawn -= habit.weight();
			if (drawn < 0) {
				return habit.answers();
			}
		}
		return Map.of();
	}

	private Object value(String key, JsonNode node) {
		return switch (node.getNodeType()) {
			case STRING -> this.dates.resolve(key, node.textValue());
			case BOOLEAN -> node.booleanValue();
			case NUMBER -> node.isInt() ? (Object) node.intValue() : (Object) node.doubleValue();
			case NULL -> null;
			default -> SpinValues.jsonValue(node.toString()).create();
		};
	}

	private String doer(Task task) {
		return (task.getAssignee() != null) ? task.getAssignee() : this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.filter((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
			.map(IdentityLink::getGroupId)
			.flatMap((group) -> this.engine.getIdentityService().createUserQuery().memberOfGroup(group).list().stream())
			.findFirst()
			.orElseThrow()
			.getId();
	}

	private void as(String user, Runnable work) {
		List<String> groups = this.engine.getIdentityService()
			.createGroupQuery()
			.groupMember(user)
			.list()
			.stream()
			.map(Group::getId)
			.toList();
		this.engine.getIdentityService().setAuthentication(user, groups, List.of(this.municipality));
		try {
			work.run();
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}

package no.naervaer.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.stereotype.Component;

/**
 * The filters in Tasklist, the same for every municipality: each asks for the tasks of
 * whoever looks. "My tasks" here means assigned to me or offered to a group of mine. The
 * engine's clock and the local zone decide what is today. A filter has no order of its
 * own: the engine would put it before the one that the person chooses. What is due first
 * stands first because Tasklist is made to ask for it.
 */
@Component
class TasklistFilters {

	/** Property that tells which of our filters one is, whatever it is called. */
	private static final String KEY = "naervaer";

	private static final String ME = "${currentUser()}";

	private static final String MY_GROUPS = "${currentUserGroups()}";

	private static final String NOW = "${now()}";

	private static final String TODAY = "${dateTime().withTimeAtStartOfDay()}";

	private static final String TOMORROW = "${dateTime().plusDays(1).withTimeAtStartOfDay()}";

	private static final String MONDAY = "${dateTime().withDayOfWeek(1).withTimeAtStartOfDay()}";

	private static final String NEXT_MONDAY = "${dateTime().plusWeeks(1).withDayOfWeek(1).withTimeAtStartOfDay()}";

	/** Before any task was made: a follow-up date after it is a follow-up date at all. */
	private static final String EVER = "${dateTime().withYear(2000)}";

	/**
	 * On each task's card, the first two without unfolding it; by the same names people
	 * search.
	 */
	private static final List<Map<String, String>> CARD = List.of(shown("pupilName", "Elev"),
			shown("className", "Klasse"), shown("substituteForName", "Vikar for"), shown("step", "Steg"),
			shown("roleName", "Rolle"), shown("schoolName", "Skole"));

	/** Names of the variables on a card. */
	static final Set<String> SHOWN = CARD.stream()
		.map((shown) -> shown.get("name"))
		.collect(Collectors.toUnmodifiableSet());

	private final FilterService filters;

	private final TaskService tasks;

	TasklistFilters(FilterService filters, TaskService tasks) {
		this.filters = filters;
		this.tasks = tasks;
	}

	/**
	 * Makes the filters that are missing and corrects those that differ.
	 * @return their ids
	 */
	List<String> ensure() {
		Map<Object, Filter> existing = this.filters.createTaskFilterQuery()
			.list()
			.stream()
			.filter((filter) -> key(filter) != null)
			.collect(Collectors.toMap(TasklistFilters::key, Function.identity(), (first, second) -> first));
		List<String> ids = new ArrayList<>();
		for (Wanted wanted : wanted()) {
			ids.add(ensure(wanted, ids.size(), existing.get(wanted.key())).getId());
		}
		return ids;
	}

	private Filter ensure(Wanted wanted, int position, Filter existing) {
		Filter filter = (existing != null) ? existing : this.filters.newTaskFilter();
		Map<String, Object> properties = properties(wanted, position);
		String queryBefore = ((FilterEntity) filter).getQueryInternal();
		filter.setQuery(wanted.query());
		boolean same = existing != null && wanted.name().equals(filter.getName())
				&& Objects.equals(queryBefore, ((FilterEntity) filter).getQueryInternal())
				&& properties.equals(filter.getProperties());
		if (same) {
			return filter;
		}
		return this.filters.saveFilter(filter.setName(wanted.name()).setProperties(properties));
	}

	private List<Wanted> wanted() {
		return List.of(
				new Wanted("mine", "Mine", "Oppgaver som er tildelt deg, uten dem du har lagt til oppfølging senere",
						query().taskAssigneeExpression(ME).followUpBeforeOrNotExistentExpression(NOW)),
				new Wanted("minGruppes", "Min gruppes", "Oppgaver for gruppene dine, også dem en kollega har tatt",
						query().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
				new Wanted("ikkeTildelt", "Ikke tildelt", "Oppgaver for gruppene dine som ingen har tatt",
						query().taskCandidateGroupInExpression(MY_GROUPS).taskUnassigned()),
				new Wanted("forfalt", "Forfalt", "Fristen er ute", mine().dueBeforeExpression(NOW)),
				new Wanted("iDag", "I dag", "Fristen er i dag",
						mine().dueAfterExpression(TODAY).dueBeforeExpression(TOMORROW)),
				new Wanted("denneUka", "Denne uka", "Fristen er denne uka",
						mine().dueAfterExpression(MONDAY).dueBeforeExpression(NEXT_MONDAY)),
				new Wanted("tilOppfolging", "Til oppfølging", "Oppgaver med en dato for oppfølging",
						mine().followUpAfterExpression(EVER)),
				new Wanted("utenFrist", "Uten frist",
						"Oppgaver uten egen frist: oppfølging av forsinkelser, og vikariater", mine().withoutDueDate()),
				new Wanted("alle", "Alle", "Alle oppgavene du kan se, uansett hvem som har tatt dem",
						query().or()
							.taskAssigneeExpression(ME)
							.taskCandidateGroupInExpression(MY_GROUPS)
							.includeAssignedTasks()
							.endOr()));
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery();
	}

	private TaskQuery mine() {
		return query().or().taskAssigneeExpression(ME).taskCandidateGroupInExpression(MY_GROUPS).endOr();
	}

	private static Map<String, Object> properties(Wanted wanted, int position) {
		return Map.of(KEY, wanted.key(), "description", wanted.description(), "priority", 10 * (position + 1),
				"refresh", true, "showUndefinedVariable", false, "variables", CARD);
	}

	private static Map<String, String> shown(String variable, String label) {
		return Map.of("name", variable, "label", label);
	}

	private static Object key(Filter filter) {
		return (filter.getProperties() != null) ? filter.getProperties().get(KEY) : null;
	}

	private record Wanted(String key, String name, String description, TaskQuery query) {

	}

}

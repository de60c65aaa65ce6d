package no.naervaer.municipality;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;

import no.naervaer.calendar.NaervaerClock;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Wednesday 24 September 2025 at 12:00. */
@MunicipalityTest
class TasklistFiltersTests {

	private static final LocalDateTime NOW = LocalDateTime.of(2025, 9, 24, 12, 0);

	private static final List<String> NAMES = List.of("Mine", "Min gruppes", "Ikke tildelt", "Forfalt", "I dag",
			"Denne uka", "Til oppfølging", "Uten frist", "Alle");

	@Autowired
	private TasklistFilters filters;

	@Autowired
	private FilterService filterService;

	@Autowired
	private TaskService tasks;

	@Autowired
	private NaervaerClock clock;

	@Autowired
	private TestMunicipalities.People people;

	private StaffMember teacher;

	private StaffMember colleague;

	@BeforeEach
	void staff() {
		this.clock.moveTo(NOW);
		this.teacher = this.people.hire("solvik", "filter1", "21", "principal");
		this.colleague = this.people.hire("solvik", "filter2", "21", "principal");
	}

	@AfterEach
	void tidy() {
		this.clock.reset();
		this.tasks.createTaskQuery().list().forEach((task) -> this.tasks.deleteTask(task.getId(), true));
	}

	@Test
	void staffFindAllInOrder() {
		List<Filter> seen = this.people.as(this.teacher, () -> this.filterService.createTaskFilterQuery().list());
		assertThat(seen).extracting(Filter::getName).containsExactlyInAnyOrderElementsOf(NAMES);
		assertThat(seen).allSatisfy((filter) -> {
			assertThat(filter.getProperties()).containsEntry("refresh", true);
			assertThat((List<?>) filter.getProperties().get("variables"))
				.extracting((variable) -> (Object) ((Map<?, ?>) variable).get("label"))
				.containsExactly("Elev", "Klasse", "Vikar for", "Steg", "Rolle", "Skole");
		});
		assertThat(seen.stream().sorted((one, other) -> priority(one).compareTo(priority(other))).map(Filter::getName))
			.containsExactlyElementsOf(NAMES);
	}

	@Test
	void eachFilterFindsItsTasksByDueDate() {
		mine("nesteUke", NOW.plusDays(8));
		mine("fredag", NOW.plusDays(2));
		mine("senereIDag", NOW.plusHours(3));
		mine("iMorges", NOW.minusHours(3));
		mine("forrigeUke", NOW.minusDays(5));
		Task later = mine("lagtTil", NOW.plusDays(9));
		later.setFollowUpDate(date(NOW.plusDays(1)));
		this.tasks.saveTask(later);
		offered("ledig", NOW.plusDays(10));
		Task taken = offered("kollegas", NOW.plusDays(11));
		this.tasks.setAssignee(taken.getId(), this.colleague.user());

		mine("utenFrist", null);

		assertThat(found("Uten frist")).containsExactly("utenFrist");
		assertThat(found("Mine")).contains("utenFrist")
			.filteredOn((name) -> !name.equals("utenFrist"))
			.containsExactly("forrigeUke", "iMorges", "senereIDag", "fredag", "nesteUke");
		assertThat(found("Min gruppes")).containsExactly("ledig", "kollegas");
		assertThat(found("Ikke tildelt")).containsExactly("ledig");
		assertThat(found("Forfalt")).containsExactly("forrigeUke", "iMorges");
		assertThat(found("I dag")).containsExactly("iMorges", "senereIDag");
		assertThat(found("Denne uka")).containsExactly("iMorges", "senereIDag", "fredag");
		assertThat(found("Til oppfølging")).containsExactly("lagtTil");
		assertThat(found("Alle")).contains("utenFrist")
			.filteredOn((name) -> !name.equals("utenFrist"))
			.containsExactly("forrigeUke", "iMorges", "senereIDag", "fredag", "nesteUke", "lagtTil", "ledig",
					"kollegas");
	}

	@Test
	void whoAsksForAnotherOrderGetsIt() {
		mine("b", NOW.plusDays(1));
		mine("a", NOW.plusDays(2));
		mine("c", NOW.plusDays(3));
		List<Task> found = this.people.as(this.teacher, () -> this.filterService.list(filter("Mine").getId(),
				this.tasks.createTaskQuery().orderByTaskName().desc()));
		assertThat(found).extracting(Task::getName).containsExactly("c", "b", "a");
	}

	@Test
	void nobodySeesTheTasksOfAnotherMunicipality() {
		mine("solviks", NOW.minusDays(1));
		StaffMember foreigner = this.people.hire("nordby", "filter1", "21", "principal");
		for (String name : NAMES) {
			assertThat(found(name, foreigner)).as(name).isEmpty();
		}
	}

	@Test
	void aSecondStartLeavesThemAloneAndAChangedOneIsCorrected() {
		List<Integer> before = revisions();
		this.filters.ensure();
		assertThat(revisions()).isEqualTo(before);

		Filter mine = filter("Mine");
		this.filterService.saveFilter(mine.setName("Noe annet"));
		this.filters.ensure();
		assertThat(this.filterService.getFilter(mine.getId()).getName()).isEqualTo("Mine");
		assertThat(this.filterService.createTaskFilterQuery().count()).isEqualTo(NAMES.size());
	}

	private Task mine(String name, LocalDateTime due) {
		Task task = task(name, due);
		this.tasks.setAssignee(task.getId(), this.teacher.user());
		return this.tasks.createTaskQuery().taskId(task.getId()).singleResult();
	}

	private Task offered(String name, LocalDateTime due) {
		Task task = task(name, due);
		this.tasks.addCandidateGroup(task.getId(), EngineIds.group("solvik", "21", "principal"));
		return task;
	}

	private Task task(String name, LocalDateTime due) {
		Task task = this.tasks.newTask();
		task.setTenantId("solvik");
		task.setName(name);
		task.setDueDate((due != null) ? date(due) : null);
		this.tasks.saveTask(task);
		return task;
	}

	private List<String> found(String filter) {
		return found(filter, this.teacher);
	}

	private List<String> found(String filter, StaffMember by) {
		return this.people
			.as(by, () -> this.filterService.list(filter(filter).getId(),
					this.tasks.createTaskQuery().orderByDueDate().asc()))
			.stream()
			.map((task) -> ((Task) task).getName())
			.toList();
	}

	private Filter filter(String name) {
		return this.filterService.createTaskFilterQuery().filterName(name).singleResult();
	}

	private List<Integer> revisions() {
		return this.filterService.createTaskFilterQuery()
			.orderByFilterId()
			.asc()
			.list()
			.stream()
			.map((filter) -> ((FilterEntity) filter).getRevision())
			.toList();
	}

	private static Integer priority(Filter filter) {
		return ((Number) filter.getProperties().get("priority")).intValue();
	}

	private static Date date(LocalDateTime time) {
		return Date.from(time.atZone(NaervaerClock.ZONE).toInstant());
	}

}

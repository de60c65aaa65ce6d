package no.naervaer.followup.tasklist;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.AbsenceCase;
import no.naervaer.followup.CaseLog;
import no.naervaer.followup.Cases;
import no.naervaer.followup.LogEntry;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.followup.tasklist.TabPage.Section;
import no.naervaer.municipality.EngineIds;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffMember;
import no.naervaer.municipality.TenantScope;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** Tab «Saken»: what happened, what comes next, who was told, and earlier cases. */
@Component
class CasePage {

	private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", NORWEGIAN);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d. MMMM yyyy HH.mm", NORWEGIAN);

	private final TaskCase taskCase;

	private final Cases cases;

	private final CaseLog log;

	private final Staff staff;

	private final TaskService tasks;

	private final TenantScope tenants;

	CasePage(TaskCase taskCase, Cases cases, CaseLog log, Staff staff, TaskService tasks, TenantScope tenants) {
		this.taskCase = taskCase;
		this.cases = cases;
		this.log = log;
		this.staff = staff;
		this.tasks = tasks;
		this.tenants = tenants;
	}

	TabPage of(Task task) {
		return this.taskCase.of(task)
			.map(this::page)
			.orElseGet(() -> new TabPage(
					List.of(TabPage.text("Saken", List.of("Oppgaven hører ikke til én elevs sak.")))));
	}

	private TabPage page(AbsenceCase found) {
		List<LogEntry> entries = this.log.of(found.key());
		List<Section> sections = new ArrayList<>();
		sections.add(TabPage.list("Dette venter nå", open(found)));
		sections.add(TabPage.list("Dette har skjedd, det nyeste først", newestFirst(found, entries)));
		List<String> told = entries.stream()
			.filter((entry) -> entry.kind() == Kind.NOTICE)
			.map((entry) -> line(found, entry))
			.toList();
		sections.add(TabPage.list("Hvem som har fått beskjed", orNone(told)));
		sections.add(TabPage.list("Tidligere saker", orNone(earlier(found))));
		return new TabPage(sections);
	}

	private List<String> open(AbsenceCase found) {
		return orNone(this.tenants.call(found.municipality(),
				() -> this.tasks.createTaskQuery()
					.tenantIdIn(found.municipality())
					.processInstanceBusinessKey(found.key())
					.orderByDueDate()
					.asc()
					.list()
					.stream()
					.map((open) -> waiting(found, open))
					.toList()));
	}

	private String waiting(AbsenceCase found, Task open) {
		String due = (open.getDueDate() != null) ? ", frist " + MOMENT.format(NaervaerClock.toLocal(open.getDueDate()))
				: "";
		String who = (open.getAssignee() != null) ? name(found, open.getAssignee()) : "ikke tildelt noen";
		return "%s: %s%s".formatted(open.getName(), who, due);
	}

	private List<String> newestFirst(AbsenceCase found, List<LogEntry> entries) {
		List<String> lines = new ArrayList<>(entries.stream().map((entry) -> line(found, entry)).toList());
		Collections.reverse(lines);
		return lines;
	}

	private String line(AbsenceCase found, LogEntry entry) {
		return "%s, %s: %s".formatted(MOMENT.format(entry.at()), name(found, entry.actor()), entry.text());
	}

	private List<String> earlier(AbsenceCase found) {
		return this.cases.of(found.municipality(), found.pupilId())
			.stream()
			.filter((other) -> !other.key().equals(found.key()))
			.map((other) -> "Sak %s, åpnet %s%s".formatted(other.key(), DAY.format(other.openedOn()),
					(other.closedOn() != null)
							? ", lukket %s: %s".formatted(DAY.format(other.closedOn()), other.outcome()) : ""))
			.toList();
	}

	/** The person's name; what the system did itself is said to be the system's. */
	private String name(AbsenceCase found, String user) {
		return EngineIds.staffId(found.municipality(), user)
			.flatMap((id) -> this.staff.find(found.municipality(), id))
			.map(StaffMember::name)
			.orElse("Nærvær");
	}

	private static List<String> orNone(List<String> lines) {
		return lines.isEmpty() ? List.of("Ingen så langt.") : lines;
	}

}

package no.naervaer.followup.tasklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.AbsenceCase;
import no.naervaer.followup.Cases;
import no.naervaer.followup.Consents;
import no.naervaer.followup.Consents.Consent;
import no.naervaer.followup.LogEntry;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.followup.tasklist.TabPage.Section;
import no.naervaer.municipality.TenantScope;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** Tab «Saken»: what comes next, what happened, who was told, and earlier cases. */
@Component
class CasePage {

	/** As notices name the role that was told. */
	private static final Pattern ROLE = Pattern.compile("\"role\":\"(\\w+)\"");

	/** What nobody does by hand, whoever's doing it follows from. */
	private static final Set<Kind> BY_ITSELF = EnumSet.of(Kind.HIT, Kind.HIT_WITHDRAWN, Kind.TASK_CREATED,
			Kind.OVERDUE);

	private static final String NOTHING = "–";

	private final TaskCase taskCase;

	private final Cases cases;

	private final ReadableCase readable;

	private final Consents consents;

	private final AgreedMeasures measures;

	private final PeopleNames names;

	private final TaskService tasks;

	private final TenantScope tenants;

	CasePage(TaskCase taskCase, Cases cases, ReadableCase readable, Consents consents, AgreedMeasures measures,
			PeopleNames names, TaskService tasks, TenantScope tenants) {
		this.taskCase = taskCase;
		this.cases = cases;
		this.readable = readable;
		this.consents = consents;
		this.measures = measures;
		this.names = names;
		this.tasks = tasks;
		this.tenants = tenants;
	}

	TabPage of(Task task) {
		return this.taskCase.of(task)
			.map((found) -> page(task, found))
			.orElseGet(() -> new TabPage(
					List.of(TabPage.text("Saken", List.of("Oppgaven hører ikke til én elevs sak.")))));
	}

	private TabPage page(Task task, AbsenceCase found) {
		List<LogEntry> entries = this.readable.log(task, found);
		List<Section> sections = new ArrayList<>();
		sections.add(TabPage.table("Dette venter nå", List.of("Oppgave", "Hvem", "Frist"), open(task, found)));
		List<List<String>> agreed = this.measures.of(task);
		if (!agreed.isEmpty()) {
			sections.add(TabPage.table("Tiltak og hvem som gjør dem", List.of("Del", "Tiltak", "Ansvarlig"), agreed));
		}
		sections.add(TabPage.table("Dette har skjedd, det nyeste først", List.of("Når", "Hva", "Hvem"),
				newestFirst(found, entries)));
		sections.add(TabPage.table("Hvem som har fått beskjed", List.of("Hvem", "Beskjed", "Når"), told(entries)));
		List<List<String>> answers = this.consents.of(found.key()).stream().map(this::consent).toList();
		if (!answers.isEmpty()) {
			sections.add(TabPage.table("Samtykker",
					List.of("Gjelder", "Svar", "Gitt av", "Dato", "Formål og hva som kan deles"), answers));
		}
		sections.add(TabPage.table("Tidligere saker", List.of("Sak", "Åpnet", "Lukket", "Hvordan"), earlier(found)));
		return new TabPage(sections);
	}

	private List<List<String>> open(Task task, AbsenceCase found) {
		List<Task> readable = this.readable.open(task, found);
		return this.tenants.call(found.municipality(), () -> readable.stream()
			.map((open) -> List.of(open.getName(), who(found, open),
					(open.getDueDate() != null) ? Norwegian.moment(NaervaerClock.toLocal(open.getDueDate())) : NOTHING))
			.toList());
	}

	/** The person who has it, else the roles that may take it. */
	private String who(AbsenceCase found, Task open) {
		if (open.getAssignee() != null) {
			return this.names.user(found.municipality(), open.getAssignee());
		}
		String roles = this.tasks.getIdentityLinksForTask(open.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.map(this.names::group)
			.distinct()
			.collect(Collectors.joining(", "));
		return roles.isEmpty() ? "Ikke tildelt noen" : roles;
	}

	private List<List<String>> newestFirst(AbsenceCase found, List<LogEntry> entries) {
		List<List<String>> rows = new ArrayList<>(entries.stream()
			.map((entry) -> List.of(Norwegian.moment(entry.at()), what(entry),
					BY_ITSELF.contains(entry.kind()) ? PeopleNames.PRODUCT
							: this.names.user(found.municipality(), entry.actor())))
			.toList());
		Collections.reverse(rows);
		return rows;
	}

	private String what(LogEntry entry) {
		return switch (entry.kind()) {
			case HIT -> "Grense passert: " + entry.text();
			case NOTICE -> "Beskjed til %s: %s".formatted(recipient(entry).toLowerCase(), entry.text());
			case CLOSED -> "Saken ble lukket: " + entry.text();
			// the way on that the log keeps has a technical name; the next task tells it
			case DECISION -> "Vurdert etter regel " + entry.rule();
			default -> entry.text();
		};
	}

	private List<List<String>> told(List<LogEntry> entries) {
		List<List<String>> rows = new ArrayList<>(entries.stream()
			.filter((entry) -> entry.kind() == Kind.NOTICE)
			.map((entry) -> List.of(recipient(entry), entry.text(), Norwegian.moment(entry.at())))
			.toList());
		Collections.reverse(rows);
		return rows;
	}

	private String recipient(LogEntry notice) {
		Matcher role = ROLE.matcher((notice.data() != null) ? notice.data() : "");
		return role.find() ? this.names.role(role.group(1)) : "Den som har oppgaven";
	}

	private List<String> consent(Consent consent) {
		String answer = (consent.withdrawnOn() != null) ? "Trukket tilbake " + Norwegian.date(consent.withdrawnOn())
				: Norwegian.capital(consent.answer());
		return List.of(this.names.role(consent.body()), answer, orNothing(consent.givenBy()),
				(consent.givenOn() != null) ? Norwegian.date(consent.givenOn()) : NOTHING,
				orNothing(consent.purpose()));
	}

	private List<List<String>> earlier(AbsenceCase found) {
		return this.cases.of(found.municipality(), found.pupilId())
			.stream()
			.filter((other) -> !other.key().equals(found.key()))
			.map((other) -> List.of(other.key(), Norwegian.date(other.openedOn()),
					(other.closedOn() != null) ? Norwegian.date(other.closedOn()) : "Åpen", orNothing(other.outcome())))
			.toList();
	}

	private static String orNothing(String text) {
		return (text == null || text.isBlank()) ? NOTHING : text;
	}

}

package no.naervaer.followup.tasklist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.AbsenceCase;
import no.naervaer.followup.CaseLog;
import no.naervaer.followup.DeadlineExplanation;
import no.naervaer.followup.LogEntry;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.followup.PlainSource;
import no.naervaer.followup.tasklist.TabPage.Section;
import no.naervaer.municipality.TenantScope;
import no.naervaer.threshold.Hit;
import no.naervaer.threshold.Hits;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** Tab «Hvorfor»: what made the task, and how its deadline was counted. */
@Component
class WhyPage {

	private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", NORWEGIAN);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d. MMMM yyyy 'klokka' HH.mm",
			NORWEGIAN);

	private final TaskCase cases;

	private final Hits hits;

	private final CaseLog log;

	private final DeadlineExplanation deadlines;

	private final TenantScope tenants;

	WhyPage(TaskCase cases, Hits hits, CaseLog log, DeadlineExplanation deadlines, TenantScope tenants) {
		this.tenants = tenants;
		this.cases = cases;
		this.hits = hits;
		this.log = log;
		this.deadlines = deadlines;
	}

	TabPage of(Task task) {
		String step = this.cases.step(task);
		List<Section> sections = new ArrayList<>();
		List<String> rules = this.cases.of(task).map((found) -> addReasons(found, step, sections)).orElseGet(() -> {
			sections.add(TabPage.text("Hvorfor oppgaven er her", List
				.of("Dette er en fast rutine hos kommunen, og ikke knyttet til noe den enkelte eleven har gjort.")));
			return List.of();
		});
		sections.add(TabPage.text("Fristen", deadline(task, step, rules)));
		return new TabPage(sections);
	}

	/** Those of the step itself; where an earlier step led here, all of the case. */
	private List<String> addReasons(AbsenceCase found, String step, List<Section> sections) {
		List<Hit> standing = this.hits.ofCase(found.key()).stream().filter((hit) -> !hit.withdrawn()).toList();
		List<Hit> own = standing.stream().filter((hit) -> hit.step().equals(step)).toList();
		List<Hit> shown = own.isEmpty() ? standing : own;
		if (own.isEmpty()) {
			sections.add(TabPage.text("Hvorfor oppgaven er her",
					List.of("Oppgaven følger av det som er gjort i saken før. Under står det som åpnet saken.")));
		}
		shown.forEach((hit) -> sections.add(TabPage.text("Grensen som ble passert (" + hit.rule() + ")", reason(hit))));
		List<String> concerns = this.log.of(found.key())
			.stream()
			.filter((entry) -> entry.kind() == Kind.CONCERN)
			.map(WhyPage::concern)
			.toList();
		if (!concerns.isEmpty()) {
			sections.add(TabPage.list("Meldt av en ansatt", concerns));
		}
		return shown.stream().map(Hit::rule).distinct().toList();
	}

	private static List<String> reason(Hit hit) {
		PlainSource source = PlainSource.of(hit.source());
		return List.of(source.text(), source.standing(),
				"Passert %s. Dager som telte: %s.".formatted(DAY.format(hit.date()), days(hit.dates())),
				"Avgjort med utgave %d av kommunens tabell over grenser.".formatted(hit.table().version()));
	}

	private static String days(List<LocalDate> dates) {
		return dates.stream().map(DAY::format).collect(Collectors.joining(", "));
	}

	private static String concern(LogEntry entry) {
		return "%s: %s".formatted(DAY.format(entry.at()), entry.text());
	}

	private List<String> deadline(Task task, String step, List<String> rules) {
		if (task.getDueDate() == null) {
			return List.of("Oppgaven har ingen frist.");
		}
		List<String> lines = new ArrayList<>();
		lines.add("Fristen er " + MOMENT.format(NaervaerClock.toLocal(task.getDueDate())) + ".");
		// the tables are the process owners': who has the task may not read them as they
		// are
		lines.addAll(this.tenants.call(task.getTenantId(), () -> this.deadlines.of(task.getTenantId(), step, rules)));
		return lines;
	}

}

package no.naervaer.followup.tasklist;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.AbsenceCase;
import no.naervaer.followup.CurrentHits;
import no.naervaer.followup.DeadlineExplanation;
import no.naervaer.followup.LogEntry;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.followup.PlainSource;
import no.naervaer.followup.tasklist.TabPage.Section;
import no.naervaer.municipality.Municipalities;
import no.naervaer.municipality.Municipality;
import no.naervaer.municipality.TenantScope;
import no.naervaer.threshold.Hit;
import no.naervaer.threshold.LimitExplanation;
import no.naervaer.threshold.LimitExplanation.Asked;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** Tab «Hvorfor»: what made the task, and how its deadline was counted. */
@Component
class WhyPage {

	private static final String HEADING = "Hvorfor oppgaven er her";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d. MMMM yyyy 'klokka' HH.mm",
			Locale.forLanguageTag("nb"));

	private final TaskCase cases;

	private final CurrentHits hits;

	private final LimitExplanation limits;

	private final ReadableCase readable;

	private final DeadlineExplanation deadlines;

	private final Municipalities municipalities;

	private final PeopleNames names;

	private final TenantScope tenants;

	WhyPage(TaskCase cases, CurrentHits hits, LimitExplanation limits, ReadableCase readable,
			DeadlineExplanation deadlines, Municipalities municipalities, PeopleNames names, TenantScope tenants) {
		this.cases = cases;
		this.hits = hits;
		this.limits = limits;
		this.readable = readable;
		this.deadlines = deadlines;
		this.municipalities = municipalities;
		this.names = names;
		this.tenants = tenants;
	}

	TabPage of(Task task) {
		String step = this.cases.step(task);
		String school = this.cases.school(task).orElse("");
		List<Section> sections = new ArrayList<>();
		Object overdue = this.cases.variable(task, "overdueName");
		Optional<AbsenceCase> of = this.cases.of(task);
		if (step.isEmpty() && overdue != null) {
			sections.add(TabPage.text(HEADING, List.of("Oppgaven «%s» hadde frist %s og er ikke gjort."
				.formatted(overdue, this.cases.variable(task, "overdueDate")))));
		}
		else if (of.isEmpty()) {
			sections.add(TabPage.text(HEADING, routine(task)));
		}
		of.ifPresent((found) -> addReasons(task, found, step, school, sections));
		sections.add(TabPage.text("Fristen", deadline(task, of, step, school)));
		return new TabPage(sections);
	}

	private static List<String> routine(Task task) {
		List<String> lines = new ArrayList<>();
		lines.add("Oppgaven er en fast rutine i kommunens plan, og gjelder ikke én enkelt elev.");
		if (task.getDescription() != null && !task.getDescription().isBlank()) {
			lines.add(PlainSource.of(task.getDescription()).text());
		}
		return lines;
	}

	/** Those of the step itself; where an earlier step led here, what opened the case. */
	private void addReasons(Task task, AbsenceCase found, String step, String school, List<Section> sections) {
		List<LogEntry> entries = this.readable.log(task, found);
		List<LogEntry> concerns = entries.stream().filter((entry) -> entry.kind() == Kind.CONCERN).toList();
		List<Hit> own = this.hits.forStep(found.key(), step);
		List<Hit> shown = own.isEmpty() ? this.hits.standing(found.key()) : own;
		if (own.isEmpty() && sections.isEmpty()) {
			sections.add(TabPage.text(HEADING, List.of(leadingHere(task, found, entries, concerns))));
		}
		String heading = own.isEmpty() ? "Grense som er passert i saken" : "Grensen som ble passert";
		shown.stream()
			.collect(Collectors.groupingBy(Hit::rule, LinkedHashMap::new, Collectors.toList()))
			.forEach((rule, same) -> sections
				.add(TabPage.text("%s (%s)".formatted(heading, rule), reason(same, school))));
		if (!concerns.isEmpty()) {
			sections.add(TabPage.list("Meldt av en ansatt",
					concerns.stream().map((entry) -> concern(found, entry)).toList()));
		}
	}

	private String leadingHere(Task task, AbsenceCase found, List<LogEntry> entries, List<LogEntry> concerns) {
		LocalDateTime made = NaervaerClock.toLocal(task.getCreateTime());
		return entries.stream()
			.filter((entry) -> entry.kind() == Kind.STEP_DONE && !entry.at().isAfter(made))
			.max(Comparator.comparing(LogEntry::at))
			.map((entry) -> "Oppgaven kom fordi «%s» ble gjort %s av %s.".formatted(entry.doneTask(),
					Norwegian.weekdayAndDate(entry.at().toLocalDate()),
					this.names.user(found.municipality(), entry.actor())))
			.orElse(concerns.isEmpty() ? "Oppgaven følger av det som er gjort i saken før."
					: "En ansatt har meldt bekymring. Ingen grense for fravær førte hit.");
	}

	/** What a rule says, and what it found when it fired last. */
	private List<String> reason(List<Hit> same, String school) {
		Hit hit = same.get(same.size() - 1);
		PlainSource source = PlainSource.of(hit.source());
		List<String> lines = new ArrayList<>();
		lines.add(source.text());
		this.limits.of(hit, school).forEach((asked) -> lines.add(comparison(asked, hit.date())));
		List<LocalDate> dates = same.stream().flatMap((one) -> one.dates().stream()).distinct().sorted().toList();
		if (!dates.isEmpty()) {
			lines.add("Dager som telte: %s."
				.formatted(dates.stream().map(Norwegian::date).collect(Collectors.joining(", "))));
		}
		String times = (same.size() > 1) ? "%d ganger, sist ".formatted(same.size()) : "";
		lines.add("Passert %s%s, etter utgave %d av kommunens tabell over grenser.".formatted(times,
				Norwegian.weekdayAndDate(hit.date()), hit.table().version()));
		lines.add(source.standing() + this.municipalities.find(hit.municipality())
			.map(Municipality::document)
			.map(" Planen er %s."::formatted)
			.orElse(""));
		return lines;
	}

	/** «Hele dager siste 28 dager: 7. Grensen er minst 7. …». */
	private static String comparison(Asked asked, LocalDate date) {
		String span = (asked.from() == null) ? ""
				: " Regnet fra %s til og med %s.".formatted(Norwegian.date(asked.from()), Norwegian.date(date));
		// what is or is not so has no limit to it
		String limit = (asked.value() instanceof Boolean) ? "" : " Grensen er %s.".formatted(asked.limit());
		return "%s: %s.%s%s".formatted(asked.label(), Norwegian.value(asked.value()), limit, span);
	}

	private String concern(AbsenceCase found, LogEntry entry) {
		String words = entry.concern().isEmpty() ? "" : ": " + entry.concern();
		return "%s, %s%s".formatted(Norwegian.date(entry.at().toLocalDate()),
				this.names.user(found.municipality(), entry.actor()), words);
	}

	private List<String> deadline(Task task, Optional<AbsenceCase> of, String step, String school) {
		if (task.getDueDate() == null) {
			return List.of("Oppgaven har ingen frist.");
		}
		LocalDateTime due = NaervaerClock.toLocal(task.getDueDate());
		List<String> lines = new ArrayList<>();
		lines.add("Fristen er " + MOMENT.format(due) + ".");
		DeadlineExplanation.Asked asked = new DeadlineExplanation.Asked(task.getTenantId(), school, of, step,
				NaervaerClock.toLocal(task.getCreateTime()), due, (name) -> this.cases.variable(task, name));
		// the tables are the process owners': who has the task may not read them as they
		// are
		lines.addAll(this.tenants.call(task.getTenantId(), () -> this.deadlines.of(asked)));
		return lines;
	}

}

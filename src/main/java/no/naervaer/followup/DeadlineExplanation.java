package no.naervaer.followup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.calendar.DeadlineDays;
import no.naervaer.calendar.Deadlines;
import no.naervaer.calendar.NoDeadlineException;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.followup.DueDates.Reckoning;
import no.naervaer.followup.DueDates.Situation;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.municipality.Municipalities;

import org.springframework.stereotype.Component;

/** How a task's deadline was counted, in words for those who have to keep it. */
@Component
public class DeadlineExplanation {

	private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d. MMMM", NORWEGIAN);

	/** So many days are named one by one. */
	private static final int NAMED_DAYS = 5;

	private final DueDates dueDates;

	private final Deadlines deadlines;

	private final SchoolCalendars calendars;

	private final Municipalities municipalities;

	private final CaseLog log;

	DeadlineExplanation(DueDates dueDates, Deadlines deadlines, SchoolCalendars calendars,
			Municipalities municipalities, CaseLog log) {
		this.dueDates = dueDates;
		this.deadlines = deadlines;
		this.calendars = calendars;
		this.municipalities = municipalities;
		this.log = log;
	}

	/**
	 * A task whose deadline is asked about.
	 *
	 * @param in the case it belongs to, if it belongs to one
	 * @param school orgnr of the school whose days count
	 * @param made when the task was made, local time
	 * @param due its deadline, local time
	 * @param variables what the task knows, by variable name
	 */
	public record Asked(String municipality, String school, Optional<AbsenceCase> in, String step, LocalDateTime made,
			LocalDateTime due, Function<String, Object> variables) {

	}

	/** Sentences; empty when the municipality's table has no row for the step. */
	public List<String> of(Asked asked) {
		Situation situation = new Situation(asked.municipality(), asked.school(), asked.in(), asked.variables());
		return reckoning(situation, asked).map((reckoning) -> sentences(asked, reckoning)).orElse(List.of());
	}

	private Optional<Reckoning> reckoning(Situation situation, Asked asked) {
		try {
			return this.dueDates.reckoning(situation, asked.step(), asked.made());
		}
		catch (NoDeadlineException ex) {
			// the date that it was counted from has been taken out of the case since
			return Optional.empty();
		}
	}

	private List<String> sentences(Asked asked, Reckoning reckoning) {
		DeadlineRow row = reckoning.row();
		List<String> sentences = new ArrayList<>();
		if (reckoning.at().equals(asked.due())) {
			sentences.add(counted(asked, reckoning));
			sentences.addAll(days(asked, reckoning));
		}
		else {
			sentences.add("Fristen er flyttet siden oppgaven ble laget. Etter tabellen var den: "
					+ code(asked.municipality(), row.code()) + ".");
			moved(asked).ifPresent(sentences::add);
		}
		sentences.add(row.proposal() ? "Tallet er et forslag, og står ikke i kommunens plan."
				: "Fristen står i kommunens plan.");
		source(row).map("Kilde: %s"::formatted).ifPresent(sentences::add);
		sentences.add(switch (row.expiry()) {
			case E1 ->
				"Går fristen ut, blir oppgaven merket. Blir den fortsatt ikke gjort, får skolens ledelse beskjed, og så rektor.";
			case E2 ->
				"Går fristen ut, får rektor beskjed med en gang, og saken kan ikke lukkes før oppgaven er gjort.";
			case E3 -> "Går fristen ut, får skolens ledelse beskjed straks, og en annen kan ta over oppgaven.";
		});
		return sentences;
	}

	private String counted(Asked asked, Reckoning reckoning) {
		if (reckoning.late()) {
			return "Grensen ble oppdaget etter at den vanlige fristen var ute, så oppgaven skal gjøres straks, regnet fra %s."
				.formatted(DAY.format(reckoning.start()));
		}
		String code = code(asked.municipality(), reckoning.row().code());
		if (reckoning.row().code() instanceof DeadlineCode.AgreedDate) {
			return code + ".";
		}
		return "%s, regnet fra %s, da %s.".formatted(code, DAY.format(reckoning.start()), event(asked, reckoning));
	}

	private String event(Asked asked, Reckoning reckoning) {
		if (!reckoning.row().from().isEmpty()) {
			return done(asked, reckoning.row().from()).map("«%s» ble gjort"::formatted).orElse("oppgaven ble laget");
		}
		return (reckoning.rule() != null) ? "grensen ble passert" : "oppgaven ble laget";
	}

	/** Name of the task that was done last of those steps. */
	private Optional<String> done(Asked asked, String steps) {
		return asked.in()
			.stream()
			.flatMap((found) -> DeadlineRow.steps(steps)
				.stream()
				.flatMap((step) -> this.log.last(found.key(), Kind.STEP_DONE, step).stream()))
			.max((one, other) -> one.at().compareTo(other.at()))
			.map(LogEntry::doneTask);
	}

	/** The school days that were counted, and whose calendar said so. */
	private List<String> days(Asked asked, Reckoning reckoning) {
		DeadlineCode code = reckoning.row().code();
		boolean counts = code instanceof DeadlineCode.SchoolDays || code instanceof DeadlineCode.MeasureWeeks;
		if (!counts || reckoning.late()) {
			return List.of();
		}
		DeadlineDays school = this.deadlines.days(asked.municipality(), asked.school());
		LocalDate first = reckoning.start().toLocalDate().plusDays(1);
		List<LocalDate> days = first.datesUntil(reckoning.at().toLocalDate().plusDays(1))
			.filter(school::isSchoolDay)
			.toList();
		return List.of(named(days), calendar(asked));
	}

	private static String named(List<LocalDate> days) {
		if (days.size() > NAMED_DAYS) {
			return "Skoledager som telte: %d, fra %s til %s.".formatted(days.size(), DAY.format(days.get(0)),
					DAY.format(days.get(days.size() - 1)));
		}
		return days.stream().map(DAY::format).collect(Collectors.joining(", ", "Skoledager som telte: ", "."));
	}

	private String calendar(Asked asked) {
		return this.calendars.hasOwn(asked.municipality(), asked.school()) ? "Regnet etter skolens egen skolerute."
				: "Regnet etter kommunens skolerute; skolen har ingen egen.";
	}

	private Optional<String> moved(Asked asked) {
		return asked.in()
			.flatMap((found) -> this.log.last(found.key(), Kind.DEADLINE_MOVED, asked.step()))
			.map(LogEntry::text);
	}

	private static Optional<String> source(DeadlineRow row) {
		return Optional.of(PlainSource.of(row.source()).text()).filter((text) -> !text.isBlank());
	}

	private String code(String municipality, DeadlineCode code) {
		if (code instanceof DeadlineCode.SameDay) {
			return "Samme skoledag";
		}
		if (code instanceof DeadlineCode.Immediately) {
			return "Straks";
		}
		if (code instanceof DeadlineCode.ClockTime at) {
			return "Samme skoledag innen klokka " + TIME.format(at.time());
		}
		if (code instanceof DeadlineCode.SchoolDays in) {
			return (in.days() == 1) ? "Neste skoledag" : in.days() + " skoledager";
		}
		if (code instanceof DeadlineCode.MeasureWeeks in) {
			return "%d tiltaksuker på fem skoledager".formatted(in.weeks());
		}
		if (code instanceof DeadlineCode.FirstPossibleMeeting at) {
			return "Første mulige møte" + this.municipalities.find(municipality)
				.map((found) -> found.arenas().get(at.arena()))
				.map((arena) -> " i «%s»".formatted(arena.name()))
				.orElse("");
		}
		return "Datoen som er avtalt i saken";
	}

}

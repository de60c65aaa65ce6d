package no.naervaer.followup;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import no.naervaer.calendar.DeadlineCode;

import org.springframework.stereotype.Component;

/** How a step's deadline is counted, in words for those who have to keep it. */
@Component
public class DeadlineExplanation {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

	private final DeadlineTable table;

	DeadlineExplanation(DeadlineTable table) {
		this.table = table;
	}

	/**
	 * Sentences about the row of the municipality's deadline table that holds.
	 * @param rules the rules that led to the step; of several the first with a row is
	 * told
	 * @return empty when the table has no row for the step
	 */
	public List<String> of(String municipality, String step, List<String> rules) {
		return rules.stream()
			.flatMap((rule) -> this.table.row(municipality, step, rule).stream())
			.findFirst()
			.or(() -> this.table.row(municipality, step, DueDates.CONCERN))
			.map(DeadlineExplanation::sentences)
			.orElse(List.of());
	}

	private static List<String> sentences(DeadlineRow row) {
		String start = row.from().isEmpty() ? ""
				: " Den telles fra steg %s var gjort.".formatted(String.join(" eller ", DeadlineRow.steps(row.from())));
		return List.of(code(row.code()) + start,
				row.proposal() ? "Antall dager er et forslag, og står ikke i kommunens plan."
						: "Fristen står i kommunens plan.",
				source(row).map("Kilde: %s"::formatted).orElse("Kilden er ikke oppgitt."), switch (row.expiry()) {
					case E1 ->
						"Går fristen ut, blir oppgaven merket. Blir den fortsatt ikke gjort, får skolens ledelse beskjed, og så rektor.";
					case E2 ->
						"Går fristen ut, får rektor beskjed med en gang, og saken kan ikke lukkes før oppgaven er gjort.";
					case E3 -> "Går fristen ut, får skolens ledelse beskjed straks, og en annen kan ta over oppgaven.";
				});
	}

	private static Optional<String> source(DeadlineRow row) {
		return Optional.of(PlainSource.of(row.source()).text()).filter((text) -> !text.isBlank());
	}

	private static String code(DeadlineCode code) {
		if (code instanceof DeadlineCode.SameDay) {
			return "Samme skoledag.";
		}
		if (code instanceof DeadlineCode.Immediately) {
			return "Straks.";
		}
		if (code instanceof DeadlineCode.ClockTime at) {
			return "Samme dag innen klokka %s.".formatted(TIME.format(at.time()));
		}
		if (code instanceof DeadlineCode.SchoolDays in) {
			return (in.days() == 1) ? "Neste skoledag, etter skolens skolerute."
					: "%d skoledager, talt etter skolens skolerute.".formatted(in.days());
		}
		if (code instanceof DeadlineCode.MeasureWeeks in) {
			return "%d tiltaksuker: skoleuker etter skolens skolerute.".formatted(in.weeks());
		}
		if (code instanceof DeadlineCode.FirstPossibleMeeting) {
			return "Første mulige møte etter møtekalenderen.";
		}
		return "Datoen som er avtalt i saken.";
	}

}

package no.naervaer.followup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Status;
import no.naervaer.register.Absences;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import no.naervaer.threshold.Hit;
import no.naervaer.threshold.Hits;
import org.springframework.stereotype.Component;

/** What has happened lately, pupil by pupil, for the lists of recurring routines. */
@Component
class RoutineLists {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.");

	/** A school week, today included. */
	private static final int SCHOOL_DAYS = 5;

	private final Hits hits;

	private final Absences absences;

	private final Pupils pupils;

	private final SchoolCalendars calendars;

	private final NaervaerClock clock;

	RoutineLists(Hits hits, Absences absences, Pupils pupils, SchoolCalendars calendars, NaervaerClock clock) {
		this.hits = hits;
		this.absences = absences;
		this.pupils = pupils;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** A line for each pupil with hits in the last five school days. */
	List<String> hits(String municipality, Predicate<Pupil> wanted) {
		Map<String, List<String>> byPupil = this.hits.since(municipality, aWeekAgo(municipality))
			.stream()
			.filter((hit) -> !hit.withdrawn())
			.collect(Collectors.groupingBy(Hit::pupilId,
					Collectors.mapping((hit) -> hit.rule() + " " + DAY.format(hit.date()), Collectors.toList())));
		return lines(municipality, byPupil, wanted);
	}

	/** A line for each pupil with absence in the last five school days. */
	List<String> absence(String municipality, Predicate<Pupil> wanted) {
		return lines(municipality, rows(municipality, aWeekAgo(municipality), (row) -> true), wanted);
	}

	/** A line for each pupil who is away today without a message or a known reason. */
	List<String> unreported(String municipality, Predicate<Pupil> wanted) {
		return lines(municipality, rows(municipality, this.clock.today(),
				(row) -> row.status() == Status.UAVKLART && row.reportedAt() == null), wanted);
	}

	private Map<String, List<String>> rows(String municipality, LocalDate from, Predicate<AbsenceRecord> counted) {
		return this.absences.since(municipality, from, this.clock.today())
			.stream()
			.filter(counted)
			.collect(Collectors.groupingBy(AbsenceRecord::pupilId,
					Collectors.mapping(RoutineLists::words, Collectors.toList())));
	}

	private List<String> lines(String municipality, Map<String, List<String>> byPupil, Predicate<Pupil> wanted) {
		return byPupil.entrySet()
			.stream()
			.flatMap((entry) -> line(municipality, entry.getKey(), entry.getValue(), wanted))
			.toList();
	}

	private Stream<String> line(String municipality, String pupilId, List<String> what, Predicate<Pupil> wanted) {
		return this.pupils.find(municipality, pupilId)
			.filter(wanted)
			.map((pupil) -> "- %s (%s): %s".formatted(pupil.fullName(), pupil.className(), String.join(", ", what)))
			.stream();
	}

	private LocalDate aWeekAgo(String municipality) {
		LocalDate today = this.clock.today();
		return this.calendars.of(municipality, "")
			.minus(today, SCHOOL_DAYS)
			.map((day) -> day.plusDays(1))
			.orElse(today.minusWeeks(1));
	}

	private static String words(AbsenceRecord row) {
		return "%s %s, %s".formatted(DAY.format(row.date()), AbsenceWords.of(row).toLowerCase(),
				AbsenceWords.of(row.status()));
	}

}

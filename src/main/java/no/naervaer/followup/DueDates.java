package no.naervaer.followup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import no.naervaer.calendar.DeadlineCode;
import no.naervaer.calendar.Deadlines;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.threshold.Hit;

import org.springframework.stereotype.Component;

/**
 * Works out when a step must be done, from the municipality's table of deadlines, the
 * case's hits and the school's calendar. Of several rules the strictest deadline holds
 * (K12).
 */
@Component
class DueDates {

	/** Stands in the table's rule column when a person's concern led to the step. */
	static final String CONCERN = "BEKYMRING";

	/** The judgement rule that a reported concern fell under, as a process variable. */
	static final String CONCERN_RULE = "concernRule";

	private final DeadlineTable table;

	private final Deadlines deadlines;

	private final CurrentHits hits;

	private final CaseLog log;

	private final NaervaerClock clock;

	DueDates(DeadlineTable table, Deadlines deadlines, CurrentHits hits, CaseLog log, NaervaerClock clock) {
		this.table = table;
		this.deadlines = deadlines;
		this.hits = hits;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * What a deadline depends on.
	 *
	 * @param in the case, if the task belongs to one
	 * @param school orgnr of the school whose calendar counts
	 * @param variables what was agreed, by variable name
	 */
	record Situation(String municipality, String school, Optional<AbsenceCase> in, Function<String, Object> variables) {

	}

	/** A deadline and the row of the table it comes from. */
	record Due(LocalDateTime at, DeadlineRow row) {

	}

	/**
	 * The strictest deadline of a step now.
	 * @throws IllegalStateException when the table has no row for the step
	 */
	Due of(Situation situation, String step) {
		return candidates(situation, step).stream()
			.min(Comparator.comparing(Due::at))
			.orElseThrow(() -> noRow(situation, step));
	}

	/**
	 * How a deadline came about.
	 *
	 * @param start from when it was counted, local time
	 * @param rule the rule that asked for it; null when none did
	 * @param late whether the table's own deadline was over before anybody was told
	 */
	record Reckoning(LocalDateTime at, DeadlineRow row, LocalDateTime start, String rule, boolean late) {

	}

	/**
	 * How the deadline of an open task was counted when the task was made: of several
	 * rules the one that gives it. Empty when it can't be told any more.
	 */
	Optional<Reckoning> reckoning(Situation situation, String step, LocalDateTime made) {
		List<Hit> current = situation.in().map((found) -> this.hits.forStep(found.key(), step)).orElse(List.of());
		List<Reckoning> byRule = current.stream()
			.flatMap((hit) -> row(situation, step, hit.rule()).map((row) -> reckon(situation, row, hit.rule(),
					hit.date().equals(made.toLocalDate()) ? made : hit.date().atTime(DeadlineCode.END_OF_DAY), made))
				.stream())
			.toList();
		return !byRule.isEmpty() ? byRule.stream().min(Comparator.comparing(Reckoning::at))
				: concernRow(situation, step).map((row) -> reckon(situation, row, null, made, made));
	}

	private Reckoning reckon(Situation situation, DeadlineRow row, String rule, LocalDateTime trigger,
			LocalDateTime made) {
		LocalDateTime start = row.from().isEmpty() ? trigger : completed(situation, row.from());
		LocalDateTime at = calculate(situation, row.code(), start);
		boolean late = row.from().isEmpty() && !at.isAfter(made);
		return new Reckoning(late ? calculate(situation, new DeadlineCode.Immediately(), made) : at, row,
				late ? made : start, rule, late);
	}

	/**
	 * The deadline of a step as the table has it, counted from the end of that day.
	 * @throws IllegalStateException when the table has no row for the step
	 */
	LocalDateTime countedFrom(LocalDate day, Situation situation, String step) {
		DeadlineRow row = concernRow(situation, step).orElseThrow(() -> noRow(situation, step));
		return calculate(situation, row.code(), day.atTime(DeadlineCode.END_OF_DAY));
	}

	private static IllegalStateException noRow(Situation situation, String step) {
		return new IllegalStateException("The table '%s' of municipality %s has no row for step %s"
			.formatted(DeadlineTable.KEY, situation.municipality(), step));
	}

	private List<Due> candidates(Situation situation, String step) {
		List<Hit> current = situation.in().map((found) -> this.hits.forStep(found.key(), step)).orElse(List.of());
		List<Due> byRule = current.stream()
			.flatMap((hit) -> row(situation, step, hit.rule()).map((row) -> due(situation, row, startOf(hit))).stream())
			.toList();
		return !byRule.isEmpty() ? byRule
				: concernRow(situation, step).map((row) -> due(situation, row, this.clock.now())).stream().toList();
	}

	/** A concern's own rule goes before what holds for all concerns. */
	private Optional<DeadlineRow> concernRow(Situation situation, String step) {
		return Optional.ofNullable(situation.variables().apply(CONCERN_RULE))
			.map(Object::toString)
			.filter((rule) -> !rule.isBlank())
			.flatMap((rule) -> row(situation, step, rule))
			.or(() -> row(situation, step, CONCERN));
	}

	private Optional<DeadlineRow> row(Situation situation, String step, String rule) {
		return this.table.row(situation.municipality(), step, rule);
	}

	private Due due(Situation situation, DeadlineRow row, LocalDateTime trigger) {
		LocalDateTime start = row.from().isEmpty() ? trigger : completed(situation, row.from());
		LocalDateTime at = calculate(situation, row.code(), start);
		// What is found late in the day, or in absence that was registered late, may have
		// its deadline behind it: nobody is late before being told.
		if (row.from().isEmpty() && !at.isAfter(this.clock.now())) {
			at = calculate(situation, new DeadlineCode.Immediately(), this.clock.now());
		}
		return new Due(at, row);
	}

	private LocalDateTime calculate(Situation situation, DeadlineCode code, LocalDateTime start) {
		return this.deadlines.due(code, start, situation.municipality(), situation.school(),
				(key) -> agreedDate(situation, key));
	}

	/** When the last of the steps was done; now when none has been. */
	private LocalDateTime completed(Situation situation, String steps) {
		return situation.in()
			.stream()
			.flatMap((found) -> DeadlineRow.steps(steps)
				.stream()
				.flatMap((step) -> this.log.last(found.key(), Kind.STEP_DONE, step).stream()))
			.map(LogEntry::at)
			.max(Comparator.naturalOrder())
			.orElseGet(this.clock::now);
	}

	/** A hit of today counts from this moment, one as of another day from that day. */
	private LocalDateTime startOf(Hit hit) {
		return hit.date().equals(this.clock.today()) ? this.clock.now() : hit.date().atTime(DeadlineCode.END_OF_DAY);
	}

	private static Optional<LocalDate> agreedDate(Situation situation, String key) {
		return Optional.ofNullable(situation.variables().apply(key))
			.map(Object::toString)
			.filter((text) -> !text.isBlank())
			.map((text) -> LocalDate.parse(text.substring(0, 10)));
	}

}

package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.measure.PupilHistory;
import no.naervaer.threshold.Evaluation.Finding;
import no.naervaer.threshold.PupilState.PastHit;

/**
 * Decides which rules are news for one pupil as of one school day (K9, K12, K13). Pure:
 * reads and writes nothing but its own memory. Used once for each evaluation.
 * <p>
 * Late absence, for dates before the evaluation date, is seen as it would have been seen
 * in time: day by day from the first late date. A rule of the level kind is news on the
 * first day of an unbroken run of school days on which it is true, if no hit lies in that
 * run; so neither a late row nor a row that was missing for a while makes it fire twice.
 */
final class Evaluator {

	private final LimitTable table;

	private final PupilHistory history;

	private final LocalDate asOf;

	private final Map<String, LocalDate> standing;

	private final Map<String, Set<LocalDate>> hitDates = new HashMap<>();

	private final Map<LocalDate, Assessment> assessments = new HashMap<>();

	private LocalDate marker;

	/**
	 * Prepares the evaluation.
	 * @param history the pupil's absence; its closing date and marker are not used
	 * @param asOf a school day of the pupil's school
	 */
	Evaluator(LimitTable table, PupilHistory history, PupilState state, LocalDate asOf) {
		this.table = table;
		this.marker = state.marker();
		this.history = history.counted(state.countedAfter(), this.marker);
		this.asOf = asOf;
		this.standing = state.standing();
		for (PastHit hit : state.hits()) {
			remember(hit.rule(), hit.date());
		}
	}

	/**
	 * Evaluates.
	 * @param lateDates dates before the evaluation date whose absence has changed
	 */
	Evaluation evaluate(Collection<LocalDate> lateDates) {
		List<LocalDate> days = daysToSee(lateDates);
		List<Finding> findings = new ArrayList<>();
		for (LocalDate day : days) {
			Assessment assessment = assess(day);
			boolean changed = day.equals(this.asOf) || lateDates.contains(day);
			List<LimitRow> fired = assessment.trueRows().stream().filter((row) -> isNews(row, day, changed)).toList();
			if (!fired.isEmpty()) {
				findings.add(new Finding(assessment, fired, this.marker));
				fired.forEach((row) -> remember(row.rule(), day));
				moveMarker(fired, day);
			}
		}
		return settle(findings);
	}

	private List<LocalDate> daysToSee(Collection<LocalDate> lateDates) {
		LocalDate first = lateDates.stream().min(LocalDate::compareTo).orElse(this.asOf);
		return this.history.calendar().between(first, this.asOf).stream().filter(this.history.pupil()::counts).toList();
	}

	private boolean isNews(LimitRow row, LocalDate day, boolean changed) {
		return switch (row.kind()) {
			case SAME_DAY -> changed && !hitDates(row).contains(day);
			case MARKING -> !hitDates(row).contains(day);
			case LEVEL -> !this.standing.containsKey(row.rule()) && hitInRun(row, day).isEmpty();
		};
	}

	/**
	 * A hit of the rule in the unbroken run of true school days around the day: the
	 * crossing that this day belongs to has then been reported.
	 */
	private Optional<LocalDate> hitInRun(LimitRow row, LocalDate day) {
		Set<LocalDate> hits = hitDates(row);
		if (hits.isEmpty()) {
			return Optional.empty();
		}
		SchoolCalendar calendar = this.history.calendar();
		LocalDate first = SchoolCalendar.startOfYear(day);
		LocalDate seen = day;
		while (seen != null && !seen.isBefore(first) && isTrue(row, seen)) {
			if (hits.contains(seen)) {
				return Optional.of(seen);
			}
			seen = calendar.previous(seen).orElse(null);
		}
		seen = calendar.next(day).orElse(null);
		while (seen != null && !seen.isAfter(this.asOf) && isTrue(row, seen)) {
			if (hits.contains(seen)) {
				return Optional.of(seen);
			}
			seen = calendar.next(seen).orElse(null);
		}
		return Optional.empty();
	}

	private boolean isTrue(LimitRow row, LocalDate day) {
		return this.history.pupil().counts(day) && assess(day).isTrue(row);
	}

	private Assessment assess(LocalDate day) {
		return this.assessments.computeIfAbsent(day,
				(key) -> this.table.assess(this.history.counted(this.history.countedAfter(), this.marker), key));
	}

	private void moveMarker(List<LimitRow> fired, LocalDate day) {
		if (fired.stream().anyMatch((row) -> row.kind() == RuleKind.MARKING)
				&& (this.marker == null || day.isAfter(this.marker))) {
			this.marker = day;
			this.assessments.clear();
		}
	}

	private Evaluation settle(List<Finding> findings) {
		Assessment now = assess(this.asOf);
		Map<String, LocalDate> risen = new HashMap<>();
		Set<String> fallen = new HashSet<>();
		this.standing.forEach((rule, since) -> {
			if (!since.isAfter(this.asOf)) {
				fallen.add(rule);
			}
		});
		for (LimitRow row : now.trueRows()) {
			boolean stood = fallen.remove(row.rule()) || this.standing.containsKey(row.rule());
			if (row.kind() == RuleKind.LEVEL && !stood) {
				risen.put(row.rule(), hitInRun(row, this.asOf).orElse(this.asOf));
			}
		}
		return (findings.isEmpty() && risen.isEmpty() && fallen.isEmpty()) ? Evaluation.NOTHING
				: new Evaluation(List.copyOf(findings), risen, fallen);
	}

	private Set<LocalDate> hitDates(LimitRow row) {
		return this.hitDates.getOrDefault(row.rule(), Set.of());
	}

	private void remember(String rule, LocalDate day) {
		this.hitDates.computeIfAbsent(rule, (key) -> new HashSet<>()).add(day);
	}

}

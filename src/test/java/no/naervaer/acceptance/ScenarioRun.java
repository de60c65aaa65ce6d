package no.naervaer.acceptance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import no.naervaer.models.Procedures.Line;
import org.camunda.bpm.engine.task.Task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Plays a {@link Scenario}. A line is a word and what it needs; dates are ISO dates,
 * several are divided by comma, and {@code 2025-11-03..2025-11-14} are all school days of
 * the span. A task is told by its step ({@code ABC-S04}) or by the beginning of its key.
 * <dl>
 * <dt>absence</dt>
 * <dd>{@code sick} (reported in writing at 07:45), {@code called} (sick, the guardian
 * called), {@code away} (no message, not settled), {@code invalid} (no message, invalid),
 * {@code undocumented} (reported, not settled, no reason), {@code leave} (granted),
 * {@code late}, {@code late-unreported}, {@code lesson <subject>},
 * {@code lessons <n> <subject>}, {@code left <n>}, each followed by dates: the row comes
 * in at 08:00 that day, and the day is swept. With {@code now} in front and without
 * dates: today, at this moment. {@code row <cells>}: the cells from omfang to
 * meldt_tidspunkt for today, at this moment; the same omfang and fag again corrects
 * it.</dd>
 * <dt>time</dt>
 * <dd>{@code at <date> [hh:mm]} lets time pass; {@code jump <date>} moves the clock
 * alone, {@code routines} sets those going from there; {@code sweep} sweeps today;
 * {@code routines} lets the recurring routines start from here on; {@code sweep-daily}
 * has every school day swept from here on, where else sweeps begin with the first
 * absence.</dd>
 * <dt>people</dt>
 * <dd>{@code complete <task> key=value; …} gives the form's good answer with these
 * changes; {@code refused <task> key=value; … -> text} is refused with that text;
 * {@code report <kind> [as <staff id>] text} is «Meld bekymring»; {@code pupil grade=9}
 * enrols the pupil so; {@code limit <rule> <cell> -> <cell>} changes a limit.</dd>
 * <dt>what must be</dt>
 * <dd>{@code hits <rule> <date>, …} all of them; {@code hits none}; {@code hits has …};
 * {@code hits no <rule>}; {@code measure <rule> <column> <value>}; {@code task <task>};
 * {@code no task <task>}; {@code tasks <n> <task>}; {@code due <task> <date> <hh:mm>};
 * {@code who <task> <staff id>}; {@code roles <task> <role>, …};
 * {@code name <task> text}; {@code var <task> key = value};
 * {@code var <task> key ~ text}; {@code var <task> key !~ text}; {@code same <task> key}
 * (asked twice: unchanged); {@code newest-table <rule>} (the hit was found with the table
 * in force); {@code preset <task> key value}; {@code followup <task>};
 * {@code no followup <task>}; {@code overdue <task>}; {@code case open|closed};
 * {@code cases <n>}; {@code log <KIND> ~ text}; {@code no log <KIND> ~ text};
 * {@code notice <role>}; {@code no notice <role>}; {@code list <task> ~ text} in the
 * newest of several.</dd>
 * </dl>
 */
class ScenarioRun {

	static final String PUPIL = "elev1";

	private final CaseWorld world;

	private final Consumer<String> limits;

	private final Map<String, Object> remembered = new HashMap<>();

	/**
	 * @param limits changes a limit: {@code <rule> <cell> -> <cell>}
	 */
	ScenarioRun(CaseWorld world, Consumer<String> limits) {
		this.world = world;
		this.limits = limits;
	}

	void play(Scenario scenario) {
		for (Line line : scenario.steps()) {
			try {
				play(line.text().strip());
			}
			catch (RuntimeException | AssertionError ex) {
				throw new AssertionError("%s «%s»: %s%n(now %s, open: %s, hits: %s)".formatted(line.place(),
						line.text().strip(), ex.getMessage(), this.world.time().now(), this.world.staff().openSteps(),
						this.world.files().hits(PUPIL)), ex);
			}
		}
	}

	private void play(String text) {
		String word = text.split("\\s+", 2)[0];
		String rest = text.substring(word.length()).strip();
		switch (word) {
			case "now" -> this.world.absence(AbsenceLines.of(rest, this.world.time().now().toLocalDate()));
			case "row" -> this.world.absence(AbsenceLines.raw(rest, this.world.time().now().toLocalDate()));
			case "at" -> this.world.time().until(moment(rest));
			case "jump" -> this.world.time().jumpTo(LocalDateTime.parse(moment(rest)));
			case "sweep" -> this.world.time().sweep(this.world.time().now().toLocalDate());
			case "sweep-daily" -> this.world.time().sweepDaily();
			case "routines" -> this.world.time().letRoutinesStart();
			case "complete" -> complete(rest);
			case "refused" -> refused(rest);
			case "report" -> report(rest);
			case "pupil" -> this.world.school().enrol(PUPIL, Integer.parseInt(rest.replace("grade=", "").strip()));
			case "limit" -> this.limits.accept(rest);
			case "no" -> mustNotBe(rest);
			default -> {
				if (AbsenceLines.isKind(word)) {
					absence(text);
				}
				else {
					mustBe(word, rest);
				}
			}
		}
	}

	/** The kind and its own words come first, then the dates. */
	private void absence(String text) {
		int dates = text.replaceAll("\\d{4}-\\d\\d-\\d\\d.*", "").length();
		String kind = text.substring(0, dates).strip();
		for (LocalDate date : dates(text.substring(dates))) {
			this.world.time().until(date + "T08:00:00");
			this.world.absence(AbsenceLines.of(kind, date));
			this.world.time().until(date + "T15:30:00");
		}
	}

	private List<LocalDate> dates(String text) {
		List<LocalDate> dates = new ArrayList<>();
		for (String part : text.split(",")) {
			String[] ends = part.strip().split("\\.\\.");
			LocalDate first = LocalDate.parse(ends[0].strip());
			LocalDate last = LocalDate.parse(ends[ends.length - 1].strip());
			first.datesUntil(last.plusDays(1))
				.filter((day) -> ends.length == 1 || this.world.school().isSchoolDay(day))
				.forEach(dates::add);
		}
		return dates;
	}

	private void complete(String rest) {
		String[] parts = rest.split("\\s+", 2);
		this.world.staff().complete(parts[0], changes((parts.length > 1) ? parts[1] : ""));
	}

	private void refused(String rest) {
		int arrow = rest.lastIndexOf("->");
		String[] parts = rest.substring(0, arrow).strip().split("\\s+", 2);
		String wanted = rest.substring(arrow + 2).strip();
		Throwable refusal = catchThrowable(
				() -> this.world.staff().complete(parts[0], changes((parts.length > 1) ? parts[1] : "")));
		assertThat(refusal).as("a refusal").isNotNull();
		assertThat(refusal.getMessage()).containsIgnoringCase(wanted);
		assertThat(this.world.staff().tasks(parts[0])).as("the task stays open").isNotEmpty();
	}

	private static Object[] changes(String written) {
		return Stream.of(written.split(";"))
			.map(String::strip)
			.filter((pair) -> !pair.isEmpty())
			.flatMap((pair) -> Stream.of(pair.substring(0, pair.indexOf('=')).strip(),
					FormAnswer.written(pair.substring(pair.indexOf('=') + 1).strip())))
			.toArray();
	}

	private void report(String rest) {
		String[] words = rest.split("\\s+", 4);
		boolean named = words.length > 2 && words[1].equals("as");
		String staff = named ? words[2] : "laerer1";
		String said = rest.substring(words[0].length() + (named ? (" as " + staff).length() : 0)).strip();
		this.world.staff().report(PUPIL, words[0], staff, said.isEmpty() ? "Vi er bekymret for eleven" : said);
	}

	private void mustBe(String word, String rest) {
		String[] parts = rest.split("\\s+", 2);
		String first = parts[0];
		String more = (parts.length > 1) ? parts[1] : "";
		switch (word) {
			case "hits" -> hits(rest);
			case "measure" -> measure(first, more);
			case "task" -> this.world.staff().task(first);
			case "tasks" -> assertThat(this.world.staff().tasks(more)).hasSize(Integer.parseInt(first));
			case "due" -> assertThat(this.world.staff().dues(first)).containsOnly(LocalDateTime.parse(moment(more)));
			case "who" ->
				assertThat(this.world.staff().task(first).getAssignee()).isEqualTo(this.world.staff().user(more));
			case "roles" ->
				assertThat(this.world.staff().candidateRoles(first)).containsExactlyInAnyOrder(more.split("\\s*,\\s*"));
			case "name" -> assertThat(this.world.staff().task(first).getName()).isEqualTo(more);
			case "var" -> variable(first, more);
			case "same" -> same(first, more);
			case "newest-table" ->
				assertThat(this.world.files().tableVersion(PUPIL, first)).isEqualTo(this.world.files().newestLimits());
			case "preset" ->
				assertThat(this.world.staff().preset(first, more.split("\\s+")[0])).contains(more.split("\\s+")[1]);
			case "followup" -> assertThat(this.world.staff().task(first).getFollowUpDate()).isNotNull();
			case "overdue" -> assertThat(this.world.staff().variable(first, "overdue")).isEqualTo(true);
			case "case" -> assertThat(this.world.files().caseState(PUPIL)).isEqualToIgnoringCase(first);
			case "cases" -> assertThat(this.world.files().cases(PUPIL)).isEqualTo(Integer.parseInt(first));
			case "log" -> assertThat(this.world.files().log(PUPIL)).anyMatch((line) -> isEntry(line, rest));
			case "notice" -> assertThat(this.world.files().notices(PUPIL)).contains(first);
			case "list" -> assertThat(this.world.staff().newestList(first)).contains(more.substring(1).strip());
			default -> throw new IllegalArgumentException("there is no word «" + word + "»");
		}
	}

	private void mustNotBe(String rest) {
		String[] parts = rest.split("\\s+", 2);
		switch (parts[0]) {
			case "task" -> assertThat(this.world.staff().tasks(parts[1])).extracting(Task::getName).isEmpty();
			case "followup" -> assertThat(this.world.staff().task(parts[1]).getFollowUpDate()).isNull();
			case "log" -> assertThat(this.world.files().log(PUPIL)).noneMatch((line) -> isEntry(line, parts[1]));
			case "notice" -> assertThat(this.world.files().notices(PUPIL)).doesNotContain(parts[1]);
			case "case" -> assertThat(this.world.files().cases(PUPIL)).isZero();
			default -> throw new IllegalArgumentException("there is no word «no " + parts[0] + "»");
		}
	}

	private static boolean isEntry(String line, String wanted) {
		String[] parts = wanted.split("\\s*~\\s*", 2);
		return line.startsWith(parts[0].strip()) && (parts.length == 1 || line.contains(parts[1]));
	}

	private void hits(String rest) {
		List<String> found = this.world.files().hits(PUPIL);
		if (rest.equals("none")) {
			assertThat(found).isEmpty();
		}
		else if (rest.startsWith("no ")) {
			assertThat(found).noneMatch((hit) -> hit.startsWith(rest.substring("no ".length()).strip() + " "));
		}
		else if (rest.startsWith("has ")) {
			assertThat(found).contains(rest.substring("has ".length()).strip().split("\\s*,\\s*"));
		}
		else {
			assertThat(found).containsExactlyInAnyOrder(rest.split("\\s*,\\s*"));
		}
	}

	private void measure(String rule, String more) {
		String[] parts = more.split("\\s+");
		assertThat(this.world.files().measure(PUPIL, rule, parts[0])).isCloseTo(Double.parseDouble(parts[1]),
				org.assertj.core.data.Offset.offset(0.05));
	}

	private void variable(String task, String more) {
		String[] parts = more.split("\\s+", 3);
		Object value = this.world.staff().variable(task, parts[0]);
		switch (parts[1]) {
			case "=" -> assertThat(value).isEqualTo(FormAnswer.written(parts[2]));
			case "~" -> assertThat(String.valueOf(value)).contains(parts[2]);
			case "!~" -> assertThat(String.valueOf(value)).doesNotContain(parts[2]);
			default -> throw new IllegalArgumentException("= or ~ or !~");
		}
	}

	/** Asked twice, the variable has not changed in between. */
	private void same(String task, String key) {
		Object value = this.world.staff().variable(task, key);
		assertThat(value).isNotNull().isEqualTo(this.remembered.getOrDefault(task + " " + key, value));
		this.remembered.put(task + " " + key, value);
	}

	private static String moment(String text) {
		String[] parts = text.strip().split("\\s+");
		return parts[0] + "T" + ((parts.length > 1) ? parts[1] : "08:00") + ":00";
	}

}

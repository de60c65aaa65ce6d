package no.naervaer.followup;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.municipality.School;
import no.naervaer.municipality.Schools;
import no.naervaer.register.AbsenceRecord.Extent;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.Absences;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import no.naervaer.threshold.Hit;

import org.springframework.stereotype.Component;

/**
 * What a case's processes carry for people to see on cards and in forms. Nothing is
 * decided by these values: the code goes by the business key.
 */
@Component
class CaseVariables {

	static final String PUPIL_NAME = "pupilName";

	static final String RULES = "rules";

	static final String TRIGGER = "trigger";

	/** Steps that the newest message asks for, separated by comma. */
	static final String HIT_STEPS = "hitSteps";

	/** What a reported concern carries from process to process. */
	static final List<String> CONCERN = List.of("concernKind", "concernText", "reporter", "concernRule");

	static final String LIMITS_VERSION = "limitsVersion";

	/**
	 * On the card of a task in Tasklist. They stand on the task itself: its people may
	 * not read the process that it belongs to.
	 */
	static final List<String> CARD = List.of(PUPIL_NAME, "className", "schoolName");

	/** The pupil's absence so far, in words. */
	static final String ABSENCE = "absenceText";

	/** Shown with every task, also in processes beside the case's own. */
	static final List<String> CONTEXT = List.of("caseKey", PUPIL_NAME, "className", "schoolName", "rulesText", ABSENCE);

	private static final int SHOWN_DATES = 20;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM", Locale.forLanguageTag("nb"));

	private final Pupils pupils;

	private final Schools schools;

	private final Absences absences;

	private final Cases cases;

	CaseVariables(Pupils pupils, Schools schools, Absences absences, Cases cases) {
		this.pupils = pupils;
		this.schools = schools;
		this.absences = absences;
		this.cases = cases;
	}

	/** Who the pupil is and where. */
	Map<String, Object> pupil(AbsenceCase of) {
		Pupil pupil = this.pupils.find(of.municipality(), of.pupilId()).orElseThrow();
		Map<String, Object> variables = new HashMap<>();
		variables.put("caseKey", of.key());
		variables.put(PUPIL_NAME, pupil.fullName());
		variables.put("className", pupil.className());
		variables.put("grade", pupil.grade());
		variables.put("school", pupil.school());
		variables.put("schoolName",
				this.schools.find(of.municipality(), pupil.school()).map(School::name).orElse(pupil.school()));
		return variables;
	}

	/** Everything a case starts with. */
	Map<String, Object> start(AbsenceCase of, LocalDate date) {
		Map<String, Object> variables = pupil(of);
		variables.put(ABSENCE, absence(of, date));
		variables.put("earlierContact", earlier(of));
		variables.put("attempts", 0);
		variables.put("missedMeetings", 0);
		return variables;
	}

	/** The rules that fired, for the task they lead to. */
	Map<String, Object> hits(List<Hit> hits) {
		Map<String, Object> variables = new HashMap<>();
		variables.put(RULES, hits.stream().map(Hit::rule).distinct().collect(Collectors.joining(",")));
		variables.put("rulesText", ShownText.fitting(describe(hits)));
		return variables;
	}

	/** What stands in the place of hits where a person's concern started the case. */
	static Map<String, Object> withoutHits(LocalDate date) {
		Map<String, Object> variables = new HashMap<>();
		for (String name : List.of(RULES, "rulesText", "trueRules", HIT_STEPS)) {
			variables.put(name, "");
		}
		variables.put(LIMITS_VERSION, 0);
		variables.put("hitDate", date.toString());
		return variables;
	}

	static String describe(Hit hit) {
		return ShownText.fitting(describe(hit, hit.dates()));
	}

	/** Each rule once, with the latest of its dates. */
	private static String describe(List<Hit> hits) {
		return hits.stream()
			.collect(Collectors.groupingBy(Hit::rule, LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((same) -> describe(same.get(same.size() - 1),
					same.stream().flatMap((hit) -> hit.dates().stream()).distinct().sorted().toList()))
			.collect(Collectors.joining("\n\n"));
	}

	private static String describe(Hit newest, List<LocalDate> dates) {
		int left = Math.max(0, dates.size() - SHOWN_DATES);
		String shown = dates.stream().skip(left).map(DAY::format).collect(Collectors.joining(", "));
		String before = (left > 0) ? "%d dager før, ".formatted(left) : "";
		String rule = PlainSource.of(newest.source()).rule().replaceFirst("\\.$", "");
		return "%s (%s): %s%s".formatted(rule, newest.rule(), before, shown);
	}

	String absence(AbsenceCase of, LocalDate date) {
		List<AbsenceRecord> records = this.absences.of(of.municipality(), of.pupilId(),
				SchoolCalendar.startOfYear(date), date);
		long days = records.stream()
			.filter((it) -> it.extent() == Extent.DAG)
			.map(AbsenceRecord::date)
			.distinct()
			.count();
		int lessons = records.stream()
			.filter((it) -> it.extent() == Extent.TIME)
			.mapToInt(AbsenceRecord::lessons)
			.sum();
		long late = records.stream().filter((it) -> it.extent() == Extent.FORSENT).count();
		return "Registrert så langt i skoleåret: %d hele dager, %d enkelttimer, %d forsentkomminger".formatted(days,
				lessons, late);
	}

	private String earlier(AbsenceCase of) {
		return ShownText.lines(this.cases.of(of.municipality(), of.pupilId())
			.stream()
			.filter((it) -> !it.key().equals(of.key()))
			.map((it) -> "Sak %s, åpnet %s, %s".formatted(it.key(), DAY.format(it.openedOn()),
					(it.closedOn() != null) ? "lukket %s: %s".formatted(DAY.format(it.closedOn()), it.outcome())
							: "åpen"))
			.toList());
	}

}

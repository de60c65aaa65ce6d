package no.naervaer.followup;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.naervaer.calendar.Deadlines;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.municipality.ModelBean;
import no.naervaer.municipality.School;
import no.naervaer.municipality.Schools;
import no.naervaer.register.Pupil;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Recurring routines: for which schools and teachers it is time today, and which pupils
 * it concerns. Bean {@code rutiner}.
 */
@ModelBean("rutiner")
public class Rutiner {

	private static final Pattern MEETING = Pattern.compile("MOTE\\(\\s*(\\w+)\\s*\\)");

	private static final Occasion EVERY_SCHOOL_DAY = Occasion.parse("HVER_SKOLEDAG");

	/** Eight school weeks. */
	private static final int VISIBLE_DAYS = 40;

	private final Schools schools;

	private final SchoolCalendars calendars;

	private final Deadlines deadlines;

	private final NaervaerClock clock;

	private final RoutinePupils pupils;

	private final RoutineLists lists;

	private final Roller roles;

	Rutiner(Schools schools, SchoolCalendars calendars, Deadlines deadlines, NaervaerClock clock, RoutinePupils pupils,
			RoutineLists lists, Roller roles) {
		this.schools = schools;
		this.calendars = calendars;
		this.deadlines = deadlines;
		this.clock = clock;
		this.pupils = pupils;
		this.lists = lists;
		this.roles = roles;
	}

	/**
	 * The schools (orgnr) whose occasion is today.
	 * @param occasions one or several, separated by semicolon
	 */
	public List<String> skoler(DelegateExecution execution, String occasions) {
		return schools(execution, (school) -> Stream.of(occasions.split(";"))
			.anyMatch((occasion) -> isOn(execution, occasion.strip(), school)));
	}

	/**
	 * The schools where an arena meets today and somebody has a task of that step open,
	 * to be taken up there.
	 */
	public List<String> skolerMedMote(DelegateExecution execution, String arena, String step) {
		return schools(execution, (school) -> meets(execution, arena, school)
				&& !this.pupils.withTask(execution.getTenantId(), school, step).isEmpty());
	}

	/** As above, but only schools with an open case. */
	public List<String> skolerMedSaker(DelegateExecution execution, String occasions) {
		Set<String> withCases = this.pupils.followed(execution.getTenantId())
			.stream()
			.filter((pupil) -> pupil.of().isOpen())
			.map(FollowedPupil::school)
			.collect(Collectors.toSet());
		return skoler(execution, occasions).stream().filter(withCases::contains).toList();
	}

	/** The schools where somebody is away today and nobody has said why. */
	public List<String> skolerMedUmeldte(DelegateExecution execution) {
		return schools(execution, (school) -> isOn(execution, EVERY_SCHOOL_DAY, school)
				&& !this.lists.unreported(execution.getTenantId(), inSchool(school)).isEmpty());
	}

	/** All contact teachers (engine user ids) of the schools whose occasion is today. */
	public List<String> alleKontaktlaerere(DelegateExecution execution, String occasion) {
		return skoler(execution, occasion).stream()
			.flatMap((school) -> this.roles.contactTeachers(execution.getTenantId(), school).stream())
			.distinct()
			.sorted()
			.toList();
	}

	/**
	 * The pupils whom the occasion concerns, as a list to read.
	 * @param kind {@code saker}: open cases and those closed in the last 40 school days;
	 * {@code treff}: hits of the last five school days, observations too;
	 * {@code fravaer}: absence of the last five school days; {@code umeldte}: away today
	 * without a message; {@code ingen}: no list
	 */
	public String liste(DelegateExecution execution, String kind) {
		String municipality = execution.getTenantId();
		return switch (kind) {
			case "saker" -> elever(execution, VISIBLE_DAYS);
			case "treff" -> text(this.lists.hits(municipality, concerned(execution)));
			case "fravaer" -> text(this.lists.absence(municipality, concerned(execution)));
			case "umeldte" -> text(this.lists.unreported(municipality, concerned(execution)));
			case "ingen" -> "";
			default -> throw new IllegalArgumentException(
					"«%s» is no list; possible are saker, treff, fravaer, umeldte, ingen".formatted(kind));
		};
	}

	/** Contact teachers (engine user ids) who have pupils under follow-up. */
	public List<String> kontaktlaerere(DelegateExecution execution, String occasion, int visibleDays) {
		return teachers(execution, occasion, (pupil) -> true, visibleDays);
	}

	/**
	 * Contact teachers with pupils whose agreement holds a certain measure.
	 * @param variable form key in which measures were chosen
	 */
	public List<String> kontaktlaerereMedTiltak(DelegateExecution execution, String occasion, String variable,
			String measure) {
		return teachers(execution, occasion, (pupil) -> this.pupils.chose(pupil, variable, measure), 0);
	}

	/**
	 * The pupils of the teacher or school whose occasion it is, as a list to read.
	 * @param visibleDays for how many school days a closed case stays on the list
	 */
	public String elever(DelegateExecution execution, int visibleDays) {
		String school = (String) execution.getVariable(CaseContext.ROUTINE_SCHOOL);
		Object teacher = execution.getVariable(CaseContext.ROUTINE_TEACHER);
		return list(followed(execution, visibleDays)
			.filter((pupil) -> (teacher != null) ? teacher.equals(pupil.teacher()) : pupil.school().equals(school)));
	}

	/** The pupils with an open task of that step at the school. */
	public String eleverMed(DelegateExecution execution, String step) {
		String school = (String) execution.getVariable(CaseContext.ROUTINE_SCHOOL);
		return list(this.pupils.withTask(execution.getTenantId(), school, step).stream());
	}

	/** The pupils of the teacher whose agreement holds a certain measure. */
	public String eleverMedTiltak(DelegateExecution execution, String variable, String measure) {
		Object teacher = execution.getVariable(CaseContext.ROUTINE_TEACHER);
		return list(followed(execution, 0).filter((pupil) -> pupil.teacher() != null && pupil.teacher().equals(teacher))
			.filter((pupil) -> this.pupils.chose(pupil, variable, measure)));
	}

	/** The groups of the roles at the school whose occasion it is. */
	public List<String> grupper(DelegateExecution execution, String roles) {
		return this.roles.grupper(execution, roles);
	}

	private List<String> teachers(DelegateExecution execution, String occasion, Predicate<FollowedPupil> wanted,
			int visibleDays) {
		Occasion parsed = Occasion.parse(occasion);
		return followed(execution, visibleDays).filter((pupil) -> isOn(execution, parsed, pupil.school()))
			.filter(wanted)
			.map(FollowedPupil::teacher)
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList();
	}

	private Stream<FollowedPupil> followed(DelegateExecution execution, int visibleDays) {
		String municipality = execution.getTenantId();
		return this.pupils.followed(municipality).stream().filter((pupil) -> isVisible(pupil, visibleDays));
	}

	private boolean isVisible(FollowedPupil pupil, int visibleDays) {
		return pupil.of().isOpen() || this.calendars.of(pupil.of().municipality(), pupil.school())
			.count(pupil.of().closedOn().plusDays(1), this.clock.today()) <= visibleDays;
	}

	private List<String> schools(DelegateExecution execution, Predicate<String> wanted) {
		return this.schools.of(execution.getTenantId()).stream().map(School::orgnr).filter(wanted).toList();
	}

	private boolean isOn(DelegateExecution execution, Occasion occasion, String school) {
		return occasion.isOn(this.calendars.of(execution.getTenantId(), school), this.clock.today());
	}

	private boolean isOn(DelegateExecution execution, String occasion, String school) {
		Matcher meeting = MEETING.matcher(occasion);
		return meeting.matches() ? meets(execution, meeting.group(1), school)
				: isOn(execution, Occasion.parse(occasion), school);
	}

	private boolean meets(DelegateExecution execution, String arena, String school) {
		return isOn(execution, EVERY_SCHOOL_DAY, school)
				&& this.deadlines.meets(arena, execution.getTenantId(), this.clock.today());
	}

	/** Pupils of the teacher or the school whose occasion it is. */
	private Predicate<Pupil> concerned(DelegateExecution execution) {
		Object teacher = execution.getVariable(CaseContext.ROUTINE_TEACHER);
		return (teacher != null) ? (pupil) -> teacher.equals(this.roles.contactTeacher(pupil))
				: inSchool((String) execution.getVariable(CaseContext.ROUTINE_SCHOOL));
	}

	private static Predicate<Pupil> inSchool(String school) {
		return (pupil) -> pupil.school().equals(school);
	}

	private static String list(Stream<FollowedPupil> pupils) {
		return text(pupils.map(FollowedPupil::line).toList());
	}

	private static String text(List<String> lines) {
		return lines.isEmpty() ? "Ingen elever akkurat nå."
				: ShownText.lines(lines.stream().sorted().distinct().toList());
	}

}

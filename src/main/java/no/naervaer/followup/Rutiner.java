package no.naervaer.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.naervaer.calendar.Deadlines;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.municipality.ModelBean;
import no.naervaer.municipality.School;
import no.naervaer.municipality.Schools;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Recurring routines: for which schools and teachers it is time today, and which pupils
 * it concerns. Bean {@code rutiner}.
 */
@ModelBean("rutiner")
public class Rutiner {

	private final Schools schools;

	private final SchoolCalendars calendars;

	private final Deadlines deadlines;

	private final NaervaerClock clock;

	private final RoutinePupils pupils;

	private final Roller roles;

	Rutiner(Schools schools, SchoolCalendars calendars, Deadlines deadlines, NaervaerClock clock, RoutinePupils pupils,
			Roller roles) {
		this.schools = schools;
		this.calendars = calendars;
		this.deadlines = deadlines;
		this.clock = clock;
		this.pupils = pupils;
		this.roles = roles;
	}

	/** The schools (orgnr) whose occasion is today. */
	public List<String> skoler(DelegateExecution execution, String occasion) {
		return schools(execution, (school) -> isOn(execution, Occasion.valueOf(occasion), school));
	}

	/**
	 * The schools where an arena meets today and somebody has a task of that step open,
	 * to be taken up there.
	 */
	public List<String> skolerMedMote(DelegateExecution execution, String arena, String step) {
		LocalDate today = this.clock.today();
		return schools(execution,
				(school) -> isOn(execution, Occasion.HVER_SKOLEDAG, school)
						&& this.deadlines.meets(arena, execution.getTenantId(), today)
						&& !this.pupils.withTask(execution.getTenantId(), school, step).isEmpty());
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
		return followed(execution, visibleDays)
			.filter((pupil) -> isOn(execution, Occasion.valueOf(occasion), pupil.school()))
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

	private static String list(Stream<FollowedPupil> pupils) {
		String lines = pupils.map(FollowedPupil::line).sorted().distinct().collect(Collectors.joining("\n"));
		return lines.isEmpty() ? "Ingen elever akkurat nå." : lines;
	}

}

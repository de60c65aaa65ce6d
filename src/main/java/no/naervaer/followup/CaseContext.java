package no.naervaer.followup;

import java.util.Optional;
import java.util.function.Function;

import no.naervaer.followup.DueDates.Situation;
import no.naervaer.municipality.EngineIds;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffLine;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/**
 * From a running process to the case and pupil behind it. Only the business key is
 * trusted: variables can be overwritten by whoever completes a task.
 */
@Component
class CaseContext {

	/** School of a routine's occasion, which concerns no single pupil. */
	static final String ROUTINE_SCHOOL = "routineSchool";

	/** Engine user id of the teacher whose routine it is. */
	static final String ROUTINE_TEACHER = "routineTeacher";

	private final Cases cases;

	private final Pupils pupils;

	private final Staff staff;

	CaseContext(Cases cases, Pupils pupils, Staff staff) {
		this.cases = cases;
		this.pupils = pupils;
		this.staff = staff;
	}

	AbsenceCase require(DelegateExecution execution) {
		return find(execution).orElseThrow(() -> new IllegalStateException(
				"Process instance %s belongs to no case".formatted(execution.getProcessInstanceId())));
	}

	Optional<AbsenceCase> find(DelegateExecution execution) {
		return Optional.ofNullable(execution.getProcessBusinessKey())
			.flatMap(this.cases::find)
			.filter((found) -> found.municipality().equals(execution.getTenantId()));
	}

	Optional<Pupil> pupil(DelegateExecution execution) {
		return find(execution).flatMap((found) -> this.pupils.find(found.municipality(), found.pupilId()));
	}

	Situation situation(DelegateExecution execution) {
		return new Situation(execution.getTenantId(), school(execution), find(execution), execution::getVariable);
	}

	/** What an open task's deadline depends on. */
	Situation situation(AbsenceCase of, Function<String, Object> variables) {
		String school = this.pupils.find(of.municipality(), of.pupilId()).orElseThrow().school();
		return new Situation(of.municipality(), school, Optional.of(of), variables);
	}

	/** Orgnr of the pupil's school, or of the school or teacher whose routine this is. */
	String school(DelegateExecution execution) {
		return pupil(execution).map(Pupil::school)
			.or(() -> Optional.ofNullable((String) execution.getVariable(ROUTINE_SCHOOL)))
			.or(() -> schoolOfTeacher(execution.getTenantId(), (String) execution.getVariable(ROUTINE_TEACHER)))
			.orElseThrow(() -> new IllegalStateException(
					"Process instance %s concerns no school".formatted(execution.getProcessInstanceId())));
	}

	/**
	 * Orgnr of the school where the engine's user is contact teacher; the user may be
	 * null.
	 */
	Optional<String> schoolOfTeacher(String municipality, String user) {
		return Optional.ofNullable(user)
			.flatMap((teacher) -> EngineIds.staffId(municipality, teacher))
			.flatMap((id) -> this.staff.find(municipality, id))
			.flatMap((member) -> this.staff.linesOf(member)
				.stream()
				.filter((line) -> Roller.CONTACT_TEACHER.equals(line.role()))
				.map(StaffLine::school)
				.findFirst());
	}

}

package no.naervaer.followup;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import no.naervaer.followup.LogEntry.Kind;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.Substitution;
import no.naervaer.municipality.TenantScope;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Moves the open tasks of somebody who is away to whoever stands in, and back. Each move
 * stands in the log of its case.
 */
@Component
class SubstituteTasks {

	private final TaskService tasks;

	private final TaskSchool schools;

	private final TaskHolder holder;

	private final CaseContext context;

	private final CaseLog log;

	private final Staff staff;

	private final TenantScope tenants;

	private final IdentityService identity;

	SubstituteTasks(TaskService tasks, TaskSchool schools, TaskHolder holder, CaseContext context, CaseLog log,
			Staff staff, TenantScope tenants, IdentityService identity) {
		this.tasks = tasks;
		this.schools = schools;
		this.holder = holder;
		this.context = context;
		this.log = log;
		this.staff = staff;
		this.tenants = tenants;
		this.identity = identity;
	}

	/** All the absent person's open tasks at the school. */
	void move(Substitution to) {
		forEach(to, to.absent(), (task) -> {
			this.holder.give(task, to.school(), to.absent());
			return "«%s» er overlatt fra %s til %s til og med %s".formatted(task.getName(), absent(to), substitute(to),
					TaskHolder.DAY.format(to.lastDay()));
		});
	}

	/**
	 * What was moved, or came in the meantime, and is still open, back to the one it is
	 * meant for, or on to the next who stands in. With somebody who is no longer staff it
	 * would be lost, so it stays.
	 */
	void giveBack(Substitution from) {
		boolean stillStaff = this.staff.find(from.municipality(), from.absentId()).isPresent();
		forEach(from, from.substitute(), (task) -> {
			if (!from.absent().equals(this.tasks.getVariableLocal(task.getId(), TaskHolder.MEANT_FOR))) {
				return null;
			}
			return stillStaff ? giveBack(task, from) : "«%s» blir hos %s, fordi den som var borte, har sluttet"
				.formatted(task.getName(), substitute(from));
		});
	}

	private String giveBack(Task task, Substitution from) {
		String now = this.holder.give(task, from.school(), from.absent());
		if (from.substitute().equals(now)) {
			return null;
		}
		this.holder.withdrawAccess(task, from.substitute());
		return "«%s» er gitt fra %s til %s, fordi vikariatet er over".formatted(task.getName(), substitute(from),
				this.holder.name(from.municipality(), now));
	}

	/**
	 * A new task of somebody who is away goes to whoever stands in. Who is at work right
	 * now, keeps what comes of it.
	 */
	void redirect(DelegateTask task) {
		String meantFor = task.getAssignee();
		if (meantFor == null || meantFor.equals(user()) || !this.holder.isAbsent(task.getTenantId(), meantFor)) {
			return;
		}
		this.holder.standingIn(task.getTenantId(), this.context.school(task.getExecution()), meantFor)
			.ifPresent((standsIn) -> {
				task.setAssignee(standsIn.substitute());
				this.holder.marks(standsIn).forEach(task::setVariableLocal);
				this.context.find(task.getExecution())
					.ifPresent(
							(of) -> this.log.add(of, Kind.TASK_MOVED, step(task), null, "«%s» gikk til %s, vikar for %s"
								.formatted(task.getName(), substitute(standsIn), absent(standsIn))));
			});
	}

	/**
	 * The tasks are moved by the technical user, and logged as done by the person.
	 * @param move answers with what to log; null = nothing
	 */
	private void forEach(Substitution of, String assignee, Function<Task, String> move) {
		List<Moved> moved = this.tenants.call(of.municipality(),
				() -> this.tasks.createTaskQuery()
					.taskAssignee(assignee)
					.tenantIdIn(of.municipality())
					.list()
					.stream()
					.filter((task) -> this.schools.of(task).filter(of.school()::equals).isPresent())
					.map((task) -> new Moved(this.schools.caseOf(task),
							(String) this.tasks.getVariableLocal(task.getId(), StepId.VARIABLE), move.apply(task)))
					.toList());
		moved.stream()
			.filter((entry) -> entry.text() != null)
			.forEach((entry) -> entry.in()
				.ifPresent((found) -> this.log.add(found, Kind.TASK_MOVED, entry.step(), null, entry.text())));
	}

	private static String step(DelegateTask task) {
		return StepId.of(task.getTaskDefinitionKey(), task).orElse(null);
	}

	private String absent(Substitution of) {
		return this.holder.name(of.municipality(), of.absent());
	}

	private String substitute(Substitution of) {
		return this.holder.name(of.municipality(), of.substitute());
	}

	private String user() {
		Authentication authentication = this.identity.getCurrentAuthentication();
		return (authentication != null) ? authentication.getUserId() : null;
	}

	private record Moved(Optional<AbsenceCase> in, String step, String text) {

	}

}

package no.naervaer.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.demo.DemoAbsence.Kind;
import no.naervaer.demo.DemoPeople.DemoPupil;
import no.naervaer.demo.DemoScript.Plan;

/** One municipality's pupils and staff, living through the demo year. */
class DemoTenant {

	private final String municipality;

	private final SchoolCalendar calendar;

	private final DemoAbsence absence;

	private final DemoStaff staff;

	/** Plans by the day they start on, each with its pupil. */
	private final Map<LocalDate, List<Planned>> planned = new HashMap<>();

	/** Planned absence, by day. */
	private final Map<LocalDate, List<String>> plannedRows = new HashMap<>();

	private record Planned(Plan plan, DemoPupil pupil) {

	}

	DemoTenant(String municipality, DemoPeople people, DemoYear year, SchoolCalendar calendar, DemoAbsence absence,
			DemoScript script, DemoStaff staff) {
		this.municipality = municipality;
		this.calendar = calendar;
		this.absence = absence;
		this.staff = staff;
		for (int i = 0; i < script.plans().size(); i++) {
			Plan plan = script.plans().get(i);
			DemoPupil pupil = people.pupils().get(i * 2 % people.pupils().size());
			absence.reserve(pupil.id());
			staff.plan(pupil.name(), plan);
			calendar.minus(year.today(), plan.daysBefore() + 1).ifPresent((day) -> plan(plan, pupil, day));
		}
	}

	private void plan(Plan plan, DemoPupil pupil, LocalDate start) {
		this.planned.computeIfAbsent(start, (key) -> new ArrayList<>()).add(new Planned(plan, pupil));
		if (plan.report() == null) {
			Kind kind = (plan.absence() != null) ? plan.absence() : Kind.LESSON;
			for (int before = 0; before < Math.max(1, plan.days()); before++) {
				LocalDate first = (before == 0) ? start : this.calendar.minus(start, before).orElse(start);
				this.plannedRows.computeIfAbsent(first, (key) -> new ArrayList<>())
					.add(DemoAbsence.planned(pupil.id(), first, kind));
			}
		}
	}

	String municipality() {
		return this.municipality;
	}

	boolean isSchoolDay(LocalDate day) {
		return this.calendar.isSchoolDay(day);
	}

	/** The day's rows, with those that plans begin with. */
	List<String> absence(LocalDate day) {
		List<String> rows = this.absence.on(day);
		rows.addAll(this.plannedRows.getOrDefault(day, List.of()));
		return rows;
	}

	void report(LocalDate day) {
		startingOn(day).filter((it) -> it.plan().report() != null)
			.forEach((it) -> this.staff.report(it.pupil(), it.plan().report()));
	}

	void work() {
		this.staff.work();
	}

	private Stream<Planned> startingOn(LocalDate day) {
		return this.planned.getOrDefault(day, List.of()).stream();
	}

}

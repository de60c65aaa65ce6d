package no.naervaer.demo;

import java.util.Random;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.SchoolCalendars;
import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.stereotype.Component;

/** Puts together what one municipality's demo needs. */
@Component
class DemoTenants {

	private final ProcessEngine engine;

	private final NaervaerClock clock;

	private final SchoolCalendars calendars;

	private final DemoStop stop;

	DemoTenants(ProcessEngine engine, NaervaerClock clock, SchoolCalendars calendars, DemoStop stop) {
		this.engine = engine;
		this.clock = clock;
		this.calendars = calendars;
		this.stop = stop;
	}

	DemoTenant of(String municipality, DemoPeople people, DemoYear year, DemoAbsence absence, Random random) {
		SchoolCalendar calendar = this.calendars.of(municipality, "");
		DemoScript script = DemoScript.of(municipality).orElse(DemoScript.NONE);
		DemoStaff staff = new DemoStaff(municipality, this.engine, this.clock, script,
				new DemoDates(script.dates(), calendar, this.clock), random, this.stop);
		return new DemoTenant(municipality, people, year, calendar, absence, script, staff);
	}

}

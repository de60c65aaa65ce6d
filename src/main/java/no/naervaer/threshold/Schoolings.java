package no.naervaer.threshold;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.municipality.Municipalities;
import no.naervaer.register.Timetable;
import org.springframework.stereotype.Component;

/** Makes {@link Schooling} for one sweep or one import's pupil. */
@Component
class Schoolings {

	private final SchoolCalendars calendars;

	private final Timetable timetable;

	private final Municipalities municipalities;

	private final NaervaerClock clock;

	Schoolings(SchoolCalendars calendars, Timetable timetable, Municipalities municipalities, NaervaerClock clock) {
		this.calendars = calendars;
		this.timetable = timetable;
		this.municipalities = municipalities;
		this.clock = clock;
	}

	/** As of this moment. */
	Schooling of(String municipality) {
		return new Schooling(municipality, this.calendars, this.timetable, new MessageLimit(this.clock.now(),
				(school) -> this.municipalities.find(municipality).flatMap((found) -> found.messageLimit(school))));
	}

}

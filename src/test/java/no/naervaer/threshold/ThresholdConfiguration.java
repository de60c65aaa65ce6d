package no.naervaer.threshold;

import no.naervaer.calendar.CalendarDays;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.municipality.TenantScope;
import no.naervaer.municipality.Municipalities;
import no.naervaer.register.Absences;
import no.naervaer.register.Pupils;
import no.naervaer.register.Timetable;

import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.mockito.Mockito.mock;

/**
 * This package with an engine and a register in memory, and nothing further down the
 * road. Without a stereotype on purpose: tests of the whole application scan the test
 * classes too and would pick it up.
 */
@EnableAutoConfiguration(
		exclude = { CamundaBpmRestJerseyAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class })
@EnableConfigurationProperties(SweepProperties.class)
@Import({ NaervaerClock.class, CalendarDays.class, SchoolCalendars.class, TenantScope.class, Pupils.class,
		Absences.class, Timetable.class, LimitTables.class, HitRowMapper.class, Hits.class, PupilStates.class,
		CountingStart.class, PupilEvaluations.class, Corrections.class, AbsenceListener.class, SweptDays.class,
		SweepLock.class, Schoolings.class, SweepReading.class, SweepWriting.class, Sweep.class, World.class })
class ThresholdConfiguration {

	/** No municipality here waits for messages until a time of day. */
	@Bean
	static Municipalities municipalities() {
		return mock(Municipalities.class);
	}

}

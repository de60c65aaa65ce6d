package no.naervaer;

import java.util.TimeZone;

import no.naervaer.calendar.NaervaerClock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Follow-up of pupils' school absence: one Spring Boot application with the engine
 * embedded.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class NaervaerApplication {

	/**
	 * The engine reads cron timers and dates without a zone in the zone of the virtual
	 * machine, and shows dates in it; servers commonly run in UTC. A timer of 07:00 must
	 * be 07:00 at the school, on both sides of the change to summer time.
	 */
	public static void main(String[] args) {
		TimeZone.setDefault(TimeZone.getTimeZone(NaervaerClock.ZONE));
		try {
			SpringApplication.run(NaervaerApplication.class, args);
		}
		catch (SpringApplication.AbandonedRunException ex) {
			// stopped before it was open, and said so
		}
	}

}

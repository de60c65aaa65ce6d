package no.naervaer.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application with the packaged procedures, on H2. All such tests
 * share one application, in which nothing happens by itself, and each begins on a clean
 * slate. It is told here how it is started, and nowhere else: a test with settings of its
 * own would start one more.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("application")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "naervaer.demo=false",
		"naervaer.admin.password=" + ApplicationTest.ADMIN_PASSWORD, "naervaer.sweep.scheduled=false",
		"camunda.bpm.job-execution.enabled=false", "camunda.bpm.metrics.db-reporter-activate=false",
		"spring.datasource.url=jdbc:h2:mem:application;DB_CLOSE_DELAY=-1;DEFAULT_LOCK_TIMEOUT=30000;DEFAULT_NULL_ORDERING=HIGH" })
@Import(CleanSlate.class)
@ExtendWith(BeginsOnACleanSlate.class)
public @interface ApplicationTest {

	/** Password of the user {@code admin}. */
	String ADMIN_PASSWORD = "scenario-Passord-1";

}

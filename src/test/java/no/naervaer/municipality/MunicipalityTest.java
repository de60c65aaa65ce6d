package no.naervaer.municipality;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import no.naervaer.application.BeginsOnACleanSlate;
import no.naervaer.application.CleanSlate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole application on an empty database, with two small test municipalities instead
 * of the packaged ones. All such tests share one application, and each begins on a clean
 * slate.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("municipality")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "naervaer.demo=false",
		"naervaer.admin.password=" + MunicipalityTest.ADMIN_PASSWORD, "naervaer.startable=Meld",
		"naervaer.inbox=" + MunicipalityTest.INBOX, "naervaer.sweep.scheduled=false",
		"camunda.bpm.job-execution.enabled=false", "camunda.bpm.metrics.db-reporter-activate=false",
		"spring.datasource.url=jdbc:h2:mem:municipality;DB_CLOSE_DELAY=-1;DEFAULT_LOCK_TIMEOUT=30000;DEFAULT_NULL_ORDERING=HIGH" })
@Import({ TestMunicipalities.class, CleanSlate.class })
@ExtendWith(BeginsOnACleanSlate.class)
public @interface MunicipalityTest {

	/** Password of the user {@code admin}. */
	String ADMIN_PASSWORD = "hemmelig";

	/** Drop folder. */
	String INBOX = "target/inbox";

}

package no.naervaer.threshold;

import org.junit.jupiter.api.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test on {@link ThresholdConfiguration}. All such tests share one engine a database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("thorough")
@SpringBootTest(classes = ThresholdConfiguration.class, webEnvironment = WebEnvironment.NONE,
		properties = { "spring.datasource.url=jdbc:h2:mem:threshold;DB_CLOSE_DELAY=-1;DEFAULT_LOCK_TIMEOUT=10000",
				"camunda.bpm.authorization.enabled=false", "camunda.bpm.job-execution.enabled=false",
				"logging.level.org.camunda=warn" })
@interface ThresholdTest {

}

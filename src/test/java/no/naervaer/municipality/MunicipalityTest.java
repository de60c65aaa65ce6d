package no.naervaer.municipality;

import org.junit.jupiter.api.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole application on an empty database, with the two test municipalities. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("application")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "naervaer.demo=false", "naervaer.admin.password=hemmelig", "naervaer.startable=Meld",
				"spring.datasource.url=jdbc:h2:mem:municipality;DB_CLOSE_DELAY=-1",
				"camunda.bpm.job-execution.enabled=false" })
@Import(TestMunicipalities.class)
@interface MunicipalityTest {

}

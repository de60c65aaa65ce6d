package no.naervaer.acceptance;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Five hundred tasks, page by page on the database of real use. */
@ActiveProfiles("postgresql")
@DirtiesContext
class ManyTasksOnPostgresTest extends ManyTasksTest {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		RealPostgres.start(registry);
	}

}

package no.naervaer.acceptance;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Handing over tasks on the database of real use. */
@ActiveProfiles("postgresql")
@DirtiesContext
class HandingOverOnPostgresTest extends HandingOverTest {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		RealPostgres.start(registry);
	}

}

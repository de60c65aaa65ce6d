package no.naervaer.acceptance;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The same on a real PostgreSQL, with the profile that real use starts with. The database
 * ends with the JVM: ended earlier, the context would wait for it.
 */
@ActiveProfiles("postgresql")
@DirtiesContext
class ScenariosOnPostgresTest extends Scenarios {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		RealPostgres.start(registry);
	}

}

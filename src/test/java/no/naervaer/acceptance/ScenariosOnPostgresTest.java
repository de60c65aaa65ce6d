package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

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

	private static EmbeddedPostgres postgres;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		try {
			postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		registry.add("spring.datasource.username", () -> "postgres");
		registry.add("spring.datasource.password", () -> "postgres");
	}

}

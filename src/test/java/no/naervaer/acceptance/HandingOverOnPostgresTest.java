package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

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
		try {
			EmbeddedPostgres postgres = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
			registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
			registry.add("spring.datasource.username", () -> "postgres");
			registry.add("spring.datasource.password", () -> "postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

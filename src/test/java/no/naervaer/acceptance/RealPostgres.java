package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A PostgreSQL of its own for one test class. It ends with the JVM: ended earlier, the
 * application would wait for it.
 */
final class RealPostgres {

	private RealPostgres() {
	}

	static void start(DynamicPropertyRegistry registry) {
		EmbeddedPostgres postgres = started();
		registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		registry.add("spring.datasource.username", () -> "postgres");
		registry.add("spring.datasource.password", () -> "postgres");
	}

	private static EmbeddedPostgres started() {
		try {
			return EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

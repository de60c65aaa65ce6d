package no.naervaer.register.intake;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the register is tried on. */
enum Database {

	H2, POSTGRESQL;

	Started start() {
		return new Started((this == POSTGRESQL) ? postgres() : null);
	}

	private static EmbeddedPostgres postgres() {
		try {
			return EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A database with the register on it. */
	static final class Started implements ExtensionContext.Store.CloseableResource {

		private final EmbeddedPostgres postgres;

		private final HikariDataSource database;

		private final AnnotationConfigApplicationContext context;

		private Started(EmbeddedPostgres postgres) {
			this.postgres = postgres;
			HikariConfig config = new HikariConfig();
			config.setJdbcUrl((postgres != null) ? postgres.getJdbcUrl("postgres", "postgres")
					: "jdbc:h2:mem:register-intake;DB_CLOSE_DELAY=-1;DEFAULT_LOCK_TIMEOUT=30000");
			config.setMaximumPoolSize(4);
			this.database = new HikariDataSource(config);
			this.context = TestRegister.start(this.database);
		}

		AnnotationConfigApplicationContext context() {
			return this.context;
		}

		@Override
		public void close() throws IOException {
			this.context.close();
			this.database.close();
			if (this.postgres != null) {
				this.postgres.close();
			}
		}

	}

}

package no.naervaer.register.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * A test that runs on H2 and on a real PostgreSQL. Its parameter is a
 * {@link TestRegister} of its own.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(OnBothDatabases.Registers.class)
public @interface OnBothDatabases {

	/** Both databases are started once for all tests and stopped after the last. */
	class Registers implements ArgumentsProvider {

		@Override
		public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
			var store = context.getRoot().getStore(Namespace.create(OnBothDatabases.class));
			return Stream.of("H2", "PostgreSQL").map((name) -> {
				Started started = store.getOrComputeIfAbsent(name, Started::new, Started.class);
				return Arguments.of(Named.of(name, TestRegister.in(started.context)));
			});
		}

	}

	/** A database with the register on it. */
	final class Started implements ExtensionContext.Store.CloseableResource {

		private final EmbeddedPostgres postgres;

		private final HikariDataSource database;

		private final AnnotationConfigApplicationContext context;

		Started(String name) {
			this.postgres = name.equals("PostgreSQL") ? postgres() : null;
			HikariConfig config = new HikariConfig();
			config.setJdbcUrl((this.postgres != null) ? this.postgres.getJdbcUrl("postgres", "postgres")
					: "jdbc:h2:mem:register-intake;DB_CLOSE_DELAY=-1;DEFAULT_LOCK_TIMEOUT=30000");
			config.setMaximumPoolSize(4);
			this.database = new HikariDataSource(config);
			this.context = TestRegister.start(this.database);
		}

		@Override
		public void close() throws IOException {
			this.context.close();
			this.database.close();
			if (this.postgres != null) {
				this.postgres.close();
			}
		}

		private static EmbeddedPostgres postgres() {
			try {
				return EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}

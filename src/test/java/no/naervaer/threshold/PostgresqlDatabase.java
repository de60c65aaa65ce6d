package no.naervaer.threshold;

import java.io.IOException;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A real PostgreSQL in the place of H2. */
@TestConfiguration(proxyBeanMethods = false)
class PostgresqlDatabase {

	@Bean(destroyMethod = "close")
	EmbeddedPostgres postgresql() throws IOException {
		return EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start();
	}

	@Bean
	DataSource dataSource(EmbeddedPostgres postgresql) {
		return DataSourceBuilder.create()
			.url(postgresql.getJdbcUrl("postgres", "postgres"))
			.username("postgres")
			.build();
	}

}

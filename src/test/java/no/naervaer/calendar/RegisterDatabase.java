package no.naervaer.calendar;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** An empty H2 database in memory with the product's own schema. */
final class RegisterDatabase {

	private RegisterDatabase() {
	}

	static DataSource create() {
		DataSource database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
			.generateUniqueName(true)
			.build();
		Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
		return database;
	}

}

package no.naervaer.municipality;

import java.sql.DatabaseMetaData;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What kind of installation this is. H2 is for trying out; any other database holds real
 * pupils, and then start is refused with demo data or a password that others may guess.
 * The profile for operation is refused with H2, or a clock that can be moved.
 */
@Component
public class Installation {

	private static final Set<String> OBVIOUS = Set.of("admin", "camunda", "password", "naervaer", "nærvær", "passord",
			"administrator", "changeme", "demo");

	private static final int SHORTEST_PASSWORD = 12;

	private static final String OPERATION = "postgresql";

	private static final String CLOCK = "naervaer.clock.adjustable";

	private final boolean production;

	private final boolean demo;

	private final String administrator;

	@Autowired
	Installation(DataSource dataSource, NaervaerProperties properties, Environment environment) {
		this(!"H2".equals(product(dataSource)), properties);
		if (environment.matchesProfiles(OPERATION)) {
			requireRealDatabase();
			requireRealTime(environment);
		}
	}

	Installation(boolean production, NaervaerProperties properties) {
		this.production = production;
		this.administrator = properties.admin().user();
		this.demo = (properties.demo() != null) ? properties.demo() : !production;
		if (production) {
			requireNoDemo();
			requirePassword(properties.admin());
		}
	}

	/** Whether the database is one for real data. */
	public boolean production() {
		return this.production;
	}

	/** Whether to fill an empty database with demo data; never in production. */
	public boolean demo() {
		return this.demo;
	}

	/** User name of the administrator. */
	public String administrator() {
		return this.administrator;
	}

	private void requireNoDemo() {
		if (this.demo) {
			throw new StartRefusedException("naervaer.demo is true, and demo data belongs on H2 only",
					"Set naervaer.demo to false, or remove the setting.");
		}
	}

	private void requireRealDatabase() {
		if (!this.production) {
			throw new StartRefusedException("The profile postgresql is started on H2, which is for trying out",
					"Set NAERVAER_DB_URL to the address of a PostgreSQL, jdbc:postgresql://…");
		}
	}

	private static void requireRealTime(Environment environment) {
		if (environment.getProperty(CLOCK, Boolean.class, false)) {
			throw new StartRefusedException(CLOCK + " is true, and deadlines of real pupils follow the real time",
					"Set it to false, or remove the setting.");
		}
	}

	private static void requirePassword(NaervaerProperties.Admin admin) {
		String remedy = "Set NAERVAER_ADMIN_PASSWORD (naervaer.admin.password) to a password of your own.";
		if (!StringUtils.hasText(admin.password())) {
			throw new StartRefusedException("The administrator's password is not set", remedy);
		}
		String password = admin.password().strip().toLowerCase(Locale.ROOT);
		if (OBVIOUS.contains(password) || password.equals(admin.user().toLowerCase(Locale.ROOT))) {
			throw new StartRefusedException("The administrator's password is one that everybody guesses", remedy);
		}
		if (password.length() < SHORTEST_PASSWORD) {
			throw new StartRefusedException(
					"The administrator's password has fewer than %d characters".formatted(SHORTEST_PASSWORD), remedy);
		}
	}

	private static String product(DataSource dataSource) {
		try {
			return JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName);
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException("Can't tell which database this is", ex);
		}
	}

}

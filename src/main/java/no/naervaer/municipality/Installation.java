package no.naervaer.municipality;

import java.sql.DatabaseMetaData;
import java.util.Locale;
import java.util.Set;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What kind of installation this is. H2 is for trying out; any other database holds real
 * pupils, and then start is refused with demo data or a password that others may guess.
 */
@Component
public class Installation {

	private static final Set<String> OBVIOUS = Set.of("admin", "camunda", "password", "naervaer", "nærvær", "passord",
			"administrator", "changeme", "demo");

	private final boolean production;

	private final boolean demo;

	private final String administrator;

	@Autowired
	Installation(DataSource dataSource, NaervaerProperties properties) {
		this(!"H2".equals(product(dataSource)), properties);
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

	private static void requirePassword(NaervaerProperties.Admin admin) {
		String remedy = "Set NAERVAER_ADMIN_PASSWORD (naervaer.admin.password) to a password of your own.";
		if (!StringUtils.hasText(admin.password())) {
			throw new StartRefusedException("The administrator's password is not set", remedy);
		}
		String password = admin.password().strip().toLowerCase(Locale.ROOT);
		if (OBVIOUS.contains(password) || password.equals(admin.user().toLowerCase(Locale.ROOT))) {
			throw new StartRefusedException("The administrator's password is one that everybody guesses", remedy);
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

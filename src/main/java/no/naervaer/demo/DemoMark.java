package no.naervaer.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ManagementService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What the database says of its demo, in the engine's table of properties. A demo that
 * has begun, and neither ended nor let anybody in, is thrown away at the next start: the
 * database is emptied before anybody else reads it.
 */
@Component
class DemoMark {

	private static final Logger log = LoggerFactory.getLogger(DemoMark.class);

	static final String NAME = "naervaer.demo";

	enum State {

		/** Being made; nobody has been in. */
		BEGUN,

		/** Made, or as much of it as could be; people may have been in. */
		MADE,

		/** No demo was made here, and people may have been in. */
		OPENED

	}

	private final ManagementService management;

	DemoMark(ManagementService management) {
		this.management = management;
	}

	/**
	 * A demo begins. Where somebody may have been before, it is not to be thrown away.
	 */
	void begin() {
		if (!isSet()) {
			set(State.BEGUN);
		}
	}

	/** Written before the door is opened after a demo. */
	void made() {
		set(State.MADE);
	}

	/** Written when the door is open. */
	void opened() {
		if (!isSet()) {
			set(State.OPENED);
		}
	}

	/** Whether the demo's people are in the database. */
	boolean isMade() {
		return State.MADE.name().equals(this.management.getProperties().get(NAME));
	}

	private boolean isSet() {
		return this.management.getProperties().containsKey(NAME);
	}

	private void set(State state) {
		this.management.setProperty(NAME, state.name());
	}

	/**
	 * Empties an H2 database whose demo was interrupted; leaves every other alone.
	 * @return whether it was emptied
	 */
	static boolean emptyInterrupted(DataSource database) throws SQLException {
		try (Connection connection = database.getConnection()) {
			if (!"H2".equals(connection.getMetaData().getDatabaseProductName()) || !isInterrupted(connection)) {
				return false;
			}
			log.info("The demo was interrupted: it begins anew, on an empty database");
			try (var statement = connection.createStatement()) {
				statement.execute("drop all objects");
			}
			return true;
		}
	}

	private static boolean isInterrupted(Connection connection) throws SQLException {
		try (ResultSet tables = connection.getMetaData()
			.getTables(null, connection.getSchema(), "ACT_GE_PROPERTY", null)) {
			if (!tables.next()) {
				return false;
			}
		}
		try (var query = connection.prepareStatement("select VALUE_ from ACT_GE_PROPERTY where NAME_ = ?")) {
			query.setString(1, NAME);
			try (ResultSet mark = query.executeQuery()) {
				return mark.next() && State.BEGUN.name().equals(mark.getString(1));
			}
		}
	}

}

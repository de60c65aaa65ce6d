package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far each municipality has been swept. */
@Repository
@Transactional
class SweptDays {

	private final JdbcClient jdbc;

	SweptDays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Empty for a municipality that was never swept. */
	@Transactional(readOnly = true)
	Optional<Swept> of(String municipality) {
		return this.jdbc.sql("select last_day, closed_day from sweep where municipality = :municipality")
			.param("municipality", municipality)
			.query((row, number) -> new Swept(row.getObject("last_day", LocalDate.class),
					row.getObject("closed_day", LocalDate.class)))
			.optional();
	}

	void store(String municipality, Swept swept) {
		int updated = write(
				"update sweep set last_day = :last, closed_day = :closed where municipality = :municipality",
				municipality, swept);
		if (updated == 0) {
			write("insert into sweep (municipality, last_day, closed_day) values (:municipality, :last, :closed)",
					municipality, swept);
		}
	}

	private int write(String sql, String municipality, Swept swept) {
		return this.jdbc.sql(sql)
			.param("municipality", municipality)
			.param("last", swept.last())
			.param("closed", swept.closed())
			.update();
	}

	/**
	 * How far a municipality has been swept.
	 *
	 * @param last as of which day it was swept last
	 * @param closed the last day swept after that day's 15:30; null if none was
	 */
	record Swept(LocalDate last, LocalDate closed) {

	}

}

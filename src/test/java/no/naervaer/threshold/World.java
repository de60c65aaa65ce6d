package no.naervaer.threshold;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import no.naervaer.calendar.CalendarDays;
import no.naervaer.calendar.DayType;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsencesChanged;
import org.camunda.bpm.engine.RepositoryService;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens around this package: registrations, the clock, deployments; and a stand-in
 * for the case, which attaches hits as they come.
 */
class World {

	static final String SCHOOL = "900000001";

	static final String OTHER_SCHOOL = "900000002";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final NaervaerClock clock;

	private final CalendarDays days;

	private final SchoolCalendars calendars;

	private final RepositoryService repository;

	private final Hits hits;

	final List<HitsFound> found = new ArrayList<>();

	final List<HitsWithdrawn> withdrawn = new ArrayList<>();

	/** Whose evaluation the case breaks. */
	Predicate<String> failing = (pupil) -> false;

	World(JdbcTemplate jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events,
			NaervaerClock clock, CalendarDays days, SchoolCalendars calendars, RepositoryService repository,
			Hits hits) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.events = events;
		this.clock = clock;
		this.days = days;
		this.calendars = calendars;
		this.repository = repository;
		this.hits = hits;
	}

	/** A municipality of its own, with calendar TK-2526 and the table. */
	String municipality(TableModel table) {
		String municipality = "m" + NUMBER.incrementAndGet();
		TestCalendars.schoolDays(AutumnBreak.WEEK_40)
			.forEach((day) -> this.days.put(municipality, "", day, DayType.SKOLEDAG));
		deploy(municipality, table);
		return municipality;
	}

	void deploy(String municipality, TableModel table) {
		this.repository.createDeployment().tenantId(municipality).addString("dmn/x/grenser.dmn", table.xml()).deploy();
	}

	void dayOff(String municipality, String school, LocalDate day) {
		this.days.put(municipality, school, day, DayType.FRIDAG);
		this.calendars.reload(municipality);
	}

	String pupil(String municipality) {
		return pupil(municipality, "p" + NUMBER.incrementAndGet(), SCHOOL);
	}

	String pupil(String municipality, String id, String school) {
		this.jdbc.update(
				"insert into pupil (municipality, pupil_id, first_name, last_name, grade, class_name, school,"
						+ " address_protected) values (?, ?, 'For', 'Etter', 5, '5A', ?, false)",
				municipality, id, school);
		return id;
	}

	void at(LocalDate date, LocalTime time) {
		this.clock.moveTo(date.atTime(time));
	}

	/** Adds or replaces rows in one import, as the register does it. */
	void register(String municipality, AbsenceRecord... rows) {
		this.transaction.executeWithoutResult((status) -> {
			put(municipality, rows);
			Set<LocalDate> dates = new TreeSet<>();
			Arrays.stream(rows).forEach((row) -> dates.add(row.date()));
			this.events.publishEvent(new AbsencesChanged(municipality, rows[0].pupilId(), dates));
		});
	}

	/** Adds or replaces rows without telling anyone. */
	void put(String municipality, AbsenceRecord... rows) {
		for (AbsenceRecord row : rows) {
			this.jdbc.update("delete from absence where municipality = ? and source_id = ?", municipality,
					row.sourceId());
			this.jdbc
				.update("""
						insert into absence (municipality, source_id, pupil_id, on_date, extent, lessons, status, cause,
						    documented, reported_by, channel, reported_at) values (?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?)""",
						new Object[] { municipality, row.sourceId(), row.pupilId(), row.date(), row.extent().name(),
								row.lessons(), row.status().name(), row.cause().name(), name(row.reportedBy()),
								name(row.channel()), row.reportedAt() },
						new int[] { Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.VARCHAR,
								Types.SMALLINT, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR,
								Types.TIMESTAMP });
		}
	}

	void remove(String municipality, AbsenceRecord row) {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.update("delete from absence where municipality = ? and source_id = ?", municipality,
					row.sourceId());
			this.events.publishEvent(new AbsencesChanged(municipality, row.pupilId(), Set.of(row.date())));
		});
	}

	/** The pupil's hits as «rule date», withdrawn ones with a minus before. */
	List<String> hits(String municipality, String pupil) {
		return this.hits.of(municipality, pupil)
			.stream()
			.map((hit) -> (hit.withdrawn() ? "-" : "") + hit.rule() + " " + hit.date())
			.toList();
	}

	int rows(String table, String municipality) {
		return this.jdbc.queryForObject("select count(*) from " + table + " where municipality = ?", Integer.class,
				municipality);
	}

	@EventListener
	void on(HitsFound event) {
		if (this.failing.test(event.pupilId())) {
			throw new IllegalStateException("the case can't be opened");
		}
		this.found.add(event);
		this.hits.attach(event.hits().stream().map(Hit::id).toList(), "SAK-" + event.pupilId());
	}

	@EventListener
	void on(HitsWithdrawn event) {
		this.withdrawn.add(event);
	}

	private static String name(Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

}

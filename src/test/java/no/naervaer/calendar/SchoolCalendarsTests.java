package no.naervaer.calendar;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

import javax.sql.DataSource;

import no.naervaer.calendar.CalendarDays.Put;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static no.naervaer.calendar.DayType.FERIE;
import static no.naervaer.calendar.DayType.PLANLEGGINGSDAG;
import static no.naervaer.calendar.DayType.SKOLEDAG;
import static no.naervaer.calendar.TestCalendars.AutumnBreak.WEEK_40;
import static no.naervaer.calendar.TestCalendars.AutumnBreak.WEEK_41;
import static org.assertj.core.api.Assertions.assertThat;

/** Rows in the database become calendars, and changes are seen when they should be. */
class SchoolCalendarsTests {

	private static final LocalDate DATE = LocalDate.of(2025, 9, 10);

	private final AtomicLong nanos = new AtomicLong();

	private TransactionTemplate transaction;

	private CalendarDays days;

	private SchoolCalendars calendars;

	@BeforeEach
	void openDatabase() {
		DataSource database = RegisterDatabase.create();
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
		this.days = new CalendarDays(JdbcClient.create(database));
		this.calendars = new SchoolCalendars(this.days, this.nanos::get);
	}

	@Test
	void puttingARowTwiceChangesNothing() {
		assertThat(this.days.put("nord", "", DATE, SKOLEDAG)).isEqualTo(Put.INSERTED);
		assertThat(this.days.put("nord", "", DATE, SKOLEDAG)).isEqualTo(Put.UNCHANGED);
		assertThat(this.days.put("nord", "", DATE, FERIE)).isEqualTo(Put.UPDATED);
		assertThat(this.days.of("nord")).containsExactly(new CalendarDays.CalendarRow("", DATE, FERIE));
	}

	@Test
	void removingARowThatIsNotThereChangesNothing() {
		this.days.put("nord", "", DATE, SKOLEDAG);
		assertThat(this.days.remove("nord", "100", DATE)).isFalse();
		assertThat(this.days.remove("nord", "", DATE)).isTrue();
		assertThat(this.days.remove("nord", "", DATE)).isFalse();
		assertThat(this.days.of("nord")).isEmpty();
	}

	@Test
	void eachMunicipalityHasItsOwnCalendar() {
		TestCalendars.store(this.days, "nord", WEEK_40);
		TestCalendars.store(this.days, "sor", WEEK_41);
		LocalDate inWeek40 = LocalDate.of(2025, 10, 1);
		assertThat(this.calendars.of("nord", "100").isSchoolDay(inWeek40)).isFalse();
		assertThat(this.calendars.of("sor", "100").isSchoolDay(inWeek40)).isTrue();
		assertThat(this.calendars.of("vest", "100").next(inWeek40)).isEmpty();
	}

	@Test
	void aSchoolsOwnRowHoldsForThatSchoolAlone() {
		TestCalendars.store(this.days, "nord", WEEK_40);
		this.days.put("nord", "100", DATE, PLANLEGGINGSDAG);
		assertThat(this.calendars.of("nord", "100").isSchoolDay(DATE)).isFalse();
		assertThat(this.calendars.of("nord", "200").isSchoolDay(DATE)).isTrue();
		assertThat(this.calendars.of("nord", "").isSchoolDay(DATE)).isTrue();
	}

	@Test
	void anImportCountsAtOnceOnItsOwnNode() {
		assertThat(isSchoolDay()).isFalse();
		this.days.put("nord", "", DATE, SKOLEDAG);
		assertThat(isSchoolDay()).isFalse();
		this.calendars.reload("nord");
		assertThat(isSchoolDay()).isTrue();
	}

	@Test
	void anImportCountsOnOtherNodesWhenTheirTimeIsOut() {
		assertThat(isSchoolDay()).isFalse();
		this.days.put("nord", "", DATE, SKOLEDAG);
		this.nanos.addAndGet(SchoolCalendars.KEPT_FOR.toNanos() - 1);
		assertThat(isSchoolDay()).isFalse();
		this.nanos.incrementAndGet();
		assertThat(isSchoolDay()).isTrue();
	}

	@Test
	void anImportThatIsRolledBackLeavesNothingBehind() {
		this.transaction.executeWithoutResult((status) -> {
			this.days.put("nord", "", DATE, SKOLEDAG);
			this.calendars.reload("nord");
			assertThat(isSchoolDay()).isTrue();
			status.setRollbackOnly();
		});
		assertThat(isSchoolDay()).isFalse();
	}

	@Test
	void whatWasReadBeforeAnImportIsNotKeptAfterIt() {
		AtomicLong readings = new AtomicLong();
		SchoolCalendars[] racing = new SchoolCalendars[1];
		racing[0] = new SchoolCalendars(this.days, () -> {
			if (readings.getAndIncrement() == 0) {
				racing[0].reload("nord");
			}
			return 0;
		});
		assertThat(racing[0].of("nord", "").isSchoolDay(DATE)).isFalse();
		this.days.put("nord", "", DATE, SKOLEDAG);
		assertThat(racing[0].of("nord", "").isSchoolDay(DATE)).isTrue();
	}

	@Test
	void saysWhyADateIsNeverASchoolDay() {
		assertThat(this.calendars.whyNeverSchoolDay(LocalDate.of(2026, 5, 1))).contains("1. mai er helligdag");
	}

	private boolean isSchoolDay() {
		return this.calendars.of("nord", "").isSchoolDay(DATE);
	}

}

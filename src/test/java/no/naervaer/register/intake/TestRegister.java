package no.naervaer.register.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import no.naervaer.calendar.CalendarDays;
import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import no.naervaer.municipality.EngineIdentity;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.Absences;
import no.naervaer.register.AbsencesChanged;
import no.naervaer.register.Pupil;
import no.naervaer.register.PupilMoved;
import no.naervaer.register.Pupils;
import org.flywaydb.core.Flyway;
import org.mockito.Mockito;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register on a database, seen from a municipality that nobody else uses: two
 * schools, test calendar TK-2526.
 */
public final class TestRegister {

	public static final String SCHOOL = "900000001";

	public static final String OTHER_SCHOOL = "900000002";

	static final String ABSENCE_HEADER = "kilde_id;elev_id;dato;omfang;antall_timer;fag;status;arsak;dokumentert;meldt_av;meldt_kanal;meldt_tidspunkt;slettet\n";

	static final String PUPIL_HEADER = "elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre\n";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final AnnotationConfigApplicationContext context;

	private final String municipality = "k" + NUMBER.incrementAndGet();

	private TestRegister(AnnotationConfigApplicationContext context) {
		this.context = context;
	}

	static AnnotationConfigApplicationContext start(DataSource database) {
		Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		context.registerBean(DataSource.class, () -> database);
		context.register(Beans.class);
		context.refresh();
		return context;
	}

	static TestRegister in(AnnotationConfigApplicationContext context) {
		TestRegister register = new TestRegister(context);
		register.run(RegisterFile.SCHOOLS,
				"skole_orgnr;navn\n%s;Haugen skole\n%s;Lia skole\n".formatted(SCHOOL, OTHER_SCHOOL));
		TestCalendars.store(register.bean(CalendarDays.class), register.municipality, AutumnBreak.WEEK_40);
		register.bean(SchoolCalendars.class).reload(register.municipality);
		register.listener().reset();
		return register;
	}

	public String municipality() {
		return this.municipality;
	}

	public <T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	public ImportReport run(RegisterFile file, String csv) {
		return run(file, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
	}

	ImportReport run(RegisterFile file, InputStream csv) {
		try {
			return bean(RegisterImport.class).run(this.municipality, file, csv);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Imports rows of absence under the whole header. */
	public ImportReport absences(String... rows) {
		return run(RegisterFile.ABSENCES, ABSENCE_HEADER + String.join("\n", rows));
	}

	public ImportReport pupils(String... rows) {
		return run(RegisterFile.PUPILS, PUPIL_HEADER + String.join("\n", rows));
	}

	/** Pupils e1 … of class 8A, here all year. */
	public void withPupils(int count) {
		run(RegisterFile.PUPILS, IntStream.rangeClosed(1, count)
			.mapToObj((i) -> "e%d;Fornavn%d;Etternavn%d;2012;8;8A;%s;l1;2025-08-18;;nei".formatted(i, i, i, SCHOOL))
			.collect(Collectors.joining("\n", PUPIL_HEADER, "\n")));
	}

	public List<AbsenceRecord> absenceOf(String pupil) {
		return bean(Absences.class).of(this.municipality, pupil, LocalDate.of(2025, 8, 1), LocalDate.of(2026, 7, 31));
	}

	public Pupil pupil(String id) {
		return bean(Pupils.class).find(this.municipality, id).orElseThrow();
	}

	Listener listener() {
		return bean(Listener.class);
	}

	int staged() {
		return bean(JdbcTemplate.class).queryForObject("select count(*) from import_row", Integer.class);
	}

	/** Hears what the register announces; can be told to fail for some pupils. */
	static class Listener {

		final List<AbsencesChanged> changes = new ArrayList<>();

		final List<PupilMoved> moves = new ArrayList<>();

		final Set<String> failing = ConcurrentHashMap.newKeySet();

		@EventListener
		void changed(AbsencesChanged event) {
			this.changes.add(event);
			if (this.failing.contains(event.pupilId())) {
				throw new IllegalStateException("Failing as told");
			}
		}

		@EventListener
		void moved(PupilMoved event) {
			this.moves.add(event);
		}

		void reset() {
			this.changes.clear();
			this.moves.clear();
			this.failing.clear();
		}

	}

	/**
	 * The engine's users are not of interest here. A test configuration, so that no other
	 * test's component scan finds it and loses the real ones.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	@EnableTransactionManagement
	@Import({ CalendarDays.class, SchoolCalendars.class })
	@ComponentScan(basePackages = "no.naervaer.register",
			excludeFilters = @Filter(type = FilterType.REGEX, pattern = { ".*Controller", ".*Test.*" }))
	@ComponentScan(basePackages = "no.naervaer.municipality", useDefaultFilters = false,
			includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.(Schools|Staff|Roles)"))
	static class Beans {

		@Bean
		JdbcTemplate jdbcTemplate(DataSource database) {
			return new JdbcTemplate(database);
		}

		@Bean
		JdbcClient jdbcClient(JdbcTemplate template) {
			return JdbcClient.create(template);
		}

		@Bean
		JdbcTransactionManager transactionManager(DataSource database) {
			return new JdbcTransactionManager(database);
		}

		@Bean
		TransactionTemplate transactionTemplate(JdbcTransactionManager manager) {
			return new TransactionTemplate(manager);
		}

		@Bean
		EngineIdentity engineIdentity() {
			return Mockito.mock(EngineIdentity.class);
		}

		@Bean
		Listener listener() {
			return new Listener();
		}

	}

}

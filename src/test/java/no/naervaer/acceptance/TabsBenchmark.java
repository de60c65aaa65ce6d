package no.naervaer.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import no.naervaer.NaervaerApplication;
import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.EngineIdentity;
import org.camunda.bpm.engine.ProcessEngine;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long the server takes for the page of each tab of a pupil with 200 rows of absence
 * and a case with a log of 60 entries, asked for over HTTP. Not a test; run it with the
 * argument {@code h2} or {@code postgresql}.
 */
public final class TabsBenchmark {

	private static final int ROWS = 200;

	/** On so many dates; some have two rows. */
	private static final int DAYS = 160;

	private static final int LOG = 60;

	private static final int CALLS = 50;

	private static final String PASSWORD = "Tavle-og-kritt-1";

	private TabsBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		if (args[0].equals("postgresql")) {
			try (EmbeddedPostgres database = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
				run("--spring.profiles.active=postgresql",
						"--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
						"--spring.datasource.username=postgres", "--spring.datasource.password=postgres");
			}
		}
		else {
			run("--naervaer.demo=false", "--spring.datasource.url=jdbc:h2:mem:tabs-benchmark;DB_CLOSE_DELAY=-1");
		}
		System.exit(0);
	}

	private static void run(String... database) {
		List<String> settings = new ArrayList<>(List.of(database));
		settings.addAll(List.of("--server.port=0", "--naervaer.admin.password=" + WholeApplication.PASSWORD,
				"--naervaer.sweep.scheduled=false", "--camunda.bpm.job-execution.enabled=false",
				"--logging.level.root=warn", "--spring.main.banner-mode=off"));
		ServletWebServerApplicationContext context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(
				NaervaerApplication.class)
			.run(settings.toArray(String[]::new));
		try (context) {
			measure(context);
		}
	}

	private static void measure(ServletWebServerApplicationContext context) {
		JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
		int port = context.getWebServer().getPort();
		CaseKeys keys = new CaseKeys(jdbc);
		CaseWorld world = new CaseWorld("nittedal", context.getBean(ProcessEngine.class),
				context.getBean(NaervaerClock.class), keys, port, WholeApplication.PASSWORD);
		world.openSchool();
		world.school().enrol("elev1", TestSchool.USUAL_GRADE);
		world.time().until("2026-05-20T10:00:00");
		List<LocalDate> days = world.school()
			.calendar()
			.between(LocalDate.parse("2025-08-18"), LocalDate.parse("2026-05-20"));
		List<String> kinds = List.of("sick", "lesson norsk", "lesson matematikk", "late", "undocumented", "invalid");
		world.absence(IntStream.range(0, ROWS)
			.mapToObj((row) -> AbsenceLines.of((row < DAYS) ? kinds.get(row % kinds.size()) : "lesson fag" + row,
					days.get(days.size() - 1 - row % DAYS)))
			.toArray(String[]::new));
		String key = keys.of("nittedal", "elev1").get(0);
		int entries = jdbc.queryForObject("select count(*) from case_log where case_key = ?", Integer.class, key);
		for (int entry = entries; entry < LOG; entry++) {
			jdbc.update(
					"insert into case_log (case_key, municipality, logged_at, actor, kind, step, text)"
							+ " values (?, 'nittedal', current_timestamp, 'nittedal.laerer1', 'NOTE', 'X', ?)",
					key, "Kontakt med foresatte på telefon ".repeat(5));
		}
		System.out.printf("%d rows of absence, %d entries, %d hits%n",
				jdbc.queryForObject("select count(*) from absence", Integer.class),
				jdbc.queryForObject("select count(*) from case_log where case_key = ?", Integer.class, key),
				jdbc.queryForObject("select count(*) from hit", Integer.class));
		context.getBean(EngineIdentity.class).setPassword("nittedal", "laerer1", PASSWORD);
		TasklistSession session = new TasklistSession(port).logIn("nittedal.laerer1", PASSWORD);
		String task = world.staff().task("NIT-S01").getId();
		for (String tab : List.of("pupil", "why", "case")) {
			report(tab, LongStream.range(0, CALLS).map((call) -> milliseconds(session, task, tab)).toArray());
		}
	}

	private static long milliseconds(TasklistSession session, String task, String tab) {
		long start = System.nanoTime();
		session.tab(task, tab);
		return (System.nanoTime() - start) / 1_000_000;
	}

	private static void report(String tab, long[] calls) {
		long[] sorted = LongStream.of(calls).sorted().toArray();
		System.out.printf("%s: first %d ms, median %d ms, slowest %d ms%n", tab, calls[0], sorted[CALLS / 2],
				sorted[CALLS - 1]);
	}

}

package no.naervaer.threshold;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import org.camunda.bpm.engine.RepositoryService;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sweeps a large municipality and says how long it took. Not a test; run it with
 * arguments {@code h2|postgresql <table file> <pupils> <rows each>}.
 */
final class SweepBenchmark {

	private static final List<LocalDate> DAYS = TestCalendars.schoolDays(AutumnBreak.WEEK_40)
		.stream()
		.filter((day) -> day.getYear() == 2025)
		.toList();

	/** One of so many pupils is away often enough to cross limits. */
	private static final int WORRYING = 50;

	private SweepBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		int pupils = Integer.parseInt(args[2]);
		int rows = Integer.parseInt(args[3]);
		if (args[0].equals("postgresql")) {
			try (EmbeddedPostgres database = EmbeddedPostgres.builder().setLocaleConfig("locale", "C.UTF-8").start()) {
				run(database.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true", Path.of(args[1]),
						pupils, rows);
			}
		}
		else {
			run("jdbc:h2:file:" + Files.createTempDirectory("sweep").resolve("benchmark") + ";CACHE_SIZE=262144",
					Path.of(args[1]), pupils, rows);
		}
		System.exit(0);
	}

	private static void run(String url, Path table, int pupils, int rows) throws Exception {
		Map<String, Object> settings = Map.of("spring.datasource.url", url, "spring.datasource.username",
				url.contains("postgres") ? "postgres" : "sa", "spring.datasource.password", "",
				"camunda.bpm.authorization.enabled", false, "camunda.bpm.job-execution.enabled", false,
				"logging.level.root", "warn", "spring.main.banner-mode", "off");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(ThresholdConfiguration.class)
			.web(WebApplicationType.NONE)
			.run(settings.entrySet()
				.stream()
				.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
				.toArray(String[]::new))) {
			measure(context, table, pupils, rows);
		}
	}

	private static void measure(ConfigurableApplicationContext context, Path table, int pupils, int rows)
			throws Exception {
		World world = context.getBean(World.class);
		Sweep sweep = context.getBean(Sweep.class);
		String municipality = world.municipality(TableModel.columns("wholeDaysSemester").row("X", "> 300"));
		deploy(context.getBean(RepositoryService.class), municipality, table);
		JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
		timed("insert %d pupils with %d rows each".formatted(pupils, rows), () -> {
			insert(jdbc, municipality, pupils, rows);
			return "";
		});
		jdbc.execute("analyze");
		for (LocalDate day : DAYS.subList(DAYS.size() - 4, DAYS.size())) {
			world.at(day, LocalTime.of(15, 30));
			timed("sweep as of " + day, () -> {
				SweepResult result = sweep.run(municipality, day);
				return "%d evaluated, %d hits".formatted(result.evaluated(), result.hits().size());
			});
		}
		int events = Math.min(2000, pupils);
		timed("%d registrations, each of one lesson and one transaction".formatted(events), () -> {
			for (int pupil = 0; pupil < events; pupil++) {
				world.register(municipality, Rows.skipped("p%06d".formatted(pupil), DAYS.get(DAYS.size() - 1)));
			}
			return "";
		});
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		System.out.printf("heap in use after: %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
	}

	private static void deploy(RepositoryService repository, String municipality, Path table) throws IOException {
		try (InputStream xml = Files.newInputStream(table)) {
			repository.createDeployment().tenantId(municipality).addInputStream("dmn/x/grenser.dmn", xml).deploy();
		}
	}

	private static void insert(JdbcTemplate jdbc, String municipality, int pupils, int rows) {
		Random random = new Random(1);
		List<Object[]> people = new ArrayList<>();
		List<Object[]> absence = new ArrayList<>();
		for (int pupil = 0; pupil < pupils; pupil++) {
			String id = "p%06d".formatted(pupil);
			people.add(new Object[] { municipality, id, World.SCHOOL });
			boolean worrying = pupil % WORRYING == 0;
			for (int row = 0; row < rows; row++) {
				boolean wholeDay = worrying ? row % 2 == 0 : row < 3;
				LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
				absence.add(new Object[] { municipality, id + "-" + row, id, Date.valueOf(day),
						wholeDay ? "DAG" : "TIME", wholeDay ? 0 : 1, "GYLDIG", "SYKDOM" });
			}
			if (absence.size() > 50_000 || pupil == pupils - 1) {
				jdbc.batchUpdate(
						"insert into pupil (municipality, pupil_id, first_name, last_name, grade, class_name,"
								+ " school, address_protected) values (?, ?, 'For', 'Etter', 5, '5A', ?, false)",
						people);
				jdbc.batchUpdate(
						"insert into absence (municipality, source_id, pupil_id, on_date, extent, lessons, status,"
								+ " cause, documented) values (?, ?, ?, ?, ?, ?, ?, ?, false)",
						absence);
				people.clear();
				absence.clear();
			}
		}
	}

	private static void timed(String what, Callable<String> work) throws Exception {
		long start = System.nanoTime();
		String result = work.call();
		System.out.printf("%s: %.1f s %s%n", what, (System.nanoTime() - start) / 1e9, result);
	}

}

package no.naervaer.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/**
 * An in-memory engine with one municipality's models and stand-ins for the beans that the
 * models call. The stand-ins do only what the next gateway needs.
 */
final class ModelEngine {

	static final String TENANT = "nittedal";

	private static final List<String> FOLDERS = List.of("processes/nittedal", "processes/felles", "dmn/nittedal");

	private ModelEngine() {
	}

	static ProcessEngine start(String database) {
		StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
		configuration.setJdbcUrl("jdbc:h2:mem:" + database);
		configuration.setProcessEngineName(database);
		configuration.setDatabaseSchemaUpdate("create-drop");
		configuration.setJobExecutorActivate(false);
		configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9_.@-]+");
		configuration.setProcessEnginePlugins(List.of(new SpinProcessEnginePlugin()));
		configuration.setBeans(new HashMap<>(Map.of("saken", new Saken(), "frister", new Frister(), "roller",
				new Roller(), "varsle", new Varsle(), "bekymring", new Bekymring(), "rutiner", new Rutiner())));
		ProcessEngine engine = configuration.buildProcessEngine();
		DeploymentBuilder deployment = engine.getRepositoryService().createDeployment().tenantId(TENANT);
		files().forEach((file) -> deployment.addString(file.toString().replace('\\', '/'), read(file)));
		deployment.deploy();
		return engine;
	}

	static List<Path> files() {
		return FOLDERS.stream().map(Path::of).flatMap(ModelEngine::list).sorted().toList();
	}

	static List<Path> files(String extension) {
		return files().stream().filter((file) -> file.toString().endsWith(extension)).toList();
	}

	private static Stream<Path> list(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().matches(".*\\.(bpmn|dmn)")).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Date inDays(int days) {
		return Date.from(Instant.now().plus(days, ChronoUnit.DAYS));
	}

	/** The case. */
	public static final class Saken {

		public void hentMaalinger(DelegateExecution execution) {
			Map.of("invalidLessonsToday", 1, "validWholeDaysSemester", 0, "lateArrivalsRollingMonth", 0,
					"leftSchoolToday", 0, "absencePercentLast15Weeks", 10.0)
				.forEach(execution::setVariableLocal);
		}

		public void kontrollerGrenser(DelegateExecution execution) {
			List<Object> rules = result(execution).collectEntries("rule");
			if (!List.of("NIT-T01").equals(rules)) {
				throw new IllegalStateException("Expected NIT-T01, found " + rules);
			}
		}

		public void vurdert(DelegateExecution execution) {
			execution.setVariable("vei", result(execution).getSingleResult().getEntry("vei"));
		}

		public void meldBekymring(DelegateExecution execution, String kind) {
			String raised = (String) execution.getVariable("raised");
			execution.setVariable("raised", (raised != null) ? raised + "," + kind : kind);
		}

		public void startOppfolging(DelegateExecution execution) {
		}

		public void avsluttSidespor(DelegateExecution execution) {
		}

		public void knyttTreff(DelegateExecution execution) {
		}

		public void trekkTilbake(DelegateExecution execution) {
		}

		public void elevFlyttet(DelegateExecution execution) {
		}

		public void lukk(DelegateExecution execution) {
		}

		private static DmnDecisionResult result(DelegateExecution execution) {
			return (DmnDecisionResult) execution.getVariable("decisionResult");
		}

	}

	/** Deadlines: everything is due in two days. */
	public static final class Frister {

		public Date forSteg(DelegateExecution execution) {
			return inDays(2);
		}

		public Date skoledagerFor(DelegateExecution execution, String variable, int days) {
			return inDays(1);
		}

		public Date dato(DelegateExecution execution, String variable) {
			return inDays(2);
		}

		public Date nesteSkoledag(DelegateExecution execution) {
			return inDays(1);
		}

		public Date etterForfall(DelegateExecution execution, int days) {
			return inDays(days);
		}

		public void settDato(DelegateExecution execution, String variable, String step) {
			execution.setVariable(variable, forslag(execution, step));
		}

		public String omSkoledager(DelegateExecution execution, int days) {
			return "2025-11-10";
		}

		public String forslag(DelegateExecution execution, String step) {
			return "2025-11-06";
		}

		public void merkForfalt(DelegateExecution execution) {
		}

		public void flytt(DelegateExecution execution) {
		}

	}

	/** Who. */
	public static final class Roller {

		public String person(DelegateExecution execution, String role) {
			return "nittedal." + role;
		}

		public String melder(DelegateExecution execution) {
			return "nittedal.melder";
		}

		public String grupper(DelegateExecution execution, String roles) {
			return "nittedal.skole." + roles;
		}

	}

	/** Notices. */
	public static final class Varsle {

		public void ansvarlig(DelegateExecution execution) {
		}

		public void rolle(DelegateExecution execution, String role, String text) {
		}

	}

	/** What staff report. */
	public static final class Bekymring {

		public void meld(DelegateExecution execution) {
		}

	}

	/** Recurring routines: two schools, two contact teachers. */
	public static final class Rutiner {

		public List<String> skoler(DelegateExecution execution, String occasion) {
			return List.of("974589931", "974589932");
		}

		public List<String> skolerMedMote(DelegateExecution execution, String arena, String step) {
			return List.of("974589931", "974589932");
		}

		public List<String> kontaktlaerere(DelegateExecution execution, String occasion, int visibleDays) {
			return List.of("nittedal.L1", "nittedal.L2");
		}

		public List<String> kontaktlaerereMedTiltak(DelegateExecution execution, String occasion, String variable,
				String measure) {
			return List.of("nittedal.L1", "nittedal.L2");
		}

		public String grupper(DelegateExecution execution, String role) {
			return "nittedal." + execution.getVariable("routineSchool") + "." + role;
		}

		public String elever(DelegateExecution execution, int visibleDays) {
			return "Ingen elever akkurat nå.";
		}

		public String eleverMedTiltak(DelegateExecution execution, String variable, String measure) {
			return "Ingen elever akkurat nå.";
		}

	}

}

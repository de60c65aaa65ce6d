package no.naervaer.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import no.naervaer.demo.DemoMark.State;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/** A demo that was interrupted begins anew, and nothing else is ever thrown away. */
class DemoMarkTests {

	private final DriverManagerDataSource database = new DriverManagerDataSource(
			"jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "");

	private final JdbcTemplate jdbc = new JdbcTemplate(this.database);

	private final Map<String, String> properties = new HashMap<>();

	private DemoMark mark;

	@BeforeEach
	void engine() {
		ManagementService management = mock();
		given(management.getProperties()).willReturn(this.properties);
		willAnswer((call) -> this.properties.put(call.getArgument(0), call.getArgument(1))).given(management)
			.setProperty(anyString(), anyString());
		this.mark = new DemoMark(management);
	}

	@Test
	void anInterruptedDemoIsThrownAway() throws Exception {
		halfMade(State.BEGUN.name());
		new InterruptedDemo().postProcessAfterInitialization(this.database, "dataSource");
		assertThat(tables()).isZero();
	}

	@ParameterizedTest
	@EnumSource(value = State.class, names = "BEGUN", mode = EnumSource.Mode.EXCLUDE)
	void whatSomebodyMayHaveSeenStays(State state) throws Exception {
		halfMade(state.name());
		assertThat(DemoMark.emptyInterrupted(this.database)).isFalse();
		assertThat(tables()).isEqualTo(2);
	}

	@Test
	void aDatabaseThatSaysNothingStays() throws Exception {
		halfMade(null);
		assertThat(DemoMark.emptyInterrupted(this.database)).isFalse();
		assertThat(tables()).isEqualTo(2);
	}

	@Test
	void anEmptyDatabaseIsAsGood() throws Exception {
		assertThat(DemoMark.emptyInterrupted(this.database)).isFalse();
	}

	@Test
	void aDemoBeginsAndIsMade() {
		this.mark.begin();
		assertThat(this.properties).containsEntry(DemoMark.NAME, "BEGUN");
		assertThat(this.mark.isMade()).isFalse();
		this.mark.made();
		this.mark.opened();
		assertThat(this.properties).containsEntry(DemoMark.NAME, "MADE");
		assertThat(this.mark.isMade()).isTrue();
	}

	@Test
	void whereSomebodyMayHaveBeenBeforeADemoIsNoReasonToThrowAnythingAway() {
		this.mark.opened();
		this.mark.begin();
		assertThat(this.properties).containsEntry(DemoMark.NAME, "OPENED");
	}

	private void halfMade(String state) {
		this.jdbc.execute("create table ACT_GE_PROPERTY (NAME_ varchar(64) primary key, VALUE_ varchar(300))");
		this.jdbc.execute("create table school (id integer)");
		this.jdbc.update("insert into school values (1)");
		if (state != null) {
			this.jdbc.update("insert into ACT_GE_PROPERTY values (?, ?)", DemoMark.NAME, state);
		}
	}

	private int tables() {
		return this.jdbc.queryForObject("select count(*) from INFORMATION_SCHEMA.TABLES where TABLE_SCHEMA = 'PUBLIC'",
				Integer.class);
	}

}

package no.naervaer.threshold;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

import static no.naervaer.threshold.Rows.date;
import static no.naervaer.threshold.Rows.sick;
import static no.naervaer.threshold.Rows.skipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** All pupils of a municipality in one go. */
@ThresholdTest
class SweepTests {

	private static final TableModel TABLE = TableModel.columns("invalidLessonsToday", "wholeDaysRollingMonth")
		.row("TODAY", ">= 1", "-")
		.row("MONTH", "-", ">= 4");

	private static final LocalDate DAY = date(10, 9);

	@Autowired
	private World world;

	@Autowired
	private Sweep sweep;

	@Autowired
	private SweptDays days;

	@Autowired
	private Hits hits;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private String municipality;

	@BeforeEach
	void start() {
		this.municipality = this.world.municipality(TABLE);
		this.world.at(DAY, LocalTime.of(15, 30));
	}

	@AfterEach
	void stop() {
		this.world.failing = (pupil) -> false;
	}

	@Test
	void evaluatesEveryPupilEnrolledThatDayAndFindsWhatIsNew() {
		String away = this.world.pupil(this.municipality);
		this.world.pupil(this.municipality);
		String left = this.world.pupil(this.municipality);
		this.jdbc.update("update pupil set counts_to = ? where pupil_id = ?", DAY.minusDays(1), left);
		this.world.put(this.municipality, skipped(away, DAY), skipped(left, DAY));
		SweepResult result = this.sweep.run(this.municipality, DAY);
		assertThat(result.evaluated()).isEqualTo(2);
		assertThat(this.hits.withIds(result.hits())).singleElement().satisfies((hit) -> {
			assertThat(hit.pupilId()).isEqualTo(away);
			assertThat(hit.caseKey()).isEqualTo("SAK-" + away);
		});
	}

	@Test
	void sweepingTwiceChangesNothing() {
		this.world.put(this.municipality, skipped(this.world.pupil(this.municipality), DAY));
		this.sweep.run(this.municipality, DAY);
		assertThat(this.sweep.run(this.municipality, DAY).hits()).isEmpty();
		assertThat(this.world.rows("hit", this.municipality)).isEqualTo(1);
	}

	@Test
	void aDateBeforeTheLastOneIsRefused() {
		this.sweep.run(this.municipality, DAY);
		assertThatThrownBy(() -> this.sweep.run(this.municipality, DAY.minusDays(1)))
			.isInstanceOf(SweepDateException.class)
			.extracting((ex) -> ((SweepDateException) ex).getStatusCode().value())
			.isEqualTo(409);
	}

	@Test
	void aSchoolWithADayOffIsLeftOut() {
		String here = this.world.pupil(this.municipality, "here", World.SCHOOL);
		String there = this.world.pupil(this.municipality, "there", World.OTHER_SCHOOL);
		this.world.dayOff(this.municipality, World.OTHER_SCHOOL, DAY);
		this.world.put(this.municipality, skipped(here, DAY), skipped(there, DAY));
		assertThat(this.sweep.run(this.municipality, DAY).evaluated()).isEqualTo(1);
		assertThat(this.world.hits(this.municipality, there)).isEmpty();
	}

	@Test
	void aRuleThatIsTrueWithoutAbsenceIsSeenForEveryPupil() {
		this.world.deploy(this.municipality,
				TableModel.columns("grade", "wholeDaysSemester").row("GRADE", ">= 5", "< 3"));
		String pupil = this.world.pupil(this.municipality);
		this.world.pupil(this.municipality);
		assertThat(this.sweep.run(this.municipality, DAY).hits()).hasSize(2);
		assertThat(this.sweep.run(this.municipality, DAY.plusDays(1)).hits()).isEmpty();
		assertThat(this.world.hits(this.municipality, pupil)).containsExactly("GRADE " + DAY);
	}

	@Test
	void aFailingPupilHoldsNobodyBackAndStaysDue() {
		List<String> pupils = IntStream.range(0, 120).mapToObj((i) -> this.world.pupil(this.municipality)).toList();
		pupils.forEach((pupil) -> this.world.put(this.municipality, skipped(pupil, DAY)));
		String unlucky = pupils.get(60);
		this.world.failing = unlucky::equals;
		SweepResult result = this.sweep.run(this.municipality, DAY);
		assertThat(result.failed()).containsExactly(unlucky);
		assertThat(result.hits()).hasSize(119);
		assertThat(this.world.hits(this.municipality, unlucky)).isEmpty();
		this.world.failing = (pupil) -> false;
		assertThat(this.sweep.run(this.municipality, DAY.plusDays(1)).hits()).hasSize(1);
		assertThat(this.world.hits(this.municipality, unlucky)).containsExactly("TODAY " + DAY);
	}

	@Test
	void onlyASweepAfterTheDaysEndClosesTheDay() {
		this.world.at(DAY, LocalTime.of(15, 29));
		this.sweep.run(this.municipality, DAY);
		assertThat(this.days.of(this.municipality).orElseThrow().closed()).isNull();
		this.world.at(DAY, LocalTime.of(15, 30));
		this.sweep.run(this.municipality, DAY);
		assertThat(this.days.of(this.municipality).orElseThrow().closed()).isEqualTo(DAY);
	}

	@Test
	void twoNodesDoNotSweepAMunicipalityAtOnce() throws Exception {
		SweepLock here = new SweepLock(this.jdbc, this.transactions);
		SweepLock there = new SweepLock(this.jdbc, this.transactions);
		CountDownLatch sweeping = new CountDownLatch(1);
		CountDownLatch refused = new CountDownLatch(1);
		CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> here.alone(this.municipality, () -> {
			sweeping.countDown();
			await(refused);
			return "done";
		}));
		await(sweeping);
		assertThatThrownBy(() -> there.alone(this.municipality, () -> "never")).isInstanceOf(SweepBusyException.class);
		refused.countDown();
		assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("done");
		assertThat(there.<String>alone(this.municipality, () -> "then")).isEqualTo("then");
		here.stop();
		there.stop();
	}

	@Test
	void aSweepAndARegistrationAtOnceFindAHitOnce() throws Exception {
		String pupil = this.world.pupil(this.municipality);
		this.world.put(this.municipality, sick(pupil, date(3, 9)), sick(pupil, date(5, 9)), sick(pupil, date(8, 9)));
		for (int day = 10; day <= 12; day++) {
			LocalDate date = date(day, 9);
			this.world.at(date, LocalTime.of(15, 30));
			this.world.put(this.municipality, sick(pupil, date));
			CompletableFuture<?> swept = CompletableFuture.runAsync(() -> this.sweep.run(this.municipality, date));
			CompletableFuture<?> registered = CompletableFuture
				.runAsync(() -> this.world.register(this.municipality, skipped(pupil, date)));
			CompletableFuture.allOf(swept, registered).get(20, TimeUnit.SECONDS);
		}
		assertThat(this.world.hits(this.municipality, pupil)).containsExactly("MONTH 2025-09-10");
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}

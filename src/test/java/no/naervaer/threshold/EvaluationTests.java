package no.naervaer.threshold;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import no.naervaer.register.AbsenceRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static no.naervaer.threshold.Rows.accepted;
import static no.naervaer.threshold.Rows.date;
import static no.naervaer.threshold.Rows.late;
import static no.naervaer.threshold.Rows.leave;
import static no.naervaer.threshold.Rows.sick;
import static no.naervaer.threshold.Rows.skipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

/** What is news, when (K9 to K13), from registration and sweep to hit. */
@ThresholdTest
class EvaluationTests {

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final LocalTime SWEEP = LocalTime.of(15, 30);

	private static final TableModel TABLE = TableModel
		.columns("true", "invalidLessonsToday", "consecutiveWholeDays", "wholeDaysRollingMonth",
				"lateArrivalsRollingMonth", "markerSet", "newConsecutiveWholeDays")
		.row("TODAY", "true", ">= 1", "-", "-", "-", "-", "-")
		.row("SPELL", "true", "-", ">= 3", "-", "-", "-", "-")
		.row("MONTH", "true", "-", "-", ">= 4", "-", "-", "-")
		.row("LATE", "true", "-", "-", "-", ">= 3", "-", "-")
		.row("OFF", "false", "-", ">= 1", "-", "-", "-", "-");

	/** The same limits, and two rules that count from the marker. */
	private static final TableModel WITH_MARKER = TableModel
		.columns("consecutiveWholeDays", "markerSet", "newConsecutiveWholeDays")
		.row("FIRST", ">= 3", "false", "-")
		.row("AGAIN", "-", "-", ">= 3");

	@Autowired
	private World world;

	@Autowired
	private Sweep sweep;

	@Autowired
	private CountingStart countingStart;

	@Autowired
	private Hits hits;

	private String municipality;

	private String pupil;

	@BeforeEach
	void start() {
		use(TABLE);
	}

	@AfterEach
	void stop() {
		this.world.found.clear();
		this.world.withdrawn.clear();
	}

	@Test
	void firesWhenItBecomesTrueAndNotWhileItStaysTrueK13() {
		for (int day = 3; day <= 7; day++) {
			registerAndSweep(sick(this.pupil, date(day, 11)));
		}
		assertHits("SPELL 2025-11-05", "MONTH 2025-11-06");
	}

	@Test
	void firesAgainWhenItBecomesTrueAgain() {
		sickFrom(3, 11, 3);
		sweepDays(6, 11, 7);
		sickFrom(10, 11, 3);
		assertThat(hits()).contains("SPELL 2025-11-05", "SPELL 2025-11-12");
	}

	@Test
	void aSameDayRuleFiresOnEachNewDateAndOnce() {
		register(MORNING, skipped(this.pupil, date(10, 9)));
		register(LocalTime.NOON, skipped(this.pupil, date(10, 9)));
		sweep(date(10, 9));
		registerAndSweep(skipped(this.pupil, date(11, 9)));
		assertHits("TODAY 2025-09-10", "TODAY 2025-09-11");
	}

	@Test
	void aRuleThatIsSwitchedOffNeverFires() {
		registerAndSweep(sick(this.pupil, date(10, 9)));
		assertHits();
	}

	@Test
	void severalRulesOfOneDayComeTogetherK12() {
		sickFrom(3, 11, 2);
		register(MORNING, late(this.pupil, date(27, 10)), late(this.pupil, date(28, 10)),
				late(this.pupil, date(29, 10)), sick(this.pupil, date(30, 10)), sick(this.pupil, date(5, 11)));
		HitsFound last = this.world.found.get(this.world.found.size() - 1);
		assertThat(last.date()).isEqualTo(date(5, 11));
		assertThat(last.hits()).extracting(Hit::rule).containsExactly("SPELL", "MONTH");
		assertThat(last.trueRules()).containsExactly("SPELL", "MONTH", "LATE");
	}

	@Test
	void aHitKeepsAllItsEvidence() {
		sickFrom(3, 11, 3);
		Hit hit = this.hits.of(this.municipality, this.pupil).get(0);
		assertThat(hit.dates()).containsExactly(date(3, 11), date(4, 11), date(5, 11));
		assertThat(hit.measures()).containsExactly(entry("invalidLessonsToday", 0), entry("consecutiveWholeDays", 3),
				entry("wholeDaysRollingMonth", 3), entry("lateArrivalsRollingMonth", 0), entry("markerSet", false),
				entry("newConsecutiveWholeDays", 0));
		assertThat(hit.source()).isEqualTo("Grunn og kilde for SPELL");
		assertThat(hit.table()).isEqualTo(new Hit.TableVersion("grenser", 1));
		assertThat(this.hits.ofCase("SAK-" + this.pupil)).containsExactly(hit);
	}

	@Test
	void newDaysCountFromTheMarkerWhichEachHitMoves() {
		use(WITH_MARKER);
		sickFrom(3, 9, 3);
		sickFrom(8, 9, 5);
		sickFrom(15, 9, 1);
		assertHits("FIRST 2025-09-05", "AGAIN 2025-09-10", "AGAIN 2025-09-15");
	}

	@Test
	void afterAClosedCaseOnlyLaterDatesCountK9() {
		registerAndSweep(sick(this.pupil, date(1, 9)), sick(this.pupil, date(3, 9)), sick(this.pupil, date(5, 9)));
		registerAndSweep(sick(this.pupil, date(9, 9)));
		this.countingStart.set(this.municipality, this.pupil, date(9, 9));
		registerAndSweep(sick(this.pupil, date(11, 9)));
		registerAndSweep(sick(this.pupil, date(15, 9)));
		registerAndSweep(sick(this.pupil, date(17, 9)));
		assertHits("MONTH 2025-09-09");
		registerAndSweep(sick(this.pupil, date(19, 9)));
		assertHits("MONTH 2025-09-09", "MONTH 2025-09-19");
	}

	@Test
	void aSameDayRuleIgnoresTheClosing() {
		registerAndSweep(skipped(this.pupil, date(10, 9)));
		this.countingStart.set(this.municipality, this.pupil, date(11, 9));
		registerAndSweep(skipped(this.pupil, date(11, 9)));
		assertHits("TODAY 2025-09-10", "TODAY 2025-09-11");
	}

	@Test
	void aSettledHitIsNotCorrected() {
		AbsenceRecord row = skipped(this.pupil, date(10, 9));
		registerAndSweep(row);
		this.countingStart.set(this.municipality, this.pupil, date(10, 9));
		register(LocalTime.of(16, 0), accepted(row));
		assertHits("TODAY 2025-09-10");
		assertThat(this.world.withdrawn).isEmpty();
	}

	@Test
	void aCorrectionWithdrawsWhatHasNoGroundK11() {
		AbsenceRecord row = skipped(this.pupil, date(10, 9));
		register(MORNING, row);
		register(LocalTime.NOON, accepted(row));
		assertHits("-TODAY 2025-09-10");
		assertThat(this.world.withdrawn).singleElement()
			.satisfies((event) -> assertThat(event.hits()).extracting(Hit::rule, Hit::withdrawn, Hit::caseKey)
				.containsExactly(tuple("TODAY", true, "SAK-" + this.pupil)));
	}

	@Test
	void aWithdrawnHitFiresAgainWhenTheGroundReturns() {
		sickFrom(3, 11, 2);
		AbsenceRecord third = sick(this.pupil, date(5, 11));
		register(MORNING, third);
		register(LocalTime.of(10, 0), leave(third));
		assertHits("-SPELL 2025-11-05");
		register(LocalTime.of(11, 0), third);
		assertHits("-SPELL 2025-11-05", "SPELL 2025-11-05");
	}

	@Test
	void aCorrectionIsSeenAsOfTheHitsOwnDate() {
		sickFrom(3, 11, 3);
		AbsenceRecord fourth = sick(this.pupil, date(6, 11));
		registerAndSweep(fourth);
		this.world.at(date(7, 11), MORNING);
		this.world.remove(this.municipality, fourth);
		assertHits("SPELL 2025-11-05", "-MONTH 2025-11-06");
	}

	@Test
	void aWithdrawnHitPutsTheMarkerBack() {
		use(WITH_MARKER);
		sickFrom(3, 9, 3);
		sickFrom(8, 9, 2);
		AbsenceRecord sixth = sick(this.pupil, date(10, 9));
		registerAndSweep(sixth);
		this.world.at(date(11, 9), MORNING);
		this.world.register(this.municipality, leave(sixth));
		sickFrom(11, 9, 3);
		assertHits("FIRST 2025-09-05", "-AGAIN 2025-09-10", "AGAIN 2025-09-15");
	}

	@Test
	void aHitIsCorrectedByTheVersionItWasFoundWith() {
		AbsenceRecord first = sick(this.pupil, date(3, 11));
		registerAndSweep(first);
		registerAndSweep(sick(this.pupil, date(4, 11)));
		registerAndSweep(sick(this.pupil, date(5, 11)));
		this.world.deploy(this.municipality, TableModel.columns("consecutiveWholeDays").row("SPELL", ">= 5"));
		register(LocalTime.of(16, 0), accepted(first));
		assertHits("SPELL 2025-11-05");
	}

	@Test
	void lessonsOfYesterdayAreEvaluatedAsOfYesterday() {
		this.world.at(date(11, 9), LocalTime.of(6, 0));
		this.world.register(this.municipality, skipped(this.pupil, date(10, 9)));
		assertHits("TODAY 2025-09-10");
	}

	@Test
	void aSpellThatANightlyFileCompletesIsNotMissed() {
		for (int day = 3; day <= 5; day++) {
			sweep(date(day, 11));
			this.world.at(date(day + 1, 11), LocalTime.of(6, 0));
			this.world.register(this.municipality, sick(this.pupil, date(day, 11)));
		}
		sweepDays(6, 11, 7);
		assertHits("SPELL 2025-11-05");
	}

	@Test
	void absenceOfLongAgoIsNotEvaluatedAsOfItsDate() {
		this.world.at(date(17, 9), MORNING);
		this.world.register(this.municipality, skipped(this.pupil, date(9, 9)), skipped(this.pupil, date(10, 9)));
		assertHits("TODAY 2025-09-10");
	}

	@Test
	void onASchoolFreeDayNothingIsFoundAndTheNextSchoolDayCatchesItK10() {
		this.world.at(date(13, 9), MORNING);
		this.world.register(this.municipality, skipped(this.pupil, date(12, 9)));
		assertThat(this.sweep.run(this.municipality, date(13, 9)).evaluated()).isZero();
		assertHits();
		sweep(date(15, 9));
		assertHits("TODAY 2025-09-12");
		assertThat(this.world.rows("missed_date", this.municipality)).isZero();
	}

	@Test
	void aCorrectionOnASchoolFreeDayTakesTheHitBackAtOnce() {
		AbsenceRecord row = skipped(this.pupil, date(12, 9));
		registerAndSweep(row);
		this.world.at(date(13, 9), MORNING);
		this.world.register(this.municipality, accepted(row));
		assertHits("-TODAY 2025-09-12");
	}

	@Test
	void absenceRegisteredAheadCountsFromItsDate() {
		this.world.at(date(8, 9), MORNING);
		this.world.register(this.municipality, skipped(this.pupil, date(10, 9)));
		sweepDays(8, 9, 9);
		assertHits();
		sweep(date(10, 9));
		assertHits("TODAY 2025-09-10");
	}

	@Test
	void aNewTableHoldsFromThenOnAndOldHitsKeepTheirVersionA24() {
		sickFrom(3, 11, 3);
		this.world.deploy(this.municipality, TableModel.columns("wholeDaysRollingMonth").row("MONTH", ">= 3"));
		assertHits("SPELL 2025-11-05");
		sweep(date(6, 11));
		assertThat(this.hits.of(this.municipality, this.pupil))
			.extracting(Hit::rule, Hit::date, (hit) -> hit.table().version())
			.containsExactly(tuple("SPELL", date(5, 11), 1), tuple("MONTH", date(6, 11), 2));
	}

	@Test
	void aMunicipalityWithoutATableHasNoHits() {
		assertThat(this.sweep.run("uten-tabell", date(6, 11)).evaluated()).isZero();
	}

	private void use(TableModel table) {
		this.municipality = this.world.municipality(table);
		this.pupil = this.world.pupil(this.municipality);
	}

	private void sickFrom(int day, int month, int schoolDays) {
		LocalDate first = date(day, month);
		first.datesUntil(first.plusDays(30))
			.filter((date) -> date.getDayOfWeek().getValue() <= 5)
			.limit(schoolDays)
			.forEach((date) -> registerAndSweep(sick(this.pupil, date)));
	}

	private void register(LocalTime time, AbsenceRecord... rows) {
		this.world.at(rows[rows.length - 1].date(), time);
		this.world.register(this.municipality, rows);
	}

	private void registerAndSweep(AbsenceRecord... rows) {
		register(MORNING, rows);
		sweep(rows[rows.length - 1].date());
	}

	private void sweepDays(int day, int month, int lastDay) {
		date(day, month).datesUntil(date(lastDay, month).plusDays(1)).forEach(this::sweep);
	}

	private void sweep(LocalDate date) {
		this.world.at(date, SWEEP);
		this.sweep.run(this.municipality, date);
	}

	private List<String> hits() {
		return this.world.hits(this.municipality, this.pupil);
	}

	private void assertHits(String... expected) {
		assertThat(hits()).containsExactly(expected);
	}

}

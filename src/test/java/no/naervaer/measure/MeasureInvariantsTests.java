package no.naervaer.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import no.naervaer.measure.Window.Unit;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Cause;
import no.naervaer.register.AbsenceRecord.Extent;
import no.naervaer.register.AbsenceRecord.Status;
import no.naervaer.register.Pupil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every column and every history, tried on made-up ones.
 */
class MeasureInvariantsTests {

	private static final SchoolCalendar CALENDAR = TestCalendars.tk2526(AutumnBreak.WEEK_40);

	private static final List<LocalDate> DAYS = TestCalendars.schoolDays(AutumnBreak.WEEK_40).subList(0, 30);

	private static final Pupil PUPIL = HistoryText.pupil(5, null, null);

	private static final int HISTORIES = 60;

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void orderOfRowsDoesNotMatter(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < HISTORIES; i++) {
			List<AbsenceRecord> rows = AbsenceRows.random(random, 40, DAYS);
			List<AbsenceRecord> shuffled = new ArrayList<>(rows);
			Collections.shuffle(shuffled, random);
			PupilHistory one = history(rows, random.nextBoolean());
			PupilHistory other = history(shuffled, one.newAfter() != null);
			LocalDate date = DAYS.get(random.nextInt(DAYS.size()));
			for (MeasureColumn column : everyColumn()) {
				assertThat(column.value(other, date)).as("%s on %s of %s", column, date, rows)
					.isEqualTo(column.value(one, date));
			}
		}
	}

	/** What is shown day by day adds up to what the limits count. */
	@ParameterizedTest
	@ValueSource(longs = { 7, 8, 9 })
	void absentDaysAddUpToTheMeasures(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < HISTORIES; i++) {
			PupilHistory history = history(AbsenceRows.random(random, 40, DAYS), false);
			LocalDate date = DAYS.get(random.nextInt(DAYS.size()));
			List<AbsentDay> days = history.absentDays(SchoolCalendar.startOfYear(date), date);
			assertThat(days).extracting(AbsentDay::date).isSorted().doesNotHaveDuplicates();
			assertThat(days.stream().filter((day) -> day.extent() == AbsentDay.Extent.WHOLE_DAY).count())
				.isEqualTo((long) number(MeasureColumn.parse("wholeDaysSchoolYear").value(history, date)));
			assertThat(days.stream().mapToInt(AbsentDay::lessons).sum())
				.isEqualTo((int) number(MeasureColumn.parse("missedLessonsSchoolYear").value(history, date)));
			assertThat(days.stream().mapToInt(AbsentDay::lateArrivals).sum())
				.isEqualTo((int) number(MeasureColumn.parse("lateArrivalsSchoolYear").value(history, date)));
			assertThat(days.stream().mapToInt(AbsentDay::left).sum())
				.isEqualTo((int) number(MeasureColumn.parse("leftSchoolSchoolYear").value(history, date)));
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 4, 5, 6 })
	void moreGrantedLeaveNeverRaisesAMeasure(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < HISTORIES; i++) {
			List<AbsenceRecord> rows = AbsenceRows.random(random, 40, DAYS);
			List<AbsenceRecord> more = new ArrayList<>(rows);
			more.add(leave(random));
			boolean marked = random.nextBoolean();
			PupilHistory without = history(rows, marked);
			PupilHistory with = history(more, marked);
			LocalDate date = DAYS.get(random.nextInt(DAYS.size()));
			for (MeasureColumn column : everyColumn()) {
				double before = number(column.value(without, date));
				double after = number(column.value(with, date));
				assertThat(after).as("%s on %s with %s", column, date, more).isLessThanOrEqualTo(before);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 7, 8, 9 })
	void evidenceIsAscendingDatesNotAfterTheDay(long seed) {
		Random random = new Random(seed);
		for (int i = 0; i < HISTORIES; i++) {
			PupilHistory history = history(AbsenceRows.random(random, 40, DAYS), true);
			LocalDate date = DAYS.get(random.nextInt(DAYS.size()));
			for (MeasureColumn column : everyColumn()) {
				Measured measured = column.value(history, date);
				assertThat(measured.dates()).isSorted().doesNotHaveDuplicates();
				assertThat(measured.dates()).allMatch((day) -> !day.isAfter(date));
				if (number(measured) == 0) {
					assertThat(measured.dates()).isEmpty();
				}
			}
		}
	}

	/** Each measure over each of its windows, numbers chosen short and long. */
	private static List<MeasureColumn> everyColumn() {
		return EveryColumn.ALL;
	}

	private static PupilHistory history(List<AbsenceRecord> rows, boolean marked) {
		Map<DayOfWeek, Integer> lessons = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			lessons.put(day, 3);
		}
		return new PupilHistory(PUPIL, rows, CALENDAR, lessons, marked ? DAYS.get(10) : null,
				marked ? DAYS.get(12) : null);
	}

	private static AbsenceRecord leave(Random random) {
		Extent extent = Extent.values()[random.nextInt(Extent.values().length)];
		boolean lessons = extent == Extent.TIME || extent == Extent.FORLOT;
		return new AbsenceRecord("leave", "1", DAYS.get(random.nextInt(DAYS.size())), extent, lessons ? 2 : 0, null,
				Status.GYLDIG, Cause.PERMISJON, false, null, null, null);
	}

	private static double number(Measured measured) {
		if (measured.value() instanceof Boolean yes) {
			return yes ? 1 : 0;
		}
		return ((Number) measured.value()).doubleValue();
	}

	private static final class EveryColumn {

		private static final List<MeasureColumn> ALL = all();

		private static List<MeasureColumn> all() {
			List<MeasureColumn> columns = new ArrayList<>();
			for (Measure measure : Measure.byName().values()) {
				for (Unit unit : measure.counted().domain().windows()) {
					Window window = new Window(unit, Math.min(8, unit.longest()));
					if (MeasureColumn.allowed(measure, window)) {
						columns.add(MeasureColumn.parse(measure.name() + window.text()));
					}
				}
			}
			return columns;
		}

	}

}

package no.naervaer.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.Pupil;

/**
 * Pupils a second on one thread, settling of the rows included: 40 rows a pupil, five
 * columns. Run by hand; no test.
 */
final class MeasureBenchmark {

	private static final int PUPILS = 2_000;

	private static final int ROUNDS = 10;

	private static final int PASSES = 50;

	private MeasureBenchmark() {
	}

	public static void main(String[] args) {
		SchoolCalendar calendar = TestCalendars.tk2526(AutumnBreak.WEEK_40);
		List<List<AbsenceRecord>> pupils = pupils();
		List<MeasureColumn> columns = List
			.of("invalidLessonsToday", "validWholeDaysSemester", "lateArrivalsRollingMonth", "leftSchoolToday",
					"absencePercentLast15Weeks")
			.stream()
			.map(MeasureColumn::parse)

			.toList();
		for (int round = 0; round < ROUNDS; round++) {
			long start = System.nanoTime();
			int dates = 0;
			for (int pass = 0; pass < PASSES; pass++) {
				for (List<AbsenceRecord> rows : pupils) {
					dates += evaluate(rows, calendar, columns);
				}
			}
			double seconds = (System.nanoTime() - start) / 1e9;
			System.out.printf("%,.0f pupils/s (%d)%n", PUPILS * PASSES / seconds, dates);
		}
	}

	private static int evaluate(List<AbsenceRecord> rows, SchoolCalendar calendar, List<MeasureColumn> columns) {
		Pupil pupil = HistoryText.pupil(5, null, null);
		PupilHistory history = new PupilHistory(pupil, rows, calendar, lessons(), null, null);
		int dates = 0;
		for (MeasureColumn column : columns) {
			dates += column.value(history, LocalDate.of(2026, 3, 20)).dates().size();
		}
		return dates;
	}

	private static List<List<AbsenceRecord>> pupils() {
		Random random = new Random(1);
		List<LocalDate> days = TestCalendars.schoolDays(AutumnBreak.WEEK_40).subList(0, 140);
		List<List<AbsenceRecord>> pupils = new ArrayList<>(PUPILS);
		for (int i = 0; i < PUPILS; i++) {
			pupils.add(AbsenceRows.random(random, 40, days));
		}
		return pupils;
	}

	private static Map<DayOfWeek, Integer> lessons() {
		Map<DayOfWeek, Integer> lessons = new EnumMap<>(DayOfWeek.class);
		lessons.put(DayOfWeek.MONDAY, 6);
		return lessons;
	}

}

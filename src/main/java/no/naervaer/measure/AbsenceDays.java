package no.naervaer.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Extent;
import no.naervaer.register.AbsenceRecord.Status;
import no.naervaer.register.Pupil;

/**
 * A pupil's rows of absence, settled to what counts (design §5 «What a row means», K1 to
 * K3, K8), ascending by date. The rows' own order has no say.
 */
final class AbsenceDays {

	private final Absence[] absences;

	private AbsenceDays(Absence[] absences) {
		this.absences = absences;
	}

	/**
	 * Settles the rows. Rows on school-free days or while the pupil was not enrolled do
	 * not count.
	 */
	static AbsenceDays of(Pupil pupil, Collection<AbsenceRecord> rows, SchoolCalendar calendar,
			Map<DayOfWeek, Integer> lessonsPerDay) {
		AbsenceRecord[] sorted = rows.toArray(AbsenceRecord[]::new);
		Arrays.sort(sorted, (one, other) -> one.date().compareTo(other.date()));
		List<Absence> absences = new ArrayList<>(sorted.length);
		int start = 0;
		while (start < sorted.length) {
			LocalDate date = sorted[start].date();
			int end = start + 1;
			while (end < sorted.length && sorted[end].date().equals(date)) {
				end++;
			}
			if (pupil.counts(date) && calendar.isSchoolDay(date)) {
				int scheduled = lessonsPerDay.getOrDefault(date.getDayOfWeek(), 0);
				settle(Arrays.asList(sorted).subList(start, end), scheduled, absences);
			}
			start = end;
		}
		return new AbsenceDays(absences.toArray(Absence[]::new));
	}

	int size() {
		return this.absences.length;
	}

	Absence get(int index) {
		return this.absences[index];
	}

	/** Index of the first absence on the date or later; the size if there is none. */
	int firstAt(LocalDate date) {
		int low = 0;
		int high = this.absences.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.absences[middle].date().isBefore(date)) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	private static void settle(List<AbsenceRecord> rows, int scheduled, List<Absence> into) {
		RowFacts wholeDay = null;
		boolean leave = false;
		int missed = 0;
		for (AbsenceRecord row : rows) {
			boolean granted = RowFacts.isGrantedLeave(row);
			if (row.extent() == Extent.DAG) {
				leave |= granted;
				wholeDay = (wholeDay != null) ? wholeDay.merge(RowFacts.of(row)) : RowFacts.of(row);
			}
			else if (row.extent() == Extent.TIME && !granted) {
				missed += lessons(row);
			}
		}
		if (leave) {
			into.add(new Absence(rows.get(0).date(), Kind.LEAVE, 0, null, 0, null));
		}
		else if (wholeDay != null) {
			into.add(new Absence(rows.get(0).date(), Kind.WHOLE_DAY, Math.max(1, scheduled), null, wholeDay.qualities(),
					wholeDay.guardianCall()));
		}
		else if (scheduled > 0 && missed >= scheduled) {
			wholeDayOfLessons(rows, into);
		}
		else {
			partDay(rows, into);
		}
	}

	/** One whole day, kept lesson row by lesson row so that each keeps its own status. */
	private static void wholeDayOfLessons(List<AbsenceRecord> rows, List<Absence> into) {
		int first = into.size();
		int common = Quality.OF_EVERY_ROW;
		for (AbsenceRecord row : rows) {
			if (row.extent() == Extent.TIME && !RowFacts.isGrantedLeave(row)) {
				Absence absence = absence(row, Kind.WHOLE_DAY, lessons(row));
				common &= absence.qualities();
				into.add(absence);
			}
		}
		for (int i = first; i < into.size(); i++) {
			Absence row = into.get(i);
			into.set(i, new Absence(row.date(), row.kind(), row.lessons(), null,
					(row.qualities() & ~Quality.OF_EVERY_ROW) | common, row.guardianCall()));
		}
	}

	private static void partDay(List<AbsenceRecord> rows, List<Absence> into) {
		for (AbsenceRecord row : rows) {
			if (RowFacts.isGrantedLeave(row)) {
				continue;
			}
			switch (row.extent()) {
				case TIME -> into.add(absence(row, Kind.LESSON, lessons(row)));
				case FORLOT ->
					into.add(absence(row, (row.status() == Status.GYLDIG) ? Kind.LESSON : Kind.LEFT, lessons(row)));
				case FORSENT -> into.add(absence(row, Kind.LATE, 0));
				case DAG -> throw new IllegalStateException("a whole-day row is settled before");
			}
		}
	}

	private static Absence absence(AbsenceRecord row, Kind kind, int lessons) {
		RowFacts facts = RowFacts.of(row);
		return new Absence(row.date(), kind, lessons, subjectKey(row.subject()), facts.qualities(),
				facts.guardianCall());
	}

	private static int lessons(AbsenceRecord row) {
		return Math.max(1, row.lessons());
	}

	private static String subjectKey(String subject) {
		return (subject == null || subject.isBlank()) ? null : subject.strip().toLowerCase(Locale.ROOT);
	}

}

package no.naervaer.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a pupil's rows of one date come to when they are seen together (K1 to K3, K8), for
 * showing: whole days and lessons are counted beside each other and never added up.
 *
 * @param validity null for granted leave, which is no absence
 * @param lessons lessons missed on a date on which the pupil otherwise was at school; 0
 * for a whole day
 * @param lateArrivals how often the pupil came late that date
 * @param left how often the pupil left without agreement that date
 * @param subjects the lessons by subject, in small letters; lessons without a subject are
 * in none
 */
public record AbsentDay(LocalDate date, Extent extent, Validity validity, int lessons, int lateArrivals, int left,
		Map<String, Integer> subjects) {

	/** How much of the date the pupil was away. */
	public enum Extent {

		WHOLE_DAY, PART_DAY,

		/** Came late and missed nothing else. */
		LATE,

		/** Granted leave for the whole day. */
		LEAVE

	}

	/** Of several rows the one that most needs somebody's attention is told. */
	public enum Validity {

		VALID, UNCLARIFIED, INVALID

	}

	/** The dates of the absences, which are ascending by date. */
	static List<AbsentDay> of(List<Absence> absences) {
		List<AbsentDay> days = new ArrayList<>();
		int start = 0;
		for (int end = 1; end <= absences.size(); end++) {
			if (end == absences.size() || !absences.get(end).date().equals(absences.get(start).date())) {
				days.add(ofOneDate(absences.subList(start, end)));
				start = end;
			}
		}
		return days;
	}

	private static AbsentDay ofOneDate(List<Absence> rows) {
		LocalDate date = rows.get(0).date();
		Kind kind = rows.get(0).kind();
		if (kind == Kind.LEAVE) {
			return new AbsentDay(date, Extent.LEAVE, null, 0, 0, 0, Map.of());
		}
		if (kind == Kind.WHOLE_DAY) {
			return new AbsentDay(date, Extent.WHOLE_DAY, validity(rows), 0, 0, 0, Map.of());
		}
		Map<String, Integer> subjects = new TreeMap<>();
		int lessons = 0;
		for (Absence row : rows) {
			lessons += row.lessons();
			if (row.subject() != null && row.lessons() > 0) {
				subjects.merge(row.subject(), row.lessons(), Integer::sum);
			}
		}
		return new AbsentDay(date, (lessons > 0) ? Extent.PART_DAY : Extent.LATE, validity(rows), lessons,
				count(rows, Kind.LATE), count(rows, Kind.LEFT), subjects);
	}

	private static int count(List<Absence> rows, Kind kind) {
		return (int) rows.stream().filter((row) -> row.kind() == kind).count();
	}

	private static Validity validity(List<Absence> rows) {
		if (rows.stream().anyMatch((row) -> row.is(Quality.INVALID))) {
			return Validity.INVALID;
		}
		return rows.stream().anyMatch((row) -> row.is(Quality.UNCLARIFIED)) ? Validity.UNCLARIFIED : Validity.VALID;
	}

}

package no.naervaer.measure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Cause;
import no.naervaer.register.AbsenceRecord.Channel;
import no.naervaer.register.AbsenceRecord.Extent;
import no.naervaer.register.AbsenceRecord.ReportedBy;
import no.naervaer.register.AbsenceRecord.Status;

/**
 * Made-up rows of every sort, several on one date too.
 */
final class AbsenceRows {

	private static final String[] SUBJECTS = { null, "Norsk", "Matematikk", "Engelsk" };

	private AbsenceRows() {
	}

	static List<AbsenceRecord> random(Random random, int count, List<LocalDate> dates) {
		List<AbsenceRecord> rows = new ArrayList<>(count);
		for (int i = 0; i < count; i++) {
			rows.add(row("r" + i, random, dates.get(random.nextInt(dates.size()))));
		}
		return rows;
	}

	private static AbsenceRecord row(String id, Random random, LocalDate date) {
		Extent extent = any(Extent.values(), random);
		boolean lessons = extent == Extent.TIME || extent == Extent.FORLOT;
		LocalDateTime message = random.nextBoolean() ? date.atTime(7 + random.nextInt(12), 0) : null;
		return new AbsenceRecord(id, "1", date, extent, lessons ? 1 + random.nextInt(3) : 0,
				lessons ? any(SUBJECTS, random) : null, any(Status.values(), random), any(Cause.values(), random),
				random.nextBoolean(), any(ReportedBy.values(), random), any(Channel.values(), random), message);
	}

	private static <T> T any(T[] values, Random random) {
		return values[random.nextInt(values.length)];
	}

}

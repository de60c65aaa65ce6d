package no.naervaer.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Cause;
import no.naervaer.register.AbsenceRecord.Channel;
import no.naervaer.register.AbsenceRecord.Extent;
import no.naervaer.register.AbsenceRecord.ReportedBy;
import no.naervaer.register.AbsenceRecord.Status;
import no.naervaer.register.Pupil;

/**
 * A pupil's history as a line of text, so that a scenario fits on one row of a table.
 *
 * <p>
 * Parts are parted by {@code ;}, each {@code words: dates}. Words: extent and lessons
 * ({@code dag time time2 forlot2 forsent}), status ({@code gyldig ugyldig}; else
 * UAVKLART), cause ({@code syk permisjon helsetime}; else UKJENT), message
 * ({@code meldt ringt møtt seint}; else none), {@code dokumentert}; anything else is the
 * subject. Dates are {@code 3.9}, or {@code 3.11-14.11} for the school days of a span;
 * months from August are 2025, others 2026. Facts: {@code merke: 5.9} marker,
 * {@code lukket: 5.9} closing date, {@code fra: 1.12} first day, {@code timeplan: 6}
 * lessons every day, {@code trinn: 9}.
 */
final class HistoryText {

	private final SchoolCalendar calendar;

	private final List<AbsenceRecord> rows = new ArrayList<>();

	private final Map<DayOfWeek, Integer> lessons = new HashMap<>();

	private LocalDate marker;

	private LocalDate closed;

	private LocalDate from;

	private int grade = 5;

	private HistoryText(SchoolCalendar calendar) {
		this.calendar = calendar;
	}

	static PupilHistory history(SchoolCalendar calendar, String text) {
		HistoryText history = new HistoryText(calendar);
		for (String part : text.split(";")) {
			if (!part.isBlank()) {
				history.add(part.substring(0, part.indexOf(':')).strip(),
						part.substring(part.indexOf(':') + 1).strip());
			}
		}
		return new PupilHistory(pupil(history.grade, history.from, null), history.rows, calendar, history.lessons,
				history.closed, history.marker);
	}

	static List<AbsenceRecord> rows(SchoolCalendar calendar, String text) {
		HistoryText history = new HistoryText(calendar);
		for (String part : text.split(";")) {
			history.add(part.substring(0, part.indexOf(':')).strip(), part.substring(part.indexOf(':') + 1).strip());
		}
		return history.rows;
	}

	/** A whole day without a message. */
	static AbsenceRecord wholeDay(String id, LocalDate date) {
		return new AbsenceRecord(id, "1", date, Extent.DAG, 0, null, Status.UAVKLART, Cause.UKJENT, false, null, null,
				null);
	}

	static Pupil pupil(int grade, LocalDate from, LocalDate to) {
		return new Pupil("test", "1", "A", "B", 2012, grade, "5A", "900000001", null, from, to, false);
	}

	static LocalDate date(String text) {
		String[] parts = text.split("\\.");
		int month = Integer.parseInt(parts[1]);
		return LocalDate.of((month >= 8) ? 2025 : 2026, month, Integer.parseInt(parts[0]));
	}

	private void add(String words, String value) {
		switch (words) {
			case "merke" -> this.marker = date(value);
			case "lukket" -> this.closed = date(value);
			case "fra" -> this.from = date(value);
			case "trinn" -> this.grade = Integer.parseInt(value);
			case "timeplan" -> {
				for (DayOfWeek day : DayOfWeek.values()) {
					this.lessons.put(day, Integer.parseInt(value));
				}
			}
			default -> addRows(words.split(" +"), value);
		}
	}

	private void addRows(String[] words, String value) {
		for (String part : value.split(" +")) {
			String[] ends = part.split("-");
			List<LocalDate> dates = (ends.length == 1) ? List.of(date(part))
					: this.calendar.between(date(ends[0]), date(ends[1]));
			dates.forEach((date) -> this.rows.add(row(words, date)));
		}
	}

	private AbsenceRecord row(String[] words, LocalDate date) {
		Row row = new Row();
		for (String word : words) {
			row.read(word, date);
		}
		return new AbsenceRecord("r" + this.rows.size(), "1", date, row.extent, row.lessons, row.subject, row.status,
				row.cause, row.documented, row.by, row.channel, row.reportedAt);
	}

	private static final class Row {

		private Extent extent;

		private int lessons;

		private String subject;

		private Status status = Status.UAVKLART;

		private Cause cause = Cause.UKJENT;

		private boolean documented;

		private ReportedBy by;

		private Channel channel;

		private LocalDateTime reportedAt;

		private void read(String word, LocalDate date) {
			switch (word) {
				case "dag" -> this.extent = Extent.DAG;
				case "forsent" -> this.extent = Extent.FORSENT;
				case "gyldig" -> this.status = Status.GYLDIG;
				case "ugyldig" -> this.status = Status.UGYLDIG;
				case "syk" -> this.cause = Cause.SYKDOM;
				case "permisjon" -> this.cause = Cause.PERMISJON;
				case "helsetime" -> this.cause = Cause.HELSETIME;
				case "dokumentert" -> this.documented = true;
				case "meldt" -> message(Channel.MELDING, date, 7, 50);
				case "ringt" -> message(Channel.TELEFON, date, 8, 0);
				case "møtt" -> message(Channel.OPPMOTE, date, 8, 0);
				case "seint" -> message(Channel.MELDING, date, 15, 31);
				default -> lessonsOrSubject(word);
			}
		}

		private void message(Channel how, LocalDate date, int hour, int minute) {
			this.by = ReportedBy.FORESATT;
			this.channel = how;
			this.reportedAt = date.atTime(hour, minute);
		}

		private void lessonsOrSubject(String word) {
			if (word.startsWith("time") || word.startsWith("forlot")) {
				this.extent = word.startsWith("time") ? Extent.TIME : Extent.FORLOT;
				String number = word.replaceAll("\\D", "");
				this.lessons = number.isEmpty() ? 1 : Integer.parseInt(number);
			}
			else {
				this.subject = word;
			}
		}

	}

}

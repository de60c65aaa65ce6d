package no.naervaer.register.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.Absences;
import no.naervaer.register.AbsencesChanged;
import no.naervaer.register.Pupils;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the absence rows of some pupils and announces each pupil whose absence changed,
 * all in the caller's transaction.
 */
@Component
class AbsenceWriter {

	private static final String INSERT = """
			insert into absence (pupil_id, on_date, extent, lessons, subject, status, cause, documented, reported_by,
			channel, reported_at, municipality, source_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String UPDATE = """
			update absence set pupil_id = ?, on_date = ?, extent = ?, lessons = ?, subject = ?, status = ?, cause = ?,
			documented = ?, reported_by = ?, channel = ?, reported_at = ? where municipality = ? and source_id = ?
			""";

	private static final String DELETE = "delete from absence where municipality = ? and source_id = ?";

	private final Absences absences;

	private final Pupils pupils;

	private final JdbcTemplate jdbc;

	private final ApplicationEventPublisher events;

	AbsenceWriter(Absences absences, Pupils pupils, JdbcTemplate jdbc, ApplicationEventPublisher events) {
		this.absences = absences;
		this.pupils = pupils;
		this.jdbc = jdbc;
		this.events = events;
	}

	void write(String municipality, List<Entry<AbsenceRecord>> entries, Outcome outcome) {
		Set<String> locked = this.pupils.lock(municipality, Chunks.owners(entries));
		Map<String, AbsenceRecord> present = present(municipality, entries);
		Changes changes = new Changes();
		for (Entry<AbsenceRecord> entry : entries) {
			try {
				changes.add(entry, present.get(entry.key()), locked, outcome);
			}
			catch (RowProblem problem) {
				outcome.rejected(entry.line(), problem);
			}
		}
		batch(INSERT, municipality, changes.inserts);
		batch(UPDATE, municipality, changes.updates);
		batchDelete(municipality, changes.deletes);
		changes.dates
			.forEach((pupil, dates) -> this.events.publishEvent(new AbsencesChanged(municipality, pupil, dates)));
	}

	/** Removes all absence of one pupil and announces it. */
	void removeAll(String municipality, String pupilId) {
		Set<LocalDate> dates = new TreeSet<>(
				this.jdbc.queryForList("select distinct on_date from absence where municipality = ? and pupil_id = ?",
						LocalDate.class, municipality, pupilId));
		if (!dates.isEmpty()) {
			this.jdbc.update("delete from absence where municipality = ? and pupil_id = ?", municipality, pupilId);
			this.events.publishEvent(new AbsencesChanged(municipality, pupilId, dates));
		}
	}

	private Map<String, AbsenceRecord> present(String municipality, List<Entry<AbsenceRecord>> entries) {
		Map<String, AbsenceRecord> present = new HashMap<>();
		Chunks.of(Chunks.keys(entries)).forEach((keys) -> present.putAll(this.absences.bySourceId(municipality, keys)));
		return present;
	}

	private void batch(String sql, String municipality, List<AbsenceRecord> records) {
		if (!records.isEmpty()) {
			this.jdbc.batchUpdate(sql, records, Reading.CHUNK,
					(statement, record) -> set(statement, municipality, record));
		}
	}

	private void batchDelete(String municipality, List<AbsenceRecord> records) {
		if (!records.isEmpty()) {
			this.jdbc.batchUpdate(DELETE, records, Reading.CHUNK, (statement, record) -> {
				statement.setString(1, municipality);
				statement.setString(2, record.sourceId());
			});
		}
	}

	private static void set(PreparedStatement statement, String municipality, AbsenceRecord record)
			throws SQLException {
		statement.setString(1, record.pupilId());
		statement.setObject(2, record.date(), Types.DATE);
		statement.setString(3, record.extent().name());
		statement.setInt(4, record.lessons());
		statement.setString(5, record.subject());
		statement.setString(6, record.status().name());
		statement.setString(7, record.cause().name());
		statement.setBoolean(8, record.documented());
		statement.setString(9, Objects.toString(record.reportedBy(), null));
		statement.setString(10, Objects.toString(record.channel(), null));
		statement.setObject(11, record.reportedAt(), Types.TIMESTAMP);
		statement.setString(12, municipality);
		statement.setString(13, record.sourceId());
	}

	/** What some pupils' rows change, found by comparing with what is present. */
	private static final class Changes {

		private final List<AbsenceRecord> inserts = new ArrayList<>();

		private final List<AbsenceRecord> updates = new ArrayList<>();

		private final List<AbsenceRecord> deletes = new ArrayList<>();

		/** Dates touched, by pupil. */
		private final Map<String, Set<LocalDate>> dates = new LinkedHashMap<>();

		void add(Entry<AbsenceRecord> entry, AbsenceRecord before, Set<String> pupils, Outcome outcome) {
			AbsenceRecord after = entry.value();
			if (Objects.equals(before, after)) {
				return;
			}
			// both may have changed since the row was staged
			if (before != null && !before.pupilId().equals(entry.owner())) {
				throw RowProblem.usedForAnotherPupil("kilde_id", entry.key());
			}
			if (!pupils.contains(entry.owner())) {
				throw RowProblem.unknownPupil();
			}
			if (before == null) {
				this.inserts.add(after);
				outcome.inserted();
			}
			else if (after == null) {
				this.deletes.add(before);
				outcome.removed();
			}
			else {
				this.updates.add(after);
				outcome.updated();
			}
			touch(before);
			touch(after);
		}

		private void touch(AbsenceRecord record) {
			if (record != null) {
				this.dates.computeIfAbsent(record.pupilId(), (pupil) -> new TreeSet<>()).add(record.date());
			}
		}

	}

}

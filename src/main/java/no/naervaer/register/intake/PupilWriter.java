package no.naervaer.register.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.register.Ids;
import no.naervaer.register.Pupil;
import no.naervaer.register.PupilMoved;
import no.naervaer.register.Pupils;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes some pupils and announces those who moved, all in the caller's transaction. With
 * a pupil go the guardians and the absence.
 */
@Component
class PupilWriter {

	private static final String INSERT = """
			insert into pupil (first_name, last_name, birth_year, grade, class_name, school, contact_teacher_id,
			school_from, counts_from, counts_to, address_protected, municipality, pupil_id)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String UPDATE = """
			update pupil set first_name = ?, last_name = ?, birth_year = ?, grade = ?, class_name = ?, school = ?,
			contact_teacher_id = ?, school_from = ?, counts_from = ?, counts_to = ?, address_protected = ?
			where municipality = ? and pupil_id = ?
			""";

	private final Pupils pupils;

	private final SchoolCalendars calendars;

	private final AbsenceWriter absences;

	private final JdbcClient client;

	private final JdbcTemplate jdbc;

	private final ApplicationEventPublisher events;

	PupilWriter(Pupils pupils, SchoolCalendars calendars, AbsenceWriter absences, JdbcClient client, JdbcTemplate jdbc,
			ApplicationEventPublisher events) {
		this.pupils = pupils;
		this.calendars = calendars;
		this.absences = absences;
		this.client = client;
		this.jdbc = jdbc;
		this.events = events;
	}

	/** Some hundred pupils at most, by id; unknown ids are left out. */
	Map<String, Enrolment> present(String municipality, Collection<String> ids) {
		Map<String, LocalDate> starts = new HashMap<>();
		this.client.sql(
				"select p.pupil_id, p.school_from from unnest(:ids) wanted(id) join pupil p on p.municipality = :municipality and p.pupil_id = wanted.id")
			.param("municipality", municipality)
			.param("ids", Ids.array(ids))
			.query((row) -> {
				starts.put(row.getString("pupil_id"), row.getObject("school_from", LocalDate.class));
			});
		Map<String, Enrolment> present = new HashMap<>();
		this.pupils.byId(municipality, ids)
			.forEach((id, pupil) -> present.put(id, Enrolment.stored(pupil, starts.get(id))));
		return present;
	}

	void write(String municipality, List<Entry<Pupil>> entries, Outcome outcome) {
		List<String> ids = Chunks.keys(entries);
		this.pupils.lock(municipality, ids);
		Map<String, Enrolment> present = present(municipality, ids);
		List<Enrolment> inserts = new ArrayList<>();
		List<Enrolment> updates = new ArrayList<>();
		List<PupilMoved> moves = new ArrayList<>();
		for (Entry<Pupil> entry : entries) {
			Enrolment before = present.get(entry.key());
			if (entry.isRemoval()) {
				if (before != null) {
					remove(municipality, entry.key());
					outcome.removed();
				}
			}
			else if (before == null) {
				inserts.add(Enrolment.of(entry.value()));
				outcome.inserted();
			}
			else if (!before.sent().equals(entry.value())) {
				Enrolment after = before.changed(entry.value(),
						this.calendars.of(municipality, before.sent().school()));
				updates.add(after);
				outcome.updated();
				if (after.isMovedFrom(before)) {
					moves.add(new PupilMoved(before.pupil(), after.pupil()));
				}
			}
		}
		batch(INSERT, inserts);
		batch(UPDATE, updates);
		moves.forEach(this.events::publishEvent);
	}

	/**
	 * The absence first: whoever hears of it finds the pupil still there, without
	 * absence.
	 */
	private void remove(String municipality, String id) {
		this.absences.removeAll(municipality, id);
		for (String table : List.of("guardian", "pupil")) {
			this.jdbc.update("delete from " + table + " where municipality = ? and pupil_id = ?", municipality, id);
		}
	}

	private void batch(String sql, List<Enrolment> enrolments) {
		if (!enrolments.isEmpty()) {
			this.jdbc.batchUpdate(sql, enrolments, Reading.CHUNK, PupilWriter::set);
		}
	}

	private static void set(PreparedStatement statement, Enrolment enrolment) throws SQLException {
		Pupil sent = enrolment.sent();
		statement.setString(1, sent.firstName());
		statement.setString(2, sent.lastName());
		statement.setObject(3, sent.birthYear(), Types.SMALLINT);
		statement.setInt(4, sent.grade());
		statement.setString(5, sent.className());
		statement.setString(6, sent.school());
		statement.setString(7, sent.contactTeacherId());
		statement.setObject(8, sent.from(), Types.DATE);
		statement.setObject(9, enrolment.countsFrom(), Types.DATE);
		statement.setObject(10, sent.to(), Types.DATE);
		statement.setBoolean(11, sent.addressProtected());
		statement.setString(12, sent.municipality());
		statement.setString(13, sent.id());
	}

}

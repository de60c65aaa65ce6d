package no.naervaer.threshold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import no.naervaer.threshold.PupilState.PastHit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is remembered of the pupils between evaluations, in the register database. Few
 * pupils have any: a whole municipality's is read at once for a sweep.
 */
@Repository
@Transactional
class PupilStates {

	private static final LocalDate NO_HITS = LocalDate.of(9999, 12, 31);

	private final JdbcClient jdbc;

	PupilStates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The pupils that something is remembered of, by id; hits from the date on. */
	@Transactional(readOnly = true)
	Map<String, PupilState> all(String municipality, LocalDate hitsFrom) {
		return read("", Map.of("municipality", municipality), hitsFrom);
	}

	/** One pupil's; hits from the date on. */
	@Transactional(readOnly = true)
	PupilState of(String municipality, String pupilId, LocalDate hitsFrom) {
		return read(" and pupil_id = :pupil", Map.of("municipality", municipality, "pupil", pupilId), hitsFrom)
			.getOrDefault(pupilId, PupilState.NEW);
	}

	/** Remembers what stands after an evaluation. */
	void store(String municipality, String pupilId, Evaluation evaluation) {
		letFall(municipality, pupilId, evaluation.fallen());
		evaluation.risen()
			.forEach((rule, since) -> this.jdbc
				.sql("insert into standing_rule (municipality, pupil_id, rule, since)"
						+ " values (:municipality, :pupil, :rule, :since)")
				.param("municipality", municipality)
				.param("pupil", pupilId)
				.param("rule", rule)
				.param("since", since)
				.update());
	}

	/** The rules no longer stand. */
	void letFall(String municipality, String pupilId, Collection<String> rules) {
		if (!rules.isEmpty()) {
			ofPupil("delete from standing_rule where municipality = :municipality and pupil_id = :pupil"
					+ " and rule in (:rules)", municipality, pupilId)
				.param("rules", rules)
				.update();
		}
	}

	/** Only dates after this one count from now on, and no rule stands (K9). */
	void startCounting(String municipality, String pupilId, LocalDate after) {
		ofPupil("delete from standing_rule where municipality = :municipality and pupil_id = :pupil", municipality,
				pupilId)
			.update();
		int updated = ofPupil("update counting_start set counted_after = :after"
				+ " where municipality = :municipality and pupil_id = :pupil", municipality, pupilId)
			.param("after", after)
			.update();
		if (updated == 0) {
			ofPupil("insert into counting_start (municipality, pupil_id, counted_after)"
					+ " values (:municipality, :pupil, :after)", municipality, pupilId)
				.param("after", after)
				.update();
		}
	}

	/** Days after this one are new from now on. */
	void setMarker(String municipality, String pupilId, LocalDate day) {
		writeMarker("set_on = :day", "set_on", municipality, pupilId, day);
	}

	/** There is no marker any more; hits of this day and before no longer move it. */
	void removeMarker(String municipality, String pupilId, LocalDate day) {
		writeMarker("set_on = null, removed_on = :day", "removed_on", municipality, pupilId, day);
	}

	private void writeMarker(String change, String column, String municipality, String pupilId, LocalDate day) {
		int updated = ofPupil(
				"update pupil_marker set " + change + " where municipality = :municipality and pupil_id = :pupil",
				municipality, pupilId)
			.param("day", day)
			.update();
		if (updated == 0) {
			ofPupil("insert into pupil_marker (municipality, pupil_id, " + column
					+ ") values (:municipality, :pupil, :day)", municipality, pupilId)
				.param("day", day)
				.update();
		}
	}

	/** The dates wait for the pupil's next evaluation. */
	void miss(String municipality, String pupilId, Collection<LocalDate> dates) {
		Set<LocalDate> known = of(municipality, pupilId, NO_HITS).missed();
		dates.stream()
			.distinct()
			.filter((date) -> !known.contains(date))
			.forEach((date) -> ofPupil("insert into missed_date (municipality, pupil_id, on_date)"
					+ " values (:municipality, :pupil, :date)", municipality, pupilId)
				.param("date", date)
				.update());
	}

	/** Dates up to this one have been seen to. */
	void seen(String municipality, String pupilId, LocalDate until) {
		ofPupil("delete from missed_date where municipality = :municipality and pupil_id = :pupil"
				+ " and on_date <= :until", municipality, pupilId)
			.param("until", until)
			.update();
	}

	private StatementSpec ofPupil(String sql, String municipality, String pupilId) {
		return this.jdbc.sql(sql).param("municipality", municipality).param("pupil", pupilId);
	}

	private Map<String, PupilState> read(String ofOne, Map<String, Object> params, LocalDate hitsFrom) {
		String where = " where municipality = :municipality" + ofOne;
		Map<String, Draft> drafts = new HashMap<>();
		this.jdbc.sql("select pupil_id, 'CLOSED' as kind, counted_after as on_date, '' as rule, false as moves_marker"
				+ " from counting_start" + where
				+ " union all select pupil_id, 'STANDING', since, rule, false from standing_rule" + where
				+ " union all select pupil_id, 'MISSED', on_date, '', false from missed_date" + where
				+ " union all select pupil_id, 'MARKED', set_on, '', false from pupil_marker" + where
				+ " and set_on >= :from"
				+ " union all select pupil_id, 'UNMARKED', removed_on, '', false from pupil_marker" + where
				+ " and removed_on >= :from" + " union all select pupil_id, 'HIT', on_date, rule, moves_marker from hit"
				+ where + " and withdrawn_at is null and on_date >= :from")
			.params(params)
			.param("from", hitsFrom)
			.query((row) -> {
				drafts.computeIfAbsent(row.getString("pupil_id"), (id) -> new Draft()).add(row);
			});
		Map<String, PupilState> states = new HashMap<>();
		drafts.forEach((pupil, draft) -> states.put(pupil, draft.state()));
		return states;
	}

	private static final class Draft {

		private LocalDate countedAfter;

		private final Map<String, LocalDate> standing = new HashMap<>();

		private final List<PastHit> hits = new ArrayList<>();

		private LocalDate markedOn;

		private LocalDate markerRemovedOn;

		private final Set<LocalDate> missed = new HashSet<>();

		void add(ResultSet row) throws SQLException {
			LocalDate date = row.getObject("on_date", LocalDate.class);
			String rule = row.getString("rule");
			switch (row.getString("kind")) {
				case "CLOSED" -> this.countedAfter = date;
				case "STANDING" -> this.standing.put(rule, date);
				case "MARKED" -> this.markedOn = date;
				case "UNMARKED" -> this.markerRemovedOn = date;
				case "MISSED" -> this.missed.add(date);
				default -> this.hits.add(new PastHit(rule, date, row.getBoolean("moves_marker")));
			}
		}

		PupilState state() {
			return new PupilState(this.countedAfter, this.standing, this.hits, this.markedOn, this.markerRemovedOn,
					this.missed);
		}

	}

}

package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import no.naervaer.calendar.NaervaerClock;

/** The hits of all pupils. A hit is never removed or rewritten: it is evidence. */
@Repository
@Transactional
public class Hits {

	private static final String SELECT = "select * from hit where ";

	private final JdbcClient jdbc;

	private final HitRowMapper rows;

	private final NaervaerClock clock;

	Hits(JdbcClient jdbc, HitRowMapper rows, NaervaerClock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.clock = clock;
	}

	/** All hits of a pupil, withdrawn ones too, oldest first. */
	@Transactional(readOnly = true)
	public List<Hit> of(String municipality, String pupilId) {
		return ofPupil("municipality = :municipality and pupil_id = :pupil order by on_date, id", municipality, pupilId)
			.query(this.rows::hit)
			.list();
	}

	/**
	 * All hits of the municipality on that date or later, withdrawn ones too, oldest
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<Hit> since(String municipality, LocalDate from) {
		return this.jdbc.sql(SELECT + "municipality = :municipality and on_date >= :from order by on_date, id")
			.param("municipality", municipality)
			.param("from", from)
			.query(this.rows::hit)
			.list();
	}

	/** All hits that joined a case, withdrawn ones too, oldest first. */
	@Transactional(readOnly = true)
	public List<Hit> ofCase(String caseKey) {
		return this.jdbc.sql(SELECT + "case_key = :case order by on_date, id")
			.param("case", caseKey)
			.query(this.rows::hit)
			.list();
	}

	/** The hits with these numbers, in the order of their numbers. */
	@Transactional(readOnly = true)
	public List<Hit> withIds(Collection<Long> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(SELECT + "id in (:ids) order by id").param("ids", ids).query(this.rows::hit).list();
	}

	/** Joins hits to a case. */
	public void attach(Collection<Long> ids, String caseKey) {
		if (!ids.isEmpty()) {
			this.jdbc.sql("update hit set case_key = :case where id in (:ids)")
				.param("case", caseKey)
				.param("ids", ids)
				.update();
		}
	}

	/** Hits in follow-up that is not yet closed, on the date or later. */
	List<OpenHit> open(String municipality, String pupilId, LocalDate from) {
		return ofPupil(
				"municipality = :municipality and pupil_id = :pupil and on_date >= :from"
						+ " and withdrawn_at is null and settled_at is null order by on_date, id",
				municipality, pupilId)
			.param("from", from)
			.query(this.rows::openHit)
			.list();
	}

	Hit add(NewHit hit) {
		KeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into hit (municipality, pupil_id, rule, step, on_date, dates, measures, table_key,
				    table_version, source, moves_marker, marker_before, counted_after, created_at)
				values (:municipality, :pupil, :rule, :step, :date, :dates, :measures, :key,
				    :version, :source, :movesMarker, :marker, :countedAfter, :now)""")
			.param("municipality", hit.municipality())
			.param("pupil", hit.pupilId())
			.param("rule", hit.row().rule())
			.param("step", hit.row().step())
			.param("date", hit.date())
			.param("dates", this.rows.toJson(hit.dates()))
			.param("measures", this.rows.toJson(hit.measures()))
			.param("key", hit.table().key())
			.param("version", hit.table().version())
			.param("source", hit.row().source())
			.param("movesMarker", hit.row().kind() == RuleKind.MARKING)
			.param("marker", hit.marker())
			.param("countedAfter", hit.countedAfter())
			.param("now", this.clock.now())
			.update(key, "id");
		return hit.withId(key.getKeyAs(Long.class));
	}

	void withdraw(Collection<Long> ids) {
		this.jdbc.sql("update hit set withdrawn_at = :now where id in (:ids)")
			.param("now", this.clock.now())
			.param("ids", ids)
			.update();
	}

	/** The pupil's case is closed: what was in it is no longer corrected. */
	void settle(String municipality, String pupilId) {
		this.jdbc
			.sql("update hit set settled_at = :now"
					+ " where municipality = :municipality and pupil_id = :pupil and settled_at is null")
			.param("now", this.clock.now())
			.param("municipality", municipality)
			.param("pupil", pupilId)
			.update();
	}

	private StatementSpec ofPupil(String where, String municipality, String pupilId) {
		return this.jdbc.sql(SELECT + where).param("municipality", municipality).param("pupil", pupilId);
	}

	/**
	 * A hit that may still be corrected.
	 *
	 * @param marker the marker it was counted from; null if there was none
	 * @param countedAfter the closing date it was counted from; null if there was none
	 */
	record OpenHit(Hit hit, LocalDate marker, LocalDate countedAfter) {

	}

	/** A hit about to be stored. */
	record NewHit(String municipality, String pupilId, LimitRow row, LocalDate date, List<LocalDate> dates,
			Map<String, Object> measures, Hit.TableVersion table, LocalDate marker, LocalDate countedAfter) {

		Hit withId(long id) {
			return new Hit(id, this.municipality, this.pupilId, this.row.rule(), this.row.step(), this.date, this.dates,
					this.measures, this.table, this.row.source(), null, false);
		}

	}

}

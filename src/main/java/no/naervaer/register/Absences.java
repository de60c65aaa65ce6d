package no.naervaer.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of absence as the schools' systems sent them. A row stays when its date has
 * stopped to be a school day or the pupil no longer counts then; it is the reader who
 * leaves it out.
 */
@Repository
public class Absences {

	/** Pupils read at a time by {@link #forEachPupil}. */
	private static final int PAGE = 200;

	private static final RowMapper<AbsenceRecord> RECORD = (row, number) -> new AbsenceRecord(
			row.getString("source_id"), row.getString("pupil_id"), row.getObject("on_date", LocalDate.class),
			AbsenceRecord.Extent.valueOf(row.getString("extent")), row.getInt("lessons"), row.getString("subject"),
			AbsenceRecord.Status.valueOf(row.getString("status")), AbsenceRecord.Cause.valueOf(row.getString("cause")),
			row.getBoolean("documented"), valueOf(AbsenceRecord.ReportedBy.class, row.getString("reported_by")),
			valueOf(AbsenceRecord.Channel.class, row.getString("channel")),
			row.getObject("reported_at", LocalDateTime.class));

	private final JdbcClient jdbc;

	private final Pupils pupils;

	public Absences(JdbcClient jdbc, Pupils pupils) {
		this.jdbc = jdbc;
		this.pupils = pupils;
	}

	/** One pupil's rows from the first date to the last, both included, by date. */
	public List<AbsenceRecord> of(String municipality, String pupilId, LocalDate from, LocalDate to) {
		return ofAll(municipality, List.of(pupilId), from, to);
	}

	/**
	 * Hands over every pupil of the municipality with the absence in the period, pupil by
	 * pupil in the order of their ids. Reads some hundred pupils at a time and holds
	 * neither a transaction nor a connection while the consumer works.
	 */
	public void forEachPupil(String municipality, LocalDate from, LocalDate to, PupilRecordsConsumer consumer) {
		List<Pupil> page = this.pupils.after(municipality, "", PAGE);
		while (!page.isEmpty()) {
			List<String> ids = page.stream().map(Pupil::id).toList();
			Map<String, List<AbsenceRecord>> records = ofAll(municipality, ids, from, to).stream()
				.collect(Collectors.groupingBy(AbsenceRecord::pupilId));
			page.forEach((pupil) -> consumer.accept(pupil, records.getOrDefault(pupil.id(), List.of())));
			page = this.pupils.after(municipality, ids.get(ids.size() - 1), PAGE);
		}
	}

	/** Some hundred rows at most, by the school system's id. */
	public Map<String, AbsenceRecord> bySourceId(String municipality, Collection<String> sourceIds) {
		if (sourceIds.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql(
				"select a.* from unnest(:ids) wanted(id) join absence a on a.municipality = :municipality and a.source_id = wanted.id")
			.param("municipality", municipality)
			.param("ids", Ids.array(sourceIds))
			.query(RECORD)
			.list()
			.stream()
			.collect(Collectors.toMap(AbsenceRecord::sourceId, Function.identity()));
	}

	private List<AbsenceRecord> ofAll(String municipality, Collection<String> pupilIds, LocalDate from, LocalDate to) {
		return this.jdbc.sql("""
				select a.* from unnest(:pupils) wanted(id)
				join absence a on a.municipality = :municipality and a.pupil_id = wanted.id
				and a.on_date between :from and :to order by a.pupil_id, a.on_date, a.source_id
				""")
			.param("municipality", municipality)
			.param("pupils", Ids.array(pupilIds))
			.param("from", from)
			.param("to", to)
			.query(RECORD)
			.list();
	}

	private static <E extends Enum<E>> E valueOf(Class<E> type, String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}

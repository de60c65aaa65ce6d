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
		return between(municipality, pupilId, pupilId, from, to);
	}

	/**
	 * All rows of the municipality from the first date to the last, both included, by
	 * pupil and date: for short spans.
	 */
	public List<AbsenceRecord> since(String municipality, LocalDate from, LocalDate to) {
		return this.jdbc
			.sql("select * from absence where municipality = :municipality and on_date between :from and :to"
					+ " order by pupil_id, on_date, source_id")
			.param("municipality", municipality)
			.param("from", from)
			.param("to", to)
			.query(RECORD)
			.list();
	}

	/**
	 * Hands over every pupil of the municipality with the absence in the period, pupil by
	 * pupil in the order of their ids. Reads some hundred pupils at a time and holds
	 * neither a transaction nor a connection while the consumer works.
	 */
	public void forEachPupil(String municipality, LocalDate from, LocalDate to, PupilRecordsConsumer consumer) {
		List<Pupil> page = this.pupils.after(municipality, "", PAGE);
		while (!page.isEmpty()) {
			String last = page.get(page.size() - 1).id();
			Map<String, List<AbsenceRecord>> records = between(municipality, page.get(0).id(), last, from, to).stream()
				.collect(Collectors.groupingBy(AbsenceRecord::pupilId));
			page.forEach((pupil) -> consumer.accept(pupil, records.getOrDefault(pupil.id(), List.of())));
			page = this.pupils.after(municipality, last, PAGE);
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

	/**
	 * The rows of the pupils from the first to the last by id. A span of ids is a span of
	 * the index on both databases; joined with a list of ids H2 reads all rows of the
	 * municipality.
	 */
	private List<AbsenceRecord> between(String municipality, String first, String last, LocalDate from, LocalDate to) {
		return this.jdbc.sql("""
				select * from absence where municipality = :municipality and pupil_id between :first and :last
				and on_date between :from and :to order by pupil_id, on_date, source_id
				""")
			.param("municipality", municipality)
			.param("first", first)
			.param("last", last)
			.param("from", from)
			.param("to", to)
			.query(RECORD)
			.list();
	}

	private static <E extends Enum<E>> E valueOf(Class<E> type, String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}

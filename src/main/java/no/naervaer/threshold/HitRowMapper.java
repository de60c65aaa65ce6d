package no.naervaer.threshold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import no.naervaer.threshold.Hit.TableVersion;
import no.naervaer.threshold.Hits.OpenHit;

import org.springframework.stereotype.Component;

/** Rows of table {@code hit}, with dates and measures as JSON. */
@Component
class HitRowMapper {

	private static final TypeReference<List<LocalDate>> DATES = new TypeReference<>() {
	};

	private static final TypeReference<LinkedHashMap<String, Object>> MEASURES = new TypeReference<>() {
	};

	private final ObjectMapper json;

	HitRowMapper(ObjectMapper json) {
		this.json = json;
	}

	Hit hit(ResultSet row, int number) throws SQLException {
		return new Hit(row.getLong("id"), row.getString("municipality"), row.getString("pupil_id"),
				row.getString("rule"), row.getString("step"), date(row, "on_date"),
				fromJson(row.getString("dates"), DATES), fromJson(row.getString("measures"), MEASURES),
				new TableVersion(row.getString("table_key"), row.getInt("table_version")), row.getString("source"),
				row.getString("case_key"), row.getTimestamp("withdrawn_at") != null);
	}

	OpenHit openHit(ResultSet row, int number) throws SQLException {
		return new OpenHit(hit(row, number), date(row, "marker_before"), date(row, "counted_after"));
	}

	String toJson(Object value) {
		try {
			return this.json.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("can't write a hit's evidence", ex);
		}
	}

	private <T> T fromJson(String text, TypeReference<T> type) {
		try {
			return this.json.readValue(text, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("can't read a hit's evidence", ex);
		}
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}

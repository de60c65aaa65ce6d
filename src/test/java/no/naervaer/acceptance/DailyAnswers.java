package no.naervaer.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import no.naervaer.calendar.SchoolCalendar;

/**
 * The good answer to a form, dated as somebody would who answers today: dates that lie
 * ahead are as many school days ahead as the municipality's demo script says.
 */
final class DailyAnswers {

	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T[0-9:]+)?");

	private static final Pattern AHEAD = Pattern.compile("skoledag\\+(\\d+)");

	private final SchoolCalendar calendar;

	private final Map<String, Integer> ahead = new HashMap<>();

	DailyAnswers(String municipality, SchoolCalendar calendar) {
		this.calendar = calendar;
		try (var script = DailyAnswers.class.getResourceAsStream("/demo/" + municipality + "/script.json")) {
			new ObjectMapper().readTree(script).path("dates").fields().forEachRemaining((date) -> {
				Matcher days = AHEAD.matcher(date.getValue().asText());
				if (days.matches()) {
					this.ahead.put(date.getKey(), Integer.valueOf(days.group(1)));
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Map<String, Object> to(String form, LocalDate today) {
		Map<String, Object> answers = FormAnswer.to(form);
		answers.replaceAll((key, value) -> (value instanceof String text) ? dated(key, text, today) : value);
		return answers;
	}

	private String dated(String key, String text, LocalDate today) {
		Matcher date = DATE.matcher(text);
		if (!date.matches()) {
			return text;
		}
		int days = this.ahead.getOrDefault(key, 0);
		LocalDate day = (days > 0) ? this.calendar.plus(today, days).orElse(today) : today;
		return day + ((date.group(1) != null) ? date.group(1) : "");
	}

}

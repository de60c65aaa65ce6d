package no.naervaer.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.calendar.SchoolCalendar;

/**
 * Moves the dates in the demo's answers to the day of the answer, or as many school days
 * from it as the script says: {@code skoledag+5}, {@code skoledag-2}, {@code skoledag+0}.
 */
class DemoDates {

	private static final Pattern RELATIVE = Pattern.compile("skoledag([+-])(\\d+)");

	private static final Pattern FIXED = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T[0-9:]+)?");

	private final Map<String, String> offsets;

	private final SchoolCalendar calendar;

	private final NaervaerClock clock;

	DemoDates(Map<String, String> offsets, SchoolCalendar calendar, NaervaerClock clock) {
		this.offsets = offsets;
		this.calendar = calendar;
		this.clock = clock;
	}

	String resolve(String key, String text) {
		Matcher fixed = FIXED.matcher(text);
		if (!fixed.matches()) {
			return relative(text);
		}
		String time = (fixed.group(1) != null) ? fixed.group(1) : "";
		return relative(this.offsets.getOrDefault(key, "skoledag+0")) + time;
	}

	private String relative(String text) {
		Matcher relative = RELATIVE.matcher(text);
		if (!relative.matches()) {
			return text;
		}
		int days = Integer.parseInt(relative.group(2));
		if (days == 0) {
			return this.clock.today().toString();
		}
		return (relative.group(1).equals("+") ? this.calendar.plus(this.clock.today(), days)
				: this.calendar.minus(this.clock.today(), days))
			.orElse(this.clock.today())
			.toString();
	}

}

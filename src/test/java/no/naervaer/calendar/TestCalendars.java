package no.naervaer.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static no.naervaer.calendar.DayType.FERIE;
import static no.naervaer.calendar.DayType.PLANLEGGINGSDAG;
import static no.naervaer.calendar.DayType.SKOLEDAG;

/**
 * Test calendar TK-2526 (common §5), written out by hand and independently of the product
 * code, with the autumn break in either week.
 */
public final class TestCalendars {

	public static final LocalDate FIRST_DAY = LocalDate.of(2025, 8, 18);

	public static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 19);

	/** Those between the first and the last day that are no weekend. */
	private static final Set<LocalDate> PUBLIC_HOLIDAYS = Set.of(LocalDate.of(2025, 12, 25), LocalDate.of(2025, 12, 26),
			LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6),
			LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 14), LocalDate.of(2026, 5, 25));

	private TestCalendars() {
	}

	public enum AutumnBreak {

		/** 29 September to 3 October 2025. */
		WEEK_40(LocalDate.of(2025, 9, 29)),

		/** 6 to 10 October 2025. */
		WEEK_41(LocalDate.of(2025, 10, 6));

		private final LocalDate monday;

		AutumnBreak(LocalDate monday) {
			this.monday = monday;
		}

	}

	public static SchoolCalendar tk2526(AutumnBreak autumnBreak) {
		return new SchoolCalendar(schoolDays(autumnBreak));
	}

	/** The 190 school days. */
	public static List<LocalDate> schoolDays(AutumnBreak autumnBreak) {
		Map<LocalDate, DayType> exceptions = exceptions(autumnBreak);
		return FIRST_DAY.datesUntil(LAST_DAY.plusDays(1))
			.filter((date) -> date.getDayOfWeek().getValue() <= 5)
			.filter((date) -> !PUBLIC_HOLIDAYS.contains(date) && !exceptions.containsKey(date))
			.toList();
	}

	/** What a calendar of exceptions holds: breaks, the summer's weekdays and all. */
	public static Map<LocalDate, DayType> exceptions(AutumnBreak autumnBreak) {
		Map<LocalDate, DayType> exceptions = new TreeMap<>();
		Stream
			.of(LocalDate.of(2025, 8, 1).datesUntil(FIRST_DAY),
					autumnBreak.monday.datesUntil(autumnBreak.monday.plusDays(5)),
					LocalDate.of(2025, 12, 20).datesUntil(LocalDate.of(2026, 1, 5)),
					LocalDate.of(2026, 2, 16).datesUntil(LocalDate.of(2026, 2, 21)),
					LocalDate.of(2026, 3, 28).datesUntil(LocalDate.of(2026, 4, 7)),
					LAST_DAY.plusDays(1).datesUntil(LocalDate.of(2026, 8, 1)))
			.flatMap((dates) -> dates)
			.forEach((date) -> exceptions.put(date, FERIE));
		exceptions.put(LocalDate.of(2026, 5, 15), PLANLEGGINGSDAG);
		return exceptions;
	}

	/** As {@code skolerute.csv}: all school days, for the whole municipality. */
	public static String tk2526Csv(AutumnBreak autumnBreak) {
		return csv(schoolDays(autumnBreak).stream().map((date) -> row(date, SKOLEDAG)));
	}

	/** As {@code skolerute.csv}: the exceptions only, for the whole municipality. */
	public static String tk2526ExceptionsCsv(AutumnBreak autumnBreak) {
		return csv(exceptions(autumnBreak).entrySet().stream().map((day) -> row(day.getKey(), day.getValue())));
	}

	/** Stores all school days for the whole municipality. */
	public static void store(CalendarDays days, String municipality, AutumnBreak autumnBreak) {
		schoolDays(autumnBreak).forEach((date) -> days.put(municipality, "", date, SKOLEDAG));
	}

	private static String row(LocalDate date, DayType type) {
		return ";%s;%s\n".formatted(date, type);
	}

	private static String csv(Stream<String> rows) {
		return rows.collect(Collectors.joining("", "skole_orgnr;dato;dagtype\n", ""));
	}

}

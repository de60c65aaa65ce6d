package no.naervaer.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The dates on which no Norwegian school has pupils, whatever its calendar says: weekends
 * and public holidays.
 */
final class PublicHolidays {

	private static final Locale BOKMAL = Locale.forLanguageTag("nb-NO");

	private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d. MMMM", BOKMAL);

	private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", BOKMAL);

	/** Those a date alone does not name; the library has no Norwegian names. */
	private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("NEW_YEAR", "første nyttårsdag"),
			Map.entry("christian.MAUNDY_THURSDAY", "skjærtorsdag"), Map.entry("christian.GOOD_FRIDAY", "langfredag"),
			Map.entry("christian.EASTER", "første påskedag"), Map.entry("christian.EASTER_MONDAY", "andre påskedag"),
			Map.entry("christian.ASCENSION_DAY", "Kristi himmelfartsdag"),
			Map.entry("christian.PENTECOST", "første pinsedag"), Map.entry("christian.WHIT_MONDAY", "andre pinsedag"),
			Map.entry("CHRISTMAS", "første juledag"), Map.entry("STEPHENS", "andre juledag"));

	private static final HolidayManager NORWAY = norway();

	/**
	 * By year: date to the library's key of the holiday. Of two on one date (Constitution
	 * Day on Whit Monday) it is the one with a name.
	 */
	private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

	private PublicHolidays() {
	}

	static boolean isHoliday(LocalDate date) {
		return ofYear(date.getYear()).containsKey(date);
	}

	static boolean isWeekend(LocalDate date) {
		return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
	}

	/** A weekend or a public holiday. */
	static boolean isAlwaysFree(LocalDate date) {
		return isWeekend(date) || isHoliday(date);
	}

	/** Why the date can be no school day, in Norwegian; empty when it can. */
	static Optional<String> whyNeverSchoolDay(LocalDate date) {
		if (isWeekend(date)) {
			return Optional.of("%s er en %s".formatted(DAY_AND_MONTH.format(date), WEEKDAY.format(date)));
		}
		if (!isHoliday(date)) {
			return Optional.empty();
		}
		String name = NAMES.get(ofYear(date.getYear()).get(date));
		return Optional
			.of(DAY_AND_MONTH.format(date) + " er helligdag" + ((name != null) ? " (%s)".formatted(name) : ""));
	}

	/**
	 * The library finds its parts by the thread's class loader, which in the packaged
	 * application does not know them on every thread (a common pool's, for one).
	 */
	private static HolidayManager norway() {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(PublicHolidays.class.getClassLoader());
		try {
			return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY));
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static Map<LocalDate, String> ofYear(int year) {
		return YEARS.computeIfAbsent(year,
				(key) -> NORWAY.getHolidays(Year.of(key))
					.stream()
					.collect(Collectors.toUnmodifiableMap(Holiday::getDate, Holiday::getPropertiesKey,
							(one, other) -> NAMES.containsKey(one) ? one : other)));
	}

}

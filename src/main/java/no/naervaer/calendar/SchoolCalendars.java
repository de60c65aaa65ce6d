package no.naervaer.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The school calendars of all municipalities, read from the imported rows.
 * <p>
 * Kept in memory: counting asks for thousands of dates a second. {@link #reload(String)}
 * makes an import count at once on the node that ran it; other nodes see it within
 * {@link #KEPT_FOR}, in real time, however the clock is moved.
 */
@Service
public class SchoolCalendars {

	/** How long another node may go on with the calendar from before an import. */
	static final Duration KEPT_FOR = Duration.ofSeconds(60);

	private static final String WHOLE_MUNICIPALITY = "";

	private final CalendarDays days;

	private final LongSupplier nanoTime;

	private final Map<String, Kept> kept = new ConcurrentHashMap<>();

	@Autowired
	public SchoolCalendars(CalendarDays days) {
		this(days, System::nanoTime);
	}

	SchoolCalendars(CalendarDays days, LongSupplier nanoTime) {
		this.days = days;
		this.nanoTime = nanoTime;
	}

	/**
	 * The calendar of one school; a school without rows of its own has the
	 * municipality's. Empty when nothing is imported.
	 */
	public SchoolCalendar of(String municipality, String school) {
		Map<String, SchoolCalendar> bySchool = ofMunicipality(municipality);
		return bySchool.getOrDefault(school, bySchool.get(WHOLE_MUNICIPALITY));
	}

	/** Whether the school has days of its own and not all from the municipality. */
	public boolean hasOwn(String municipality, String school) {
		return !WHOLE_MUNICIPALITY.equals(school) && ofMunicipality(municipality).containsKey(school);
	}

	/**
	 * Forgets what is kept, so that the next question reads the rows. Inside a
	 * transaction it forgets once more when that ends, whichever way it ends.
	 */
	public void reload(String municipality) {
		forget(municipality);
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					forget(municipality);
				}
			});
		}
	}

	/**
	 * Why the date can be no school day whatever the calendar says, in Norwegian (K1:
	 * weekends and public holidays never count); empty when it can.
	 */
	public Optional<String> whyNeverSchoolDay(LocalDate date) {
		return PublicHolidays.whyNeverSchoolDay(date);
	}

	/**
	 * Reads without holding a lock, so that nobody waits for another's connection. What
	 * was read is kept only if no import came in between.
	 */
	private Map<String, SchoolCalendar> ofMunicipality(String municipality) {
		Kept before = this.kept.getOrDefault(municipality, Kept.NOTHING);
		long now = this.nanoTime.getAsLong();
		if (before.calendars() != null && now - before.readAt() < KEPT_FOR.toNanos()) {
			return before.calendars();
		}
		Map<String, SchoolCalendar> read = read(municipality);
		this.kept.compute(municipality, (key, current) -> {
			Kept present = (current != null) ? current : Kept.NOTHING;
			return (present.imports() == before.imports()) ? new Kept(present.imports(), read, now) : present;
		});
		return read;
	}

	private void forget(String municipality) {
		this.kept.compute(municipality,
				(key, current) -> new Kept(((current != null) ? current : Kept.NOTHING).imports() + 1, null, 0));
	}

	private Map<String, SchoolCalendar> read(String municipality) {
		Map<String, Map<LocalDate, DayType>> rows = new HashMap<>();
		rows.put(WHOLE_MUNICIPALITY, new HashMap<>());
		this.days.of(municipality)
			.forEach((row) -> rows.computeIfAbsent(row.school(), (key) -> new HashMap<>()).put(row.day(), row.type()));
		Map<LocalDate, DayType> base = rows.get(WHOLE_MUNICIPALITY);
		Map<String, SchoolCalendar> calendars = new HashMap<>();
		rows.forEach((school, own) -> calendars.put(school, assemble(base, own)));
		return Map.copyOf(calendars);
	}

	static SchoolCalendar assemble(Map<LocalDate, DayType> municipality, Map<LocalDate, DayType> own) {
		return new SchoolCalendar(Stream.of(municipality, own)
			.flatMap((rows) -> rows.keySet().stream())
			.map(SchoolCalendar::startOfYear)
			.distinct()
			.flatMap((year) -> new SchoolYear(year, municipality, own).schoolDays())
			.toList());
	}

	/**
	 * What is kept of one municipality.
	 *
	 * @param imports number of imports seen, to recognise a reading begun before one
	 * @param calendars by school; null when forgotten
	 * @param readAt nanoseconds of the runtime's own counter
	 */
	private record Kept(int imports, Map<String, SchoolCalendar> calendars, long readAt) {

		private static final Kept NOTHING = new Kept(0, null, 0);

	}

}

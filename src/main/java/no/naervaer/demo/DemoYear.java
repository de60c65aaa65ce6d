package no.naervaer.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/**
 * The school year that the demo shows: the one around today, up to today. In July, and
 * while a new year has hardly begun, the one that ended, up to its 20 May.
 *
 * @param first first school day
 * @param last last school day
 * @param today the day the demo ends on
 */
record DemoYear(LocalDate first, LocalDate last, LocalDate today) {

	/** The longest that a script leads a pupil, and a little more. */
	private static final int LIVED_SCHOOL_DAYS = 33;

	/**
	 * Most routines come round in that time, and no start has to wait for more of them.
	 */
	private static final int ROUTINE_SCHOOL_DAYS = 10;

	static DemoYear around(LocalDate date) {
		boolean tooEarly = date.getMonth() == Month.JULY || date.getMonth() == Month.AUGUST;
		int year = (date.getMonthValue() >= Month.SEPTEMBER.getValue()) ? date.getYear() : date.getYear() - 1;
		LocalDate today = tooEarly ? LocalDate.of(year + 1, Month.MAY, 20) : date;
		LocalDate first = LocalDate.of(year, Month.AUGUST, 15).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
		LocalDate last = LocalDate.of(year + 1, Month.JUNE, 20)
			.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
		return new DemoYear(first, last, today);
	}

	/**
	 * The first day that is lived through with sweeps and staff at work. Absence before
	 * it is in the register, and no more: a start in May must not take longer than one in
	 * November.
	 */
	LocalDate firstLived() {
		return schoolDaysBack(LIVED_SCHOOL_DAYS);
	}

	/** The first day on which the municipalities' recurring routines run. */
	LocalDate firstRoutines() {
		return schoolDaysBack(ROUTINE_SCHOOL_DAYS);
	}

	private LocalDate schoolDaysBack(int count) {
		LocalDate easter = easter(this.last.getYear());
		LocalDate day = this.today;
		for (int lived = 0; lived < count && day.isAfter(this.first);) {
			day = day.minusDays(1);
			boolean workday = day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
			lived += (workday && !isBreak(day, easter)) ? 1 : 0;
		}
		return day;
	}

	/** The calendar as a municipality would send it: what is not a school day. */
	String calendarCsv() {
		LocalDate easter = easter(this.last.getYear());
		StringBuilder csv = new StringBuilder("skole_orgnr;dato;dagtype\n");
		for (LocalDate day = LocalDate.of(this.first.getYear(), Month.AUGUST, 1); day
			.isBefore(LocalDate.of(this.last.getYear(), Month.AUGUST, 1)); day = day.plusDays(1)) {
			if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue() && isBreak(day, easter)) {
				csv.append(";").append(day).append(";FERIE\n");
			}
		}
		return csv.toString();
	}

	private boolean isBreak(LocalDate day, LocalDate easter) {
		int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
		boolean christmas = (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 20)
				|| (day.getMonth() == Month.JANUARY && day.getDayOfMonth() < 4);
		boolean holyWeek = !day.isBefore(easter.minusDays(6)) && day.isBefore(easter);
		return day.isBefore(this.first) || day.isAfter(this.last) || week == 40 || week == 8 || christmas || holyWeek;
	}

	private static LocalDate easter(int year) {
		return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NORWAY))
			.getHolidays(Year.of(year))
			.stream()
			.filter((holiday) -> holiday.getPropertiesKey().equals("christian.EASTER"))
			.map(Holiday::getDate)
			.findFirst()
			.orElseThrow();
	}

}

package no.naervaer.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.EngineIdentity;
import no.naervaer.municipality.Municipalities;
import no.naervaer.municipality.Municipality;
import no.naervaer.municipality.Schools;
import no.naervaer.register.intake.RegisterFile;
import no.naervaer.register.intake.RegisterImport;
import no.naervaer.threshold.Sweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Fills an empty database with a term that never was: every municipality's schools, staff
 * and pupils come in through the import, absence arrives day by day, the sweep runs, and
 * staff do their tasks. What stands at the end is the work of the last days. The same
 * date gives the same data.
 */
@Component
class DemoData {

	static final String PASSWORD = "naervaer-demo";

	private static final Logger log = LoggerFactory.getLogger(DemoData.class);

	private static final LocalTime EARLY = LocalTime.of(6, 0);

	private static final LocalTime MORNING = LocalTime.of(8, 30);

	private static final LocalTime AFTERNOON = LocalTime.of(14, 0);

	private static final LocalTime SWEEP = LocalTime.of(15, 30);

	private final Municipalities municipalities;

	private final Schools schools;

	private final RegisterImport files;

	private final Sweep sweep;

	private final EngineIdentity identity;

	private final NaervaerClock clock;

	private final DemoTimers timers;

	private final DemoTenants tenants;

	private final DemoProgress progress;

	private final DemoStop stop;

	private final Meanwhile meanwhile;

	DemoData(Municipalities municipalities, Schools schools, RegisterImport files, Sweep sweep, EngineIdentity identity,
			NaervaerClock clock, DemoTimers timers, DemoTenants tenants, DemoProgress progress, DemoStop stop,
			Meanwhile meanwhile) {
		this.municipalities = municipalities;
		this.schools = schools;
		this.files = files;
		this.sweep = sweep;
		this.identity = identity;
		this.clock = clock;
		this.timers = timers;
		this.tenants = tenants;
		this.progress = progress;
		this.stop = stop;
		this.meanwhile = meanwhile;
	}

	/** Whether nobody has put anything into the register yet. */
	boolean isWanted() {
		return this.municipalities.all().stream().allMatch((it) -> this.schools.of(it.id()).isEmpty());
	}

	/**
	 * Lives through the year until today. The clock is put back afterwards, except when
	 * the demo shows a year that has ended.
	 * @throws DemoStoppedException when the application is to stop
	 * @throws RuntimeException when somebody in it gets stuck; what was made until then
	 * stands
	 */
	void make() {
		LocalDateTime began = this.clock.now();
		DemoYear year = DemoYear.around(began.toLocalDate());
		log.info("Making demo data for the school year from {} to {}: this takes a moment", year.first(), year.today());
		try (SideBySide sideBySide = new SideBySide(this.stop)) {
			this.meanwhile.run(() -> liveThrough(year, sideBySide));
		}
		finally {
			leave(year, began.toLocalDate());
		}
	}

	private void leave(DemoYear year, LocalDate began) {
		if (year.today().equals(began)) {
			this.clock.reset();
		}
		else {
			this.clock.moveTo(year.today().atTime(MORNING));
		}
	}

	private void liveThrough(DemoYear year, SideBySide sideBySide) {
		LocalDate firstLived = year.firstLived();
		this.clock.moveTo(firstLived.atTime(EARLY));
		List<DemoTenant> all = new ArrayList<>();
		for (Municipality municipality : this.municipalities.all()) {
			all.add(open(municipality.id(), all.size() + 1, year));
		}
		sideBySide.each(all, (tenant) -> bring(tenant.municipality(), RegisterFile.ABSENCES,
				absence(tenant, year.first(), firstLived)));
		for (LocalDate day = firstLived; day.isBefore(year.today()); day = day.plusDays(1)) {
			if (day.equals(year.firstRoutines())) {
				this.timers.wind();
			}
			live(all, day, sideBySide);
		}
		log.info("Demo data made");
	}

	private DemoTenant open(String municipality, int number, DemoYear year) {
		DemoPeople people = new DemoPeople(number, year.first(), random(municipality, year, 1));
		bring(municipality, RegisterFile.SCHOOLS, people.schoolsCsv());
		bring(municipality, RegisterFile.CALENDAR, year.calendarCsv());
		bring(municipality, RegisterFile.STAFF, people.staffCsv());
		bring(municipality, RegisterFile.PUPILS, people.pupilsCsv());
		bring(municipality, RegisterFile.GUARDIANS, people.guardiansCsv());
		people.staffIds().forEach((id) -> this.identity.setPassword(municipality, id, PASSWORD));
		DemoTenant tenant = this.tenants.of(municipality, people, year,
				new DemoAbsence(people.pupilIds(), random(municipality, year, 2)), random(municipality, year, 3));
		this.progress.peopled(municipality, schoolDays(tenant, year));
		return tenant;
	}

	private static int schoolDays(DemoTenant tenant, DemoYear year) {
		return (int) year.firstLived().datesUntil(year.today()).filter(tenant::isSchoolDay).count();
	}

	private void live(List<DemoTenant> all, LocalDate day, SideBySide sideBySide) {
		List<String> municipalities = all.stream().map(DemoTenant::municipality).toList();
		List<DemoTenant> open = all.stream().filter((tenant) -> tenant.isSchoolDay(day)).toList();
		this.timers.runUntil(day.atTime(MORNING), municipalities, sideBySide);
		sideBySide.each(open,
				(tenant) -> bring(tenant.municipality(), RegisterFile.ABSENCES, absence(tenant, day, day.plusDays(1))));
		this.timers.runUntil(day.atTime(AFTERNOON), municipalities, sideBySide);
		sideBySide.each(open, (tenant) -> {
			tenant.report(day);
			tenant.work();
		});
		this.timers.runUntil(day.atTime(SWEEP), municipalities, sideBySide);
		sideBySide.each(open, (tenant) -> {
			this.sweep.run(tenant.municipality(), day);
			this.progress.lived(tenant.municipality());
		});
	}

	/** The rows of the school days from the first until, but not with, the last. */
	private static String absence(DemoTenant tenant, LocalDate first, LocalDate end) {
		return first.datesUntil(end)
			.filter(tenant::isSchoolDay)
			.flatMap((day) -> tenant.absence(day).stream())
			.collect(Collectors.joining("\n", DemoAbsence.HEADER, "\n"));
	}

	private void bring(String municipality, RegisterFile file, String csv) {
		try {
			var report = this.files.run(municipality, file,
					new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
			if (!report.rejected().isEmpty()) {
				throw new IllegalStateException(
						"Demo file %s of %s: %s".formatted(file, municipality, report.rejected().get(0)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Random random(String municipality, DemoYear year, int purpose) {
		return new Random(31L * municipality.hashCode() + year.first().getYear() * 7L + purpose);
	}

}

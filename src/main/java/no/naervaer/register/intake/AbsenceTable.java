package no.naervaer.register.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import no.naervaer.calendar.SchoolCalendars;
import no.naervaer.register.AbsenceRecord;
import no.naervaer.register.AbsenceRecord.Cause;
import no.naervaer.register.AbsenceRecord.Channel;
import no.naervaer.register.AbsenceRecord.Extent;
import no.naervaer.register.AbsenceRecord.ReportedBy;
import no.naervaer.register.AbsenceRecord.Status;
import no.naervaer.register.Absences;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;

import org.springframework.stereotype.Component;

/** fravaer.csv: a pupil's rows commit together with what they start. */
@Component
class AbsenceTable implements Table<AbsenceRecord> {

	private static final Columns COLUMNS = Columns.of(List.of("kilde_id"),
			List.of("elev_id", "dato", "omfang", "status", "arsak"), "antall_timer", "fag", "dokumentert", "meldt_av",
			"meldt_kanal", "meldt_tidspunkt");

	/** More lessons than any school day has. */
	private static final int MAX_LESSONS = 20;

	private final Absences absences;

	private final Pupils pupils;

	private final SchoolCalendars calendars;

	private final AbsenceWriter writer;

	AbsenceTable(Absences absences, Pupils pupils, SchoolCalendars calendars, AbsenceWriter writer) {
		this.absences = absences;
		this.pupils = pupils;
		this.calendars = calendars;
		this.writer = writer;
	}

	@Override
	public RegisterFile file() {
		return RegisterFile.ABSENCES;
	}

	@Override
	public Columns columns() {
		return COLUMNS;
	}

	@Override
	public String key(Row row) {
		return row.required("kilde_id").text(100);
	}

	@Override
	public AbsenceRecord read(String municipality, Row row) {
		String pupil = row.required("elev_id").id();
		LocalDate date = row.required("dato").date();
		Extent extent = row.required("omfang").oneOf(Extent.class);
		return new AbsenceRecord(key(row), pupil, date, extent, lessons(row, extent), row.optional("fag").text(100),
				row.required("status").oneOf(Status.class), row.required("arsak").oneOf(Cause.class),
				row.optional("dokumentert").yesOrNo(), row.optional("meldt_av").oneOf(ReportedBy.class),
				row.optional("meldt_kanal").oneOf(Channel.class), row.optional("meldt_tidspunkt").dateTime());
	}

	@Override
	public String owner(String key, AbsenceRecord value) {
		return value.pupilId();
	}

	@Override
	public int ownersPerTransaction() {
		return 50;
	}

	@Override
	public Lookup<AbsenceRecord> lookUp(String municipality, List<Entry<AbsenceRecord>> chunk) {
		Map<String, AbsenceRecord> present = this.absences.bySourceId(municipality, Chunks.keys(chunk));
		Map<String, Pupil> known = this.pupils.byId(municipality, Chunks.owners(chunk));
		return new Lookup<>() {
			@Override
			public void check(Entry<AbsenceRecord> entry) {
				if (!entry.isRemoval()) {
					checkDate(entry.value().date(), known.get(entry.owner()));
				}
			}

			@Override
			public String ownerOf(String key) {
				return Optional.ofNullable(present.get(key)).map(AbsenceRecord::pupilId).orElse(null);
			}

			@Override
			public boolean stands(Entry<AbsenceRecord> entry) {
				return !entry.isRemoval() && entry.value().equals(present.get(entry.key()));
			}
		};
	}

	@Override
	public void apply(String municipality, List<Entry<AbsenceRecord>> entries, Outcome outcome) {
		this.writer.write(municipality, entries, outcome);
	}

	/** One for FORLOT when it doesn't say (design §5). */
	private static int lessons(Row row, Extent extent) {
		if (extent == Extent.TIME) {
			return row.required("antall_timer").number(1, MAX_LESSONS);
		}
		if (extent == Extent.FORLOT) {
			Integer lessons = row.optional("antall_timer").number(1, MAX_LESSONS);
			return (lessons != null) ? lessons : 1;
		}
		Integer lessons = row.optional("antall_timer").number(0, Integer.MAX_VALUE);
		if (lessons != null && lessons > 0) {
			throw new RowProblem("antall_timer",
					"Feltet skal være tomt når omfang er %s. Antall timer hører til TIME og FORLOT.".formatted(extent));
		}
		return 0;
	}

	private void checkDate(LocalDate date, Pupil pupil) {
		if (pupil == null) {
			throw RowProblem.unknownPupil();
		}
		if (!pupil.counts(date)) {
			throw new RowProblem("dato",
					"Eleven går ikke på skolen den dagen. Datoen må være %s%s.".formatted(
							(pupil.from() != null) ? "fra " + pupil.from() : "",
							(pupil.to() != null) ? " til " + pupil.to() : ""));
		}
		if (!this.calendars.of(pupil.municipality(), pupil.school()).isSchoolDay(date)) {
			throw new RowProblem("dato", this.calendars.whyNeverSchoolDay(date)
				.map((why) -> why + ". Fravær kan bare føres på skoledager.")
				.orElseGet(
						() -> "%s er ikke en skoledag i skoleruta til elevens skole. Fravær kan bare føres på skoledager."
							.formatted(date)));
		}
	}

}

package no.naervaer.register.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import no.naervaer.municipality.Schools;
import no.naervaer.register.Pupil;

import org.springframework.stereotype.Component;

/**
 * elever.csv. A contact teacher who isn't among the staff is accepted: schools send
 * pupils before staff, and teachers leave. The pupil's tasks then go to the school's
 * management until the person is there.
 */
@Component
class PupilTable implements Table<Pupil> {

	private static final Columns COLUMNS = Columns.of(List.of("elev_id"),
			List.of("fornavn", "etternavn", "trinn", "klasse", "skole_orgnr", "adressesperre"), "fodt_aar",
			"kontaktlaerer_id", "fra", "til");

	private static final int FIRST_GRADE = 1;

	private static final int LAST_GRADE = 10;

	private final Schools schools;

	private final PupilWriter writer;

	PupilTable(Schools schools, PupilWriter writer) {
		this.schools = schools;
		this.writer = writer;
	}

	@Override
	public RegisterFile file() {
		return RegisterFile.PUPILS;
	}

	@Override
	public Columns columns() {
		return COLUMNS;
	}

	@Override
	public String key(Row row) {
		return row.required("elev_id").id();
	}

	@Override
	public Pupil read(String municipality, Row row) {
		LocalDate from = row.optional("fra").date();
		LocalDate to = row.optional("til").date();
		Pupil pupil = new Pupil(municipality, key(row), row.required("fornavn").text(100),
				row.required("etternavn").text(100), row.optional("fodt_aar").number(1950, 2099),
				row.required("trinn").number(FIRST_GRADE, LAST_GRADE), row.required("klasse").text(32),
				row.required("skole_orgnr").orgnr(), row.optional("kontaktlaerer_id").id(), from, to,
				row.optional("adressesperre").yesOrNo());
		if (from != null && to != null && to.isBefore(from)) {
			throw new RowProblem("til",
					"Siste dag (%s) er før første dag (%s). til må være lik eller senere enn fra.".formatted(to, from));
		}
		return pupil;
	}

	@Override
	public int ownersPerTransaction() {
		return 50;
	}

	@Override
	public Lookup<Pupil> lookUp(String municipality, List<Entry<Pupil>> chunk) {
		Set<String> known = SchoolTable.orgnrs(this.schools, municipality);
		Map<String, Enrolment> present = this.writer.present(municipality, Chunks.keys(chunk));
		return new Lookup<>() {
			@Override
			public void check(Entry<Pupil> entry) {
				if (!entry.isRemoval() && !known.contains(entry.value().school())) {
					throw RowProblem.unknownSchool();
				}
			}

			@Override
			public boolean stands(Entry<Pupil> entry) {
				Enrolment enrolment = present.get(entry.key());
				return (enrolment != null) ? !entry.isRemoval() && enrolment.sent().equals(entry.value())
						: entry.isRemoval();
			}
		};
	}

	@Override
	public void apply(String municipality, List<Entry<Pupil>> entries, Outcome outcome) {
		this.writer.write(municipality, entries, outcome);
	}

}

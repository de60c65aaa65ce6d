package no.naervaer.register.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import no.naervaer.municipality.School;
import no.naervaer.municipality.Schools;
import no.naervaer.register.Pupils;

import org.springframework.stereotype.Component;

/** skoler.csv. A school that still has pupils or staff isn't removed. */
@Component
class SchoolTable implements Table<School> {

	private static final Columns COLUMNS = Columns.of(List.of("skole_orgnr"), List.of("navn"));

	private final Schools schools;

	private final Pupils pupils;

	SchoolTable(Schools schools, Pupils pupils) {
		this.schools = schools;
		this.pupils = pupils;
	}

	static Set<String> orgnrs(Schools schools, String municipality) {
		return schools.of(municipality).stream().map(School::orgnr).collect(Collectors.toSet());
	}

	/** The school in whose place an empty cell means the whole municipality. */
	static String orMunicipality(String orgnr) {
		return (orgnr != null) ? orgnr : "";
	}

	@Override
	public RegisterFile file() {
		return RegisterFile.SCHOOLS;
	}

	@Override
	public Columns columns() {
		return COLUMNS;
	}

	@Override
	public String key(Row row) {
		return row.required("skole_orgnr").orgnr();
	}

	@Override
	public School read(String municipality, Row row) {
		return new School(municipality, key(row), row.required("navn").text(200));
	}

	@Override
	public Lookup<School> lookUp(String municipality, List<Entry<School>> chunk) {
		return (entry) -> {
			if (entry.isRemoval()) {
				requireEmpty(municipality, entry.key());
			}
		};
	}

	@Override
	public void apply(String municipality, List<Entry<School>> entries, Outcome outcome) {
		for (Entry<School> entry : entries) {
			if (entry.isRemoval()) {
				if (this.schools.remove(municipality, entry.key())) {
					outcome.removed();
				}
			}
			else {
				outcome.add(this.schools.upsert(entry.value()));
			}
		}
	}

	private void requireEmpty(String municipality, String orgnr) {
		long left = this.pupils.count(municipality, orgnr);
		if (left > 0) {
			throw new RowProblem("skole_orgnr",
					"Skolen har fortsatt %d elever i registeret. Flytt eller slett dem i elever.csv først."
						.formatted(left));
		}
		if (this.schools.hasStaff(municipality, orgnr)) {
			throw new RowProblem("skole_orgnr",
					"Skolen har fortsatt ansatte i registeret. Slett rollene deres i ansatte.csv først.");
		}
	}

}

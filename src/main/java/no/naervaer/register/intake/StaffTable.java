package no.naervaer.register.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import no.naervaer.municipality.EngineIds;
import no.naervaer.municipality.Role;
import no.naervaer.municipality.Roles;
import no.naervaer.municipality.Schools;
import no.naervaer.municipality.Staff;
import no.naervaer.municipality.StaffLine;
import no.naervaer.municipality.StaffMember;

import org.springframework.stereotype.Component;

/** ansatte.csv: one row a role. A person's rows go together. */
@Component
class StaffTable implements Table<StaffLine> {

	private static final Columns COLUMNS = Columns.of(List.of("ansatt_id", "skole_orgnr", "rolle"), List.of("navn"),
			"epost");

	private final Staff staff;

	private final Roles roles;

	private final Schools schools;

	StaffTable(Staff staff, Roles roles, Schools schools) {
		this.staff = staff;
		this.roles = roles;
		this.schools = schools;
	}

	@Override
	public RegisterFile file() {
		return RegisterFile.STAFF;
	}

	@Override
	public Columns columns() {
		return COLUMNS;
	}

	@Override
	public String key(Row row) {
		return Keys.join(row.required("ansatt_id").id(), row.optional("skole_orgnr").orgnr(),
				row.required("rolle").text(64));
	}

	@Override
	public StaffLine read(String municipality, Row row) {
		String id = row.required("ansatt_id").id();
		if (!EngineIds.isUsableStaffId(municipality, id)) {
			throw new RowProblem("ansatt_id",
					"Id-en er for lang. Den må være så kort at den får plass sammen med kommunens id (%s) og et punktum på 64 tegn."
						.formatted(municipality));
		}
		StaffMember member = new StaffMember(municipality, id, row.required("navn").text(200),
				row.optional("epost").email());
		Role role = row.required("rolle").parse(roleIds(), (text) -> this.roles.find(text).orElse(null));
		Cell school = role.municipal() ? row.optional("skole_orgnr") : row.required("skole_orgnr");
		return new StaffLine(member, SchoolTable.orMunicipality(school.orgnr()), role.id());
	}

	@Override
	public String owner(String key, StaffLine value) {
		return Keys.split(key).get(0);
	}

	@Override
	public Lookup<StaffLine> lookUp(String municipality, List<Entry<StaffLine>> chunk) {
		Set<String> known = SchoolTable.orgnrs(this.schools, municipality);
		return new Lookup<>() {
			@Override
			public void check(Entry<StaffLine> entry) {
				if (!entry.isRemoval() && !entry.value().school().isEmpty()
						&& !known.contains(entry.value().school())) {
					throw RowProblem.unknownSchool();
				}
			}

			@Override
			public String ownerOf(String key) {
				return Keys.split(key).get(0);
			}
		};
	}

	/** Removals last, so that nobody who gets another role is gone in between. */
	@Override
	public void apply(String municipality, List<Entry<StaffLine>> entries, Outcome outcome) {
		Map<String, StaffMember> members = new LinkedHashMap<>();
		entries.stream()
			.filter((entry) -> !entry.isRemoval())
			.forEach((entry) -> members.put(entry.owner(), entry.value().member()));
		for (Entry<StaffLine> entry : entries) {
			if (!entry.isRemoval()) {
				StaffLine line = entry.value();
				// the person's last row holds for name and e-mail
				outcome.add(this.staff.upsert(new StaffLine(members.get(entry.owner()), line.school(), line.role())));
			}
		}
		for (Entry<StaffLine> entry : entries) {
			List<String> key = Keys.split(entry.key());
			if (entry.isRemoval() && this.staff.remove(municipality, key.get(0), key.get(1), key.get(2))) {
				outcome.removed();
			}
		}
	}

	private String roleIds() {
		List<String> some = this.roles.all().stream().map(Role::id).limit(3).toList();
		return "id-en til en rolle, for eksempel " + Cell.oneOf(some);
	}

}

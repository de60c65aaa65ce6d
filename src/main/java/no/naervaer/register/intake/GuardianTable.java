package no.naervaer.register.intake;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import no.naervaer.register.Guardian;
import no.naervaer.register.Guardians;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** foresatte.csv: one row for each pupil a guardian has. */
@Component
class GuardianTable implements Table<Guardian> {

	private static final Columns COLUMNS = Columns.of(List.of("foresatt_id", "elev_id"),
			List.of("navn", "foreldreansvar"), "epost", "telefon", "sprak");

	private static final String INSERT = """
			insert into guardian (name, email, phone, parental_responsibility, language, municipality, guardian_id,
			pupil_id) values (?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String UPDATE = """
			update guardian set name = ?, email = ?, phone = ?, parental_responsibility = ?, language = ?
			where municipality = ? and guardian_id = ? and pupil_id = ?
			""";

	private static final String DELETE = "delete from guardian where municipality = ? and guardian_id = ? and pupil_id = ?";

	private final Guardians guardians;

	private final Pupils pupils;

	private final JdbcTemplate jdbc;

	GuardianTable(Guardians guardians, Pupils pupils, JdbcTemplate jdbc) {
		this.guardians = guardians;
		this.pupils = pupils;
		this.jdbc = jdbc;
	}

	@Override
	public RegisterFile file() {
		return RegisterFile.GUARDIANS;
	}

	@Override
	public Columns columns() {
		return COLUMNS;
	}

	@Override
	public String key(Row row) {
		return Keys.join(row.required("foresatt_id").id(), row.required("elev_id").id());
	}

	@Override
	public Guardian read(String municipality, Row row) {
		return new Guardian(municipality, row.required("foresatt_id").id(), row.required("elev_id").id(),
				row.required("navn").text(200), row.optional("epost").email(), row.optional("telefon").phone(),
				row.required("foreldreansvar").yesOrNo(), row.optional("sprak").text(32));
	}

	@Override
	public String owner(String key, Guardian value) {
		return value.pupilId();
	}

	@Override
	public Lookup<Guardian> lookUp(String municipality, List<Entry<Guardian>> chunk) {
		List<String> ids = chunk.stream().map((entry) -> pupilOf(entry.key())).distinct().toList();
		Map<String, Pupil> known = this.pupils.byId(municipality, ids);
		Map<String, Guardian> present = present(municipality, ids);
		return new Lookup<>() {
			@Override
			public void check(Entry<Guardian> entry) {
				if (!entry.isRemoval() && !known.containsKey(entry.owner())) {
					throw RowProblem.unknownPupil();
				}
			}

			@Override
			public String ownerOf(String key) {
				return pupilOf(key);
			}

			@Override
			public boolean stands(Entry<Guardian> entry) {
				return (entry.isRemoval()) ? !present.containsKey(entry.key())
						: entry.value().equals(present.get(entry.key()));
			}
		};
	}

	@Override
	public void apply(String municipality, List<Entry<Guardian>> entries, Outcome outcome) {
		Set<String> locked = this.pupils.lock(municipality, Chunks.owners(entries));
		Map<String, Guardian> present = present(municipality, Chunks.owners(entries));
		List<Guardian> inserts = new ArrayList<>();
		List<Guardian> updates = new ArrayList<>();
		List<Guardian> deletes = new ArrayList<>();
		for (Entry<Guardian> entry : entries) {
			Guardian before = present.get(entry.key());
			if (entry.isRemoval()) {
				if (before != null) {
					deletes.add(before);
					outcome.removed();
				}
			}
			else if (!locked.contains(entry.owner())) {
				outcome.rejected(entry.line(), RowProblem.unknownPupil());
			}
			else if (before == null) {
				inserts.add(entry.value());
				outcome.inserted();
			}
			else if (!before.equals(entry.value())) {
				updates.add(entry.value());
				outcome.updated();
			}
		}
		write(inserts, updates, deletes);
	}

	private void write(List<Guardian> inserts, List<Guardian> updates, List<Guardian> deletes) {
		this.jdbc.batchUpdate(INSERT, inserts, Reading.CHUNK, GuardianTable::set);
		this.jdbc.batchUpdate(UPDATE, updates, Reading.CHUNK, GuardianTable::set);
		this.jdbc.batchUpdate(DELETE, deletes, Reading.CHUNK, (statement, guardian) -> setKey(statement, 1, guardian));
	}

	private static void set(PreparedStatement statement, Guardian guardian) throws SQLException {
		statement.setString(1, guardian.name());
		statement.setString(2, guardian.email());
		statement.setString(3, guardian.phone());
		statement.setBoolean(4, guardian.parentalResponsibility());
		statement.setString(5, guardian.language());
		setKey(statement, 6, guardian);
	}

	private static void setKey(PreparedStatement statement, int first, Guardian guardian) throws SQLException {
		statement.setString(first, guardian.municipality());
		statement.setString(first + 1, guardian.id());
		statement.setString(first + 2, guardian.pupilId());
	}

	private Map<String, Guardian> present(String municipality, List<String> pupilIds) {
		return this.guardians.ofAll(municipality, pupilIds)
			.stream()
			.collect(Collectors.toMap((guardian) -> Keys.join(guardian.id(), guardian.pupilId()), Function.identity()));
	}

	private static String pupilOf(String key) {
		return Keys.split(key).get(1);
	}

}

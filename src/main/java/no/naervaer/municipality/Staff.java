package no.naervaer.municipality;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works in the municipalities and what roles they hold. The engine's users and groups
 * follow every change, in the same transaction; an unchanged line costs one query and
 * never reaches the engine.
 */
@Repository
@Transactional
public class Staff {

	private static final String MEMBER = """
			select s.municipality, s.staff_id id, s.name, s.email from staff s
			""";

	private static final String KEY = " where municipality = :municipality and staff_id = :id";

	private final JdbcClient jdbc;

	private final Roles roles;

	private final EngineIdentity engine;

	Staff(JdbcClient jdbc, Roles roles, EngineIdentity engine) {
		this.jdbc = jdbc;
		this.roles = roles;
		this.engine = engine;
	}

	@Transactional(readOnly = true)
	public Optional<StaffMember> find(String municipality, String staffId) {
		return this.jdbc.sql(MEMBER + "where s.municipality = :municipality and s.staff_id = :id")
			.param("municipality", municipality)
			.param("id", staffId)
			.query(StaffMember.class)
			.optional();
	}

	/**
	 * Those who hold a role at a school, there or for the whole municipality, by id.
	 */
	@Transactional(readOnly = true)
	public List<StaffMember> holding(String municipality, String school, String role) {
		return this.jdbc.sql(MEMBER + """
				where s.municipality = :municipality and exists (select 1 from staff_role r
				where r.municipality = s.municipality and r.staff_id = s.staff_id and r.role = :role
				and r.school in (:school, '')) order by s.staff_id
				""")
			.param("municipality", municipality)
			.param("school", school)
			.param("role", role)
			.query(StaffMember.class)
			.list();
	}

	/**
	 * The engine groups in which somebody holds the role at the school: the school's own,
	 * the whole municipality's, both or none.
	 */
	@Transactional(readOnly = true)
	public List<String> groupsHolding(String municipality, String school, String role) {
		return this.jdbc.sql("""
				select distinct school from staff_role where municipality = :municipality and role = :role
				and school in (:school, '') order by school desc
				""")
			.param("municipality", municipality)
			.param("school", school)
			.param("role", role)
			.query(String.class)
			.list()
			.stream()
			.map((found) -> EngineIds.group(municipality, found, role))
			.toList();
	}

	/** The roles one person holds, by school and role. */
	@Transactional(readOnly = true)
	public List<StaffLine> linesOf(StaffMember member) {
		return this.jdbc.sql("select school, role from staff_role" + KEY + " order by school, role")
			.param("municipality", member.municipality())
			.param("id", member.id())
			.query((row, number) -> new StaffLine(member, row.getString("school"), row.getString("role")))
			.list();
	}

	/** What everybody who works at one school does there, by name. */
	@Transactional(readOnly = true)
	public List<StaffLine> at(String municipality, String school) {
		return this.jdbc.sql("""
				select s.municipality, s.staff_id, s.name, s.email, r.school, r.role from staff_role r
				join staff s on s.municipality = r.municipality and s.staff_id = r.staff_id
				where r.municipality = :municipality and r.school = :school order by s.name, s.staff_id, r.role
				""")
			.param("municipality", municipality)
			.param("school", school)
			.query((row,
					number) -> new StaffLine(
							new StaffMember(row.getString("municipality"), row.getString("staff_id"),
									row.getString("name"), row.getString("email")),
							row.getString("school"), row.getString("role")))
			.list();
	}

	/**
	 * Adds the person, the role, or both, or gives the person a new name or address.
	 * @throws IllegalArgumentException for an unknown role, a role that needs a school,
	 * or an id the engine can't have
	 */
	public Change upsert(StaffLine line) {
		requireUsable(line);
		Optional<Stored> stored = stored(line);
		if (stored.isEmpty()) {
			insertMember(line.member());
		}
		else if (!stored.get().member().equals(line.member())) {
			updateMember(line.member());
		}
		if (stored.isEmpty() || !stored.get().holdsRole()) {
			insertRole(line);
			return Change.INSERTED;
		}
		return stored.get().member().equals(line.member()) ? Change.UNCHANGED : Change.UPDATED;
	}

	/**
	 * Takes the role from the person; who has none left is no longer staff.
	 * @return whether the person held it
	 */
	public boolean remove(String municipality, String staffId, String school, String role) {
		Optional<StaffMember> member = find(municipality, staffId);
		if (member.isEmpty() || deleteRole(member.get(), school, role) == 0) {
			return false;
		}
		this.engine.roleTaken(new StaffLine(member.get(), school, role));
		if (linesOf(member.get()).isEmpty()) {
			this.jdbc.sql("delete from staff" + KEY).param("municipality", municipality).param("id", staffId).update();
			this.engine.left(member.get());
		}
		return true;
	}

	private void requireUsable(StaffLine line) {
		Role role = this.roles.get(line.role());
		if (line.school().isEmpty() ? !role.municipal() : !EngineIds.isUsableOrgnr(line.school())) {
			throw new IllegalArgumentException("The role «%s» needs a school".formatted(line.role()));
		}
		line.member().user();
	}

	private Optional<Stored> stored(StaffLine line) {
		StaffMember member = line.member();
		return this.jdbc.sql("""
				select s.name, s.email, r.role from staff s left join staff_role r
				on r.municipality = s.municipality and r.staff_id = s.staff_id and r.school = :school and r.role = :role
				where s.municipality = :municipality and s.staff_id = :id
				""")
			.param("municipality", member.municipality())
			.param("id", member.id())
			.param("school", line.school())
			.param("role", line.role())
			.query((row,
					number) -> new Stored(new StaffMember(member.municipality(), member.id(), row.getString("name"),
							row.getString("email")), Objects.nonNull(row.getString("role"))))
			.optional();
	}

	private void insertMember(StaffMember member) {
		writeMember(
				"insert into staff (municipality, staff_id, name, email) values (:municipality, :id, :name, :email)",
				member);
		this.engine.joined(member);
	}

	private void updateMember(StaffMember member) {
		writeMember("update staff set name = :name, email = :email" + KEY, member);
		this.engine.changed(member);
	}

	private void writeMember(String sql, StaffMember member) {
		this.jdbc.sql(sql)
			.param("municipality", member.municipality())
			.param("id", member.id())
			.param("name", member.name())
			.param("email", member.email())
			.update();
	}

	private void insertRole(StaffLine line) {
		this.jdbc.sql("""
				insert into staff_role (municipality, staff_id, school, role)
				values (:municipality, :id, :school, :role)
				""")
			.param("municipality", line.member().municipality())
			.param("id", line.member().id())
			.param("school", line.school())
			.param("role", line.role())
			.update();
		this.engine.roleGiven(line);
	}

	private int deleteRole(StaffMember member, String school, String role) {
		return this.jdbc.sql("delete from staff_role" + KEY + " and school = :school and role = :role")
			.param("municipality", member.municipality())
			.param("id", member.id())
			.param("school", school)
			.param("role", role)
			.update();
	}

	private record Stored(StaffMember member, boolean holdsRole) {

	}

}

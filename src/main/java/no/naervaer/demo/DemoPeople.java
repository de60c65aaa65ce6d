package no.naervaer.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import net.datafaker.Faker;

/**
 * Made-up schools, staff and pupils of one municipality, as the files that a municipality
 * would send. The same seed gives the same people.
 */
class DemoPeople {

	/** Staff id that every municipality has. */
	static final String FIRST_TEACHER = "laerer1";

	private static final int SCHOOLS = 2;

	private static final int CLASSES = 3;

	private static final int PUPILS = 10;

	/** One of each at every school; user names are made of the word. */
	private static final List<String[]> ROLES = List.of(new String[] { "rektor", "principal" },
			new String[] { "ledelse", "schoolManagement" }, new String[] { "radgiver", "specialEdAdviser" },
			new String[] { "sosiallaerer", "socialTeacher" }, new String[] { "spesped", "specialEducator" },
			new String[] { "helsesykepleier", "schoolNurse" }, new String[] { "naervaer", "attendanceContact" },
			new String[] { "ressursteam", "resourceTeam" }, new String[] { "kontor", "schoolOffice" },
			new String[] { "trinnteam", "gradeTeam" }, new String[] { "ledergruppe", "leaderGroup" },
			new String[] { "sospedteam", "specialEdTeam" });

	/** Roles that work for the whole municipality. */
	private static final List<String[]> MUNICIPAL_ROLES = List.of(new String[] { "ppt", "ppt" },
			new String[] { "pps", "pps" }, new String[] { "bft", "bft" }, new String[] { "mottak", "bftIntake" },
			new String[] { "kartlegging", "mappingTeam" }, new String[] { "utvidet", "extendedResourceTeam" },
			new String[] { "tverrfaglig", "interdisciplinaryTeam" }, new String[] { "skoleeier", "schoolOwner" });

	/**
	 * @param teacher staff id of the contact teacher
	 */
	record DemoPupil(String id, String name, String teacher) {

	}

	private final Faker faker;

	private final LocalDate from;

	private final int number;

	private final StringBuilder schools = new StringBuilder("skole_orgnr;navn\n");

	private final StringBuilder staff = new StringBuilder("ansatt_id;navn;epost;skole_orgnr;rolle\n");

	private final StringBuilder pupils = new StringBuilder(
			"elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre\n");

	private final StringBuilder guardians = new StringBuilder(
			"foresatt_id;elev_id;navn;epost;telefon;foreldreansvar;sprak\n");

	private final List<DemoPupil> made = new ArrayList<>();

	private final List<String> staffIds = new ArrayList<>();

	/**
	 * @param number which of the demo's municipalities, from 1; makes school numbers
	 * differ
	 * @param from first day of the pupils' enrolment
	 */
	DemoPeople(int number, LocalDate from, Random random) {
		this.faker = new Faker(Locale.forLanguageTag("nb-NO"), random);
		this.number = number;
		this.from = from;
		for (int school = 1; school <= SCHOOLS; school++) {
			addSchool(school);
		}
		MUNICIPAL_ROLES.forEach((role) -> addStaff(role[0], "", role[1]));
	}

	String schoolsCsv() {
		return this.schools.toString();
	}

	String staffCsv() {
		return this.staff.toString();
	}

	String pupilsCsv() {
		return this.pupils.toString();
	}

	String guardiansCsv() {
		return this.guardians.toString();
	}

	List<DemoPupil> pupils() {
		return this.made;
	}

	List<String> pupilIds() {
		return this.made.stream().map(DemoPupil::id).toList();
	}

	List<String> staffIds() {
		return this.staffIds;
	}

	private void addSchool(int school) {
		String orgnr = "9%02d00000%d".formatted(this.number, school);
		this.schools.append(orgnr).append(";").append(this.faker.address().streetName()).append(" skole\n");
		ROLES.forEach((role) -> addStaff(role[0] + school, orgnr, role[1]));
		for (int klass = 1; klass <= CLASSES; klass++) {
			String teacher = "laerer" + ((school - 1) * CLASSES + klass);
			addStaff(teacher, orgnr, "contactTeacher");
			int grade = (school == 1) ? 2 + klass : 7 + klass;
			for (int pupil = 1; pupil <= PUPILS; pupil++) {
				addPupil(orgnr, grade, teacher);
			}
		}
	}

	private void addStaff(String id, String orgnr, String role) {
		this.staffIds.add(id);
		this.staff.append("%s;%s;%s@example.org;%s;%s\n".formatted(id, name(), id, orgnr, role));
	}

	private void addPupil(String orgnr, int grade, String teacher) {
		String id = "e%03d".formatted(this.made.size() + 1);
		String lastName = this.faker.name().lastName();
		String firstName = this.faker.name().firstName();
		this.made.add(new DemoPupil(id, firstName + " " + lastName, teacher));
		this.pupils.append("%s;%s;%s;%d;%d;%dA;%s;%s;%s;;nei\n".formatted(id, firstName, lastName,
				this.from.getYear() - 5 - grade, grade, grade, orgnr, teacher, this.from));
		this.guardians.append(
				"f%s;%s;%s %s;f%s@example.org;%d;ja;nb\n".formatted(id.substring(1), id, this.faker.name().firstName(),
						lastName, id.substring(1), 40000000 + this.faker.number().numberBetween(0, 9999999)));
	}

	private String name() {
		return this.faker.name().firstName() + " " + this.faker.name().lastName();
	}

}

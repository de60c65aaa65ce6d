package no.naervaer.acceptance;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import no.naervaer.calendar.SchoolCalendar;
import no.naervaer.calendar.TestCalendars;
import no.naervaer.calendar.TestCalendars.AutumnBreak;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** The register of the test school: files come in through the REST import. */
class TestSchool {

	static final int USUAL_GRADE = 7;

	private static final String ABSENCE_HEADER = "kilde_id;elev_id;dato;omfang;antall_timer;fag;status;arsak;dokumentert;meldt_av;meldt_kanal;meldt_tidspunkt;slettet\n";

	private static final String PUPIL_HEADER = "elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre\n";

	static final String SCHOOL = "975000001";

	/**
	 * Roles that somebody holds at the school, beside those who have a name of their own.
	 */
	private static final List<String> OTHER_ROLES = List.of("specialEdAdviser", "schoolNurse", "resourceTeam",
			"extendedResourceTeam", "gradeTeam", "leaderGroup", "leaderMeeting", "specialEdTeam", "schoolOffice",
			"attendanceContact", "interdisciplinaryTeam", "bft", "bftIntake", "ppt", "pps", "mappingTeam", "familyTeam",
			"schoolOwner", "schoolBoardBodies");

	private final String municipality;

	private final RestClient http;

	private boolean hasAbsence;

	TestSchool(String municipality, RestClient http) {
		this.municipality = municipality;
		this.http = http;
	}

	/** Schools, calendar and staff. */
	void open() {
		put("schools", "skole_orgnr;navn\n" + SCHOOL + ";Hagen skole\n975000002;Elva skole\n");
		put("calendar", TestCalendars.tk2526Csv(autumnBreak()));
		StringBuilder staff = new StringBuilder("""
				ansatt_id;navn;epost;skole_orgnr;rolle
				laerer1;Kari Lærer;laerer1@example.org;975000001;contactTeacher
				laerer2;Ola Lærer;laerer2@example.org;975000001;contactTeacher
				laerer3;Eli Lærer;laerer3@example.org;975000002;contactTeacher
				rektor1;Rita Rektor;rektor1@example.org;975000001;principal
				ledelse1;Lars Ledelse;ledelse1@example.org;975000001;schoolManagement
				ledelse2;Lise Ledelse;ledelse2@example.org;975000002;schoolManagement
				rektor2;Roar Rektor;rektor2@example.org;975000002;principal
				""");
		OTHER_ROLES.forEach((role) -> staff.append("%1$s;En %1$s;%1$s@example.org;975000001;%1$s\n".formatted(role)));
		put("staff", staff.toString());
	}

	boolean isSchoolDay(LocalDate day) {
		return calendar().isSchoolDay(day);
	}

	SchoolCalendar calendar() {
		return TestCalendars.tk2526(autumnBreak());
	}

	/** The municipality in the north has its autumn break a week later (common.md §5). */
	private AutumnBreak autumnBreak() {
		return this.municipality.equals("trondheim") ? AutumnBreak.WEEK_41 : AutumnBreak.WEEK_40;
	}

	void enrol(String pupil, int grade) {
		put("pupils", PUPIL_HEADER + pupilRow(pupil, grade));
	}

	/** So many pupils of all grades, numbered from 0. */
	void enrolAll(String prefix, int pupils) {
		put("pupils",
				IntStream.range(0, pupils)
					.mapToObj((pupil) -> pupilRow(prefix + pupil, 1 + pupil % 10))
					.collect(Collectors.joining("", PUPIL_HEADER, "")));
	}

	private static String pupilRow(String pupil, int grade) {
		return "%1$s;Test;%1$s;2013;%2$d;%2$dA;975000001;laerer1;2025-08-18;;nei\n".formatted(pupil, grade);
	}

	/** Imports rows of absence (without header) and expects every one to be usable. */
	void absence(String... rows) {
		this.hasAbsence = true;
		JsonNode answer = this.http.post()
			.uri("/absences")
			.contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
			.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
			.body(ABSENCE_HEADER + String.join("\n", rows) + "\n")
			.retrieve()
			.body(JsonNode.class);
		if (!answer.get("rejected").isEmpty()) {
			throw new AssertionError("Rejected: " + answer.get("rejected"));
		}
	}

	/** Whether any absence was imported. */
	boolean hasAbsence() {
		return this.hasAbsence;
	}

	JsonNode put(String file, String csv) {
		return this.http.put()
			.uri("/register/" + file)
			.contentType(MediaType.valueOf("text/csv;charset=UTF-8"))
			.body(csv)
			.retrieve()
			.body(JsonNode.class);
	}

}

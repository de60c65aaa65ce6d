package no.naervaer.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import no.naervaer.application.OnPostgres;
import no.naervaer.followup.Draft;
import no.naervaer.followup.Drafts;
import no.naervaer.followup.OwnPupils;
import no.naervaer.register.Pupil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts and the choice of a pupil on the database of real use, without a browser. */
@OnPostgres
class DraftsOnPostgresTest extends WholeApplication {

	@Autowired
	private Drafts drafts;

	@Autowired
	private OwnPupils pupils;

	private CaseWorld world;

	@BeforeEach
	void school() {
		this.world = newWorld("nittedal");
		this.world.school().enrol("elev1", TestSchool.USUAL_GRADE);
		this.world.time().until("2025-09-12T10:00:00");
	}

	@Test
	void draftsAreEachWritersOwnAndGoWithTheTask() {
		this.world.absence(AbsenceLines.of("lesson matematikk", LocalDate.parse("2025-09-12")));
		String task = this.world.staff().task("NIT-S01").getId();
		String longest = "{\"reasonsFound\":\"" + "æ".repeat(199_000) + "\"}";
		this.drafts.save("nittedal", task, "nittedal.laerer1", "{}");
		this.drafts.save("nittedal", task, "nittedal.laerer1", longest);
		this.drafts.save("nittedal", task, "nittedal.ledelse1", "{\"a\":1}");
		assertThat(this.drafts.find(task, "nittedal.laerer1")).map(Draft::content).contains(longest);
		assertThat(this.drafts.find(task, "nittedal.ledelse1")).map(Draft::content).contains("{\"a\":1}");
		assertThat(this.drafts.find(task, "nittedal.rektor1")).isEmpty();

		this.world.staff().complete("NIT-S01", "concern", "ja");
		assertThat(this.jdbc.queryForObject("select count(*) from draft", Integer.class)).isZero();
		assertThat(this.drafts.save("nittedal", task, "nittedal.laerer1", "{}")).isEmpty();
	}

	@Test
	void aPupilIsFoundByBeginningsAmongOnesOwn() {
		this.world.school().put("pupils", """
				elev_id;fornavn;etternavn;fodt_aar;trinn;klasse;skole_orgnr;kontaktlaerer_id;fra;til;adressesperre
				p1;Åse Marie;Ødegård;2013;7;7A;975000001;laerer1;2025-08-18;;ja
				p2;Åshild;Annenskole;2013;7;7A;975000002;laerer3;2025-08-18;;nei
				""");
		assertThat(found("laerer1", "ås")).containsExactly("p1");
		assertThat(found("laerer1", "MAR øDE")).containsExactly("p1");
		assertThat(found("laerer1", "åse 7a")).containsExactly("p1");
		assertThat(found("laerer1", "degård")).isEmpty();
		assertThat(found("laerer1", "å")).isEmpty();
		assertThat(found("laerer1", "%%")).isEmpty();
		assertThat(found("laerer3", "ås")).containsExactly("p2");
		assertThat(found("schoolOwner", "ås")).containsExactly("p1");
	}

	private List<String> found(String staffId, String text) {
		List<String> ids = new ArrayList<>();
		this.world.staff()
			.actAs(this.world.staff().user(staffId),
					() -> this.pupils.beginningWith("nittedal", text).stream().map(Pupil::id).forEach(ids::add));
		return ids;
	}

}

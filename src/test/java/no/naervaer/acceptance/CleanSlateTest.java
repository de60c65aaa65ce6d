package no.naervaer.acceptance;

import java.time.LocalDate;

import no.naervaer.followup.Drafts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What tests of the whole application count on: nothing of an earlier one is left. */
class CleanSlateTest extends WholeApplication {

	private static final String DAY = "2025-09-12";

	@Autowired
	private Drafts drafts;

	private CaseWorld world;

	@BeforeEach
	void aCase() {
		this.world = newWorld("nittedal");
		this.world.school().enrol("elev1", TestSchool.USUAL_GRADE);
		this.world.time().until(DAY + "T10:00:00");
		this.world.absence(AbsenceLines.of("lesson matematikk", LocalDate.parse(DAY)));
	}

	@AfterEach
	void removeWhatWasPutIn() {
		this.jdbc.update("delete from act_ge_bytearray where id_ = 'left'");
	}

	@Test
	void nothingIsLeftOfCaseDraftUserTaskJobHistoryAndLimit() {
		this.drafts.save("nittedal", this.world.staff().task("NIT-S01").getId(), "nittedal.laerer1", "{}");
		new LimitChange(this.port, PASSWORD).set("nittedal", "NIT-T01", ">= 1", ">= 2");
		assertThat(this.slate.left()).extracting((table) -> table.replaceAll(":.*", ""))
			.contains("absence", "absence_case", "case_log", "draft", "hit", "pupil", "staff_role", "act_hi_actinst",
					"act_hi_varinst", "act_id_user", "act_re_decision_def", "act_ru_job", "act_ru_task");

		this.slate.wipe();

		assertThat(this.slate.left()).isEmpty();
		assertThat(this.clock.today()).isEqualTo(LocalDate.now());
		assertThat(this.world.files().newestLimits()).isOne();
	}

	@Test
	void theSchoolYearIsPutBackAsItBegan() {
		CaseWorld again = newWorld("nittedal");

		assertThat(again.staff().openSteps()).isEmpty();
		assertThat(again.files().cases("elev1")).isZero();
		assertThat(again.school().isSchoolDay(LocalDate.parse(DAY))).isTrue();
		again.school().enrol("elev1", TestSchool.USUAL_GRADE);
		again.time().until(DAY + "T10:00:00");
		again.absence(AbsenceLines.of("lesson matematikk", LocalDate.parse(DAY)));
		assertThat(again.staff().task("NIT-S01").getAssignee()).isEqualTo("nittedal.laerer1");
	}

	@Test
	void whatCanNotBePutBackIsToldWithItsTable() {
		this.jdbc.update("""
				insert into act_ge_bytearray (id_, rev_, deployment_id_)
				select 'left', 1, max(id_) from act_re_deployment""");

		assertThatIllegalStateException().isThrownBy(this.slate::wipe).withMessageContaining("act_ge_bytearray: +1");
	}

	@Test
	void whoIsStillLoggedInIsNamed() {
		this.engine.getIdentityService().setAuthenticatedUserId("nittedal.laerer1");

		assertThatIllegalStateException().isThrownBy(this.slate::wipe).withMessageContaining("nittedal.laerer1");
	}

}

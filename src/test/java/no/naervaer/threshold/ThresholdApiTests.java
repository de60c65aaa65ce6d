package no.naervaer.threshold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import no.naervaer.calendar.NaervaerClock;
import no.naervaer.municipality.Access;
import no.naervaer.register.Pupil;
import no.naervaer.register.Pupils;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;

import static no.naervaer.threshold.Rows.date;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The answers of design §5. */
@WebMvcTest(
		properties = { "spring.mvc.problemdetails.enabled=true", "spring.jackson.default-property-inclusion=non_null" })
@ContextConfiguration(classes = ThresholdApiTests.class)
@Import({ SweepController.class, HitsController.class })
class ThresholdApiTests {

	private static final LocalDate DAY = date(10, 9);

	private static final Hit HIT = new Hit(7, "m", "p1", "X-T01", "X-S01", DAY, List.of(date(9, 9), DAY),
			Map.of("wholeDaysSemester", 2), new Hit.TableVersion("grenser", 3), "Kilde", "SAK-1", false);

	@Autowired
	private MockMvc mvc;

	@MockitoBean
	private Access access;

	@MockitoBean
	private Sweep sweep;

	@MockitoBean
	private Hits hits;

	@MockitoBean
	private Pupils pupils;

	@MockitoBean
	private NaervaerClock clock;

	@Test
	void aSweepAnswersWithWhatIsNew() throws Exception {
		given(this.sweep.run("m", DAY)).willReturn(new SweepResult(DAY, 12, List.of(7L), List.of()));
		given(this.hits.withIds(List.of(7L))).willReturn(List.of(HIT));
		this.mvc.perform(post("/api/municipalities/m/sweep").param("date", "2025-09-10"))
			.andExpect(status().isOk())
			.andExpect(content().json("""
					{"date":"2025-09-10","evaluated":12,
					 "hits":[{"pupil":"p1","rule":"X-T01","dates":["2025-09-09","2025-09-10"],"case":"SAK-1"}]}""",
					JsonCompareMode.STRICT));
	}

	@Test
	void aSweepBeforeTheLastOneIsAConflict() throws Exception {
		given(this.sweep.run("m", DAY)).willThrow(new SweepDateException(DAY, DAY.plusDays(1)));
		this.mvc.perform(post("/api/municipalities/m/sweep").param("date", "2025-09-10"))
			.andExpect(status().isConflict())
			.andExpect(content()
				.json("""
						{"status":409,"detail":"Fraværet er alt gjennomgått for 2025-09-11. Det kan ikke gjennomgås for en tidligere dato (2025-09-10)."}"""));
	}

	@Test
	void aPupilsHitsAreShownWithTheirEvidence() throws Exception {
		given(this.pupils.find("m", "p1")).willReturn(Optional.of(pupil()));
		given(this.hits.of("m", "p1")).willReturn(List.of(HIT));
		this.mvc.perform(get("/api/municipalities/m/pupils/p1/hits"))
			.andExpect(status().isOk())
			.andExpect(content().json("""
					[{"rule":"X-T01","date":"2025-09-10","dates":["2025-09-09","2025-09-10"],
					  "measures":{"wholeDaysSemester":2},"table":{"key":"grenser","version":3},"source":"Kilde",
					  "case":"SAK-1","withdrawn":false}]""", JsonCompareMode.STRICT));
	}

	@Test
	void whoMayNotSeeThePupilSeesNoHits() throws Exception {
		given(this.pupils.find("m", "p1")).willReturn(Optional.of(pupil()));
		willThrow(Access.notFound()).given(this.access).requirePupil("m", World.SCHOOL, "a1");
		this.mvc.perform(get("/api/municipalities/m/pupils/p1/hits")).andExpect(status().isNotFound());
		this.mvc.perform(get("/api/municipalities/m/pupils/unknown/hits")).andExpect(status().isNotFound());
	}

	@Test
	void whoMayNotSweepStartsNone() throws Exception {
		willThrow(Access.notFound()).given(this.access).requireImport("m");
		this.mvc.perform(post("/api/municipalities/m/sweep")).andExpect(status().isNotFound());
		verifyNoInteractions(this.sweep);
	}

	private static Pupil pupil() {
		return new Pupil("m", "p1", "For", "Etter", 2014, 5, "5A", World.SCHOOL, "a1", null, null, false);
	}

}

package no.naervaer.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff answer, and the way that the tables take from it. */
class VurderingerDmnTest {

	private static final List<Answered> ALL = List.of(contact("nei", false).leadsTo("folgMed").by("NIT-T07"),
			contact("ja", false).leadsTo("kartlegging").by("NIT-T06"),
			contact("usikker", false).leadsTo("kartlegging").by("NIT-T06"),
			contact("nei", true).leadsTo("internt").by("NIT-T08"), contact("ja", true).leadsTo("internt").by("NIT-T08"),
			contact("ja", null).leadsTo("kartlegging").by("NIT-T06"),
			contact(null, false).leadsTo("internt").withoutRule("NIT_EtterKontakt_ellers"),

			conversation("ja", "ja").leadsTo("avtale").withoutRule("NIT_EtterKartlegging_ellers"),
			conversation("ja", "nei").leadsTo("nyttMote").by("NIT-T10"),
			conversation("nei", "ja").leadsTo("miljo").by("NIT-T09"),
			conversation("nei", "nei").leadsTo("miljo").by("NIT-T09"),

			evaluation("ja", "avvikle").leadsTo("effekt").by("NIT-T12"),
			evaluation("ja", "fortsette").leadsTo("effekt").by("NIT-T12"),
			evaluation("ja", "fortsette", "nyAvtale").leadsTo("nyAvtale").withoutRule("NIT_EtterEvaluering_nyAvtale"),
			evaluation("ja", "tverrfaglig", "nyAvtale").leadsTo("tverrfaglig")
				.withoutRule("NIT_EtterEvaluering_valgtTverrfaglig"),
			evaluation("nei", "fortsette", "tverrfaglig").leadsTo("tverrfaglig").by("NIT-T13"),
			evaluation("nei", "fortsette").leadsTo("tverrfaglig").by("NIT-T13"),
			evaluation("nei", "nyAvtale").leadsTo("tverrfaglig").by("NIT-T13"),
			evaluation(null, "fortsette").leadsTo("tverrfaglig").withoutRule("NIT_EtterEvaluering_ellers"),

			concern("tegn").leadsTo("kontakt").withoutRule("NIT_Bekymringsvei_kontakt"),
			concern("akutt").leadsTo("kontakt").withoutRule("NIT_Bekymringsvei_kontakt"),
			concern("bekymring").leadsTo("kontakt").withoutRule("NIT_Bekymringsvei_kontakt"),
			concern("utrygt").leadsTo("skolemiljo").by("NIT-T14"),
			concern("muligUtrygt").leadsTo("bekreft").by("NIT-T14", "NIT_Bekymringsvei_bekreft"),
			concern("utbytte").leadsTo("ppt").by("NIT-T15"), concern("omsorg").leadsTo("barnevern").by("NIT-T16"),
			concern("politi").leadsTo("politi").by("NIT-T17"), concern("psykisk").leadsTo("tjenester").by("NIT-T18"),
			concern("tjenester").leadsTo("tjenester").withoutRule("NIT_Bekymringsvei_tjenester"),
			concern("noe annet").leadsTo("kontakt").withoutRule("NIT_Bekymringsvei_ellers"),
			concern(null).leadsTo("kontakt").withoutRule("NIT_Bekymringsvei_ellers"));

	private static final Map<String, DmnTable> TABLES = new HashMap<>();

	@TestFactory
	Stream<DynamicTest> everyAnswerTakesItsWay() {
		return ALL.stream().map((answered) -> DynamicTest.dynamicTest(answered.toString(), () -> {
			DmnDecisionRuleResult result = table(answered.table()).evaluate(answered.answers()).getSingleResult();
			assertThat(result.getEntryMap()).isEqualTo(Map.of("rule", answered.rule(), "vei", answered.way()));
			assertThat(table(answered.table()).matched(answered.answers())).containsExactly(answered.row());
		}));
	}

	@TestFactory
	Stream<DynamicTest> noRowIsUntested() {
		return Map
			.of("NIT_EtterKontakt", 4, "NIT_EtterKartlegging", 3, "NIT_EtterEvaluering", 5, "NIT_Bekymringsvei", 9)
			.entrySet()
			.stream()
			.map((table) -> DynamicTest.dynamicTest(table.getKey(), () -> {
				assertThat(table(table.getKey()).rows()).hasSize(table.getValue());
				assertThat(ALL.stream().filter((answered) -> answered.table().equals(table.getKey())))
					.extracting(Answered::row)
					.containsAll(table(table.getKey()).rows());
			}));
	}

	/** Tasklist stores a checklist as Spin JSON, tests and REST clients may use lists. */
	@Test
	void checklistsAreReadInBothForms() {
		List<String> choices = List.of("fortsette", "nyAvtale");
		DmnTable table = table("NIT_EtterEvaluering");
		assertThat(table.matched(Map.of("effect", "ja", "evaluationChoice", choices)))
			.isEqualTo(table.matched(Map.of("effect", "ja", "evaluationChoice", Spin.JSON(choices))))
			.containsExactly("NIT_EtterEvaluering_nyAvtale");
	}

	private static DmnTable table(String id) {
		return TABLES.computeIfAbsent(id, (key) -> DmnTable.read("vurderinger.dmn", key));
	}

	private static Answered contact(String concern, Boolean teacherUnsure) {
		return answered("NIT_EtterKontakt", "concern", concern, "teacherUnsure", teacherUnsure);
	}

	private static Answered conversation(String informed, String agreed) {
		return answered("NIT_EtterKartlegging", "psychosocialInfoSufficient", informed, "measuresAgreed", agreed);
	}

	private static Answered evaluation(String effect, String... choices) {
		return answered("NIT_EtterEvaluering", "effect", effect, "evaluationChoice", List.of(choices));
	}

	private static Answered concern(String kind) {
		return answered("NIT_Bekymringsvei", "concernKind", kind);
	}

	private static Answered answered(String table, Object... answers) {
		Map<String, Object> map = new HashMap<>();
		for (int i = 0; i < answers.length; i += 2) {
			map.put((String) answers[i], answers[i + 1]);
		}
		return new Answered(table, map, null, null, null);
	}

	/**
	 * Answers to a form, and what they lead to.
	 *
	 * @param rule the procedure's rule that decides, empty when it has none
	 * @param row the table's row
	 */
	private record Answered(String table, Map<String, Object> answers, String way, String rule, String row) {

		Answered leadsTo(String to) {
			return new Answered(this.table, this.answers, to, null, null);
		}

		Answered by(String rule) {
			return by(rule, rule);
		}

		Answered by(String rule, String row) {
			return new Answered(this.table, this.answers, this.way, rule, row);
		}

		Answered withoutRule(String row) {
			return by("", row);
		}

		@Override
		public String toString() {
			List<String> said = new ArrayList<>();
			this.answers.forEach((question, answer) -> said.add(question + "=" + answer));
			return said + " → " + this.way + " (" + this.row + ")";
		}

	}

}

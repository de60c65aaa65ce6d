package no.naervaer.followup.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the procedure demands of answers together: each line changes a complete answer and
 * says which fields are then complained of.
 */
class FormDemandsTests {

	private final FormRules rules = new FormRules(new FormExpressions());

	@ParameterizedTest(name = "{0} {1} -> {2}")
	@CsvSource(delimiter = '|', quoteCharacter = '^',
			textBlock = """
					NIT_F01_Kontaktlogg | {"routinesExplained": false} | routinesExplained
					NIT_F01_Kontaktlogg | {"routinesExplained": false, "earlierContact": "Ringt 3. september"} |
					NIT_F01_Kontaktlogg | {"concern": "nei", "concernWhom": []} |
					NIT_F01_Kontaktlogg | {"concern": "usikker", "concernWhom": []} | concernWhom
					NIT_F01_Kontaktlogg | {"contactReached": "nei", "attempts": 0, "reasonsFound": "", "concern": null} |
					NIT_F01_Kontaktlogg | {"contactReached": "nei", "attempts": 1, "reasonsFound": "", "concern": null} | messageSent
					NIT_F01_Kontaktlogg | {"vismaLogged": ""} | vismaLogged
					NIT_F02_Invitasjon | {"conversationTarget": "2025-09-18", "lateReason": ""} |
					NIT_F02_Invitasjon | {"conversationTarget": "2025-09-17", "lateReason": ""} | lateReason
					NIT_F02_Invitasjon | {"conversationTarget": "2025-09-17", "lateReason": "Foresatte er bortreist"} |
					NIT_F02_Invitasjon | {"meetingTo": "08:00"} | meetingTo
					NIT_F02_Invitasjon | {"who": ["guardian", "other"]} | whoText
					NIT_F03_Samtaleguide | {"prepPupilPresence": "nei"} | pupilHeardHow pupilInformedBy
					NIT_F03_Samtaleguide | {"prepPupilPresence": "nei", "pupilHeardHow": "Egen samtale", "pupilInformedBy": "Kontaktlærer"} |
					NIT_F03_Samtaleguide | {"closeAgreement": false} | closeAgreement
					NIT_F03_Samtaleguide | {"measuresAgreed": "nei"} | closeNewMeeting closeNewMeetingDate
					NIT_F03_Samtaleguide | {"measuresAgreed": "nei", "closeNewMeeting": true, "closeNewMeetingDate": "2025-10-16"} |
					NIT_F04_SporsmalElev | {"qBullied": "ja"} | qBulliedText
					NIT_F06_Tiltakssirkel | {"circleEveryone": []} | circleEveryone
					NIT_F08_Samarbeidsavtale | {"evaluationDateProposal": "2025-11-06"} |
					NIT_F08_Samarbeidsavtale | {"evaluationDateProposal": "2025-11-07"} | evaluationDateReason
					NIT_F08_Samarbeidsavtale | {"evaluationDate": "2025-10-16"} | evaluationDate
					NIT_F08_Samarbeidsavtale | {"schoolMeasures": [], "homeMeasures": [], "pupilMeasures": [], "planB": []} | schoolMeasures homeMeasures planB
					NIT_F08_Samarbeidsavtale | {"signHome": false} | signHome
					NIT_F08_Evaluering | {"evaluationChoice": []} | evaluationChoice
					NIT_F08_Evaluering | {"effect": "nei", "evaluationChoice": ["fortsette", "tverrfaglig"]} |
					NIT_F08_Evaluering | {"effect": "nei", "evaluationChoice": ["avvikle"]} | evaluationChoice
					NIT_F08_Evaluering | {"evaluatedMeasures": [{"measure": "Samtale", "responsible": "Kontaktlærer", "party": "Skole"}]} | evaluatedMeasures[0].carriedOut evaluatedMeasures[0].howWorked
					NIT_F08_Evaluering | {"agreementDate": "2025-10-16", "evaluatedMeasures": [{"carriedOut": "ja", "howWorked": "Bra"}]} |
					NIT_F11_Tiltaksbank | {"bankGrounds": ""} | bankGrounds
					NIT_F11_Tiltaksbank | {"bankSchool": ["S4"]} | classConsent classConsentDate
					NIT_F12_TverrfagligDrofting | {"consent": false} | consent
					NIT_F12_TverrfagligDrofting | {"mode": "anonymt", "consent": false} |
					NIT_F12b_Raad | {"adviceGiven": "henvise"} | adviceGiven referConsent referConsentDate
					NIT_F12b_Raad | {"adviceGiven": "henvise", "referPpt": true, "referConsent": true, "referConsentDate": "2025-11-20"} |
					NIT_F14_HenvisningPpt | {"pedAssessmentFile": ""} | referralDecision pedAssessmentFile
					NIT_F14_HenvisningPpt | {"pedAssessmentAttached": false} | referralDecision pedAssessmentAttached
					NIT_F14_HenvisningPpt | {"referralDecision": "flereTiltak", "pedAssessmentFile": "", "pptConsent": false} |
					NIT_F15_AndreTjenester | {"serviceConsent": false} | serviceConsent
					NIT_F15_AndreTjenester | {"selfContact": "foresatte", "serviceConsent": false} |
					C_F1_Helhetsvurdering | {"absenceOnly": "nei"} | conclusion
					C_F1_Helhetsvurdering | {"grounds": []} | conclusion
					C_F1_Helhetsvurdering | {"grounds": [], "absenceOnly": "nei", "conclusion": "ikkeMelde"} |
					C_F1_Helhetsvurdering | {"guardiansInformed": "nei"} | guardiansInformedText
					C_F2_Politianmeldelse | {"municipalDecision": "anmeldes"} | municipalDecision
					C_F2_Politianmeldelse | {"municipalDecision": "anmeldes", "causeOutsideGuardians": "nei", "guardiansAware": "nei"} | municipalDecision
					C_F2_Politianmeldelse | {"municipalDecision": "anmeldes", "causeOutsideGuardians": "nei"} |
					C_F3_Lukking | {"returnChecksDone": false} |
					C_F3_Lukking | {"returnChecksDone": false, "agreementDate": "2025-10-16"} | returnChecksDone
					C_F13_Skolemiljosak | {"envMeasures": []} | envMeasures
					C_MeldBekymring | {"concernKind": "muligUtrygt"} | concernKind
					C_Forsinket | {"newDueReason": ""} | newDueReason
					C_Rutine | {"routineDone": false} | routineDone
					""")
	void changed(String form, String change, String complaints) {
		ObjectNode answers = FormFiles.answer(form);
		answers.setAll(FormFiles.json(change));
		Map<String, Object> variables = FormAnswers.plain(FormAnswers.toVariables(answers));
		List<String> expected = (complaints == null) ? new ArrayList<>() : List.of(complaints.split(" "));
		assertThat(this.rules.check(FormFiles.form(form), variables)).extracting(Violation::key)
			.containsExactlyElementsOf(expected);
	}

}

package no.naervaer.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import no.naervaer.measure.MeasureCatalogue.Entry;
import no.naervaer.measure.MeasureCatalogue.Word;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/measures.md} is what the catalogue says. Run with
 * {@code -Dnaervaer.docs=write} to write it anew.
 */
class MeasureDocumentationTests {

	private static final Path DOCUMENT = Path.of("docs", "measures.md");

	/** First column name in the second cell of a table row. */
	private static final Pattern COLUMN = Pattern.compile("^\\| [^|`]+ \\| `([A-Za-z0-9]+)`", Pattern.MULTILINE);

	private static final List<String> EXAMPLES = List.of("wholeDaysRollingMonth", "wholeDaysLast28Days",
			"wholeDaysLast6Weeks", "validWholeDaysSemester", "absencePercentLast15Weeks", "sickAbsencePercentSemester",
			"consecutiveWholeDays", "consecutiveSickWholeDays", "consecutiveUndocumentedMonths",
			"newWholeDaysRollingMonth", "newConsecutiveWholeDays", "missedLessonsLast14Days",
			"missedLessonsSameSubjectLast14Days", "singleLessonsLast28Days", "invalidLessonsToday",
			"invalidMissedLessonsToday", "invalidWholeDaysToday", "unreportedWholeDaysToday",
			"unreportedAbsenceOrLateDatesToday", "invalidAbsenceDatesSemester", "partDayDatesRollingMonth",
			"lateArrivalsCalendarMonth", "lateArrivalsRollingMonth", "newLateArrivalsSemester", "leftSchoolToday",
			"leftSchoolDatesLast28Days", "guardianCallsInSpell", "schoolDaysElapsedSemester", "grade", "markerSet");

	private static final List<String> EVERY_QUALITY = texts(MeasureCatalogue.qualities());

	/** Those that look back from the day; {@code InSpell} is guardianCalls' alone. */
	private static final List<String> EVERY_WINDOW = texts(MeasureCatalogue.windows()).stream()
		.filter((text) -> !text.equals("InSpell"))
		.toList();

	@Test
	void documentIsWhatTheCatalogueSays() throws IOException {
		String rendered = render();
		if ("write".equals(System.getProperty("naervaer.docs"))) {
			Files.createDirectories(DOCUMENT.getParent());
			Files.writeString(DOCUMENT, rendered);
		}
		assertThat(Files.readString(DOCUMENT)).isEqualTo(rendered);
	}

	@Test
	void everyMeasureIsDescribedWhole() {
		assertThat(MeasureCatalogue.entries()).hasSize(Counted.values().length).allSatisfy((entry) -> {
			assertThat(entry.label()).isNotBlank();
			assertThat(entry.unit()).isNotBlank();
			assertThat(entry.counts()).endsWith(".");
			assertThat(entry.source()).isNotBlank();
		});
	}

	@Test
	void guideForProcessOwnersNamesOnlyColumnsThatExist() throws IOException {
		List<String> columns = COLUMN.matcher(guide()).results().map((match) -> match.group(1)).toList();
		assertThat(columns).hasSizeGreaterThan(15);
		columns.forEach(MeasureColumn::parse);
	}

	/** The chapter on columns in the guide for process owners. */
	private static String guide() throws IOException {
		String text = Files.readString(Path.of("docs", "modeller.md"));
		return text.substring(text.indexOf("\n## Kolonner\n") + 1).split("\n## ")[0];
	}

	private static String render() {
		StringBuilder text = new StringBuilder();
		text.append("# Kolonner i grensetabellene\n\n")
			.append("Laget av `MeasureCatalogue`; en test holder dokumentet likt koden. ")
			.append("Betegnelsene K1–K9 er tellereglene.\n\n")
			.append("En kolonne skrives `[new][kvalitet]mål[SameSubject]<vindu>`. Det som står i hakeparentes, kan ")
			.append("utelates. Hvert ledd etter det første får stor forbokstav: `newValidWholeDaysLast6Weeks`. ")
			.append("Mål som begynner med `consecutive`, har kvaliteten etter det ordet: ")
			.append("`consecutiveSickWholeDays`.\n\n## Mål\n\n");
		MeasureCatalogue.entries().forEach((entry) -> append(entry, text));
		text.append(
				"## Kvalitet (K7)\n\nUten kvalitet teller alt fravær, uansett status.\n\n| ord | betyr |\n|---|---|\n");
		MeasureCatalogue.qualities().forEach((word) -> append(word, text));
		text.append(
				"\n`valid`, `reported`, `documented`, `sick` og `healthAppointment` gjelder en hel dag satt sammen av ")
			.append("TIME-rader bare når de gjelder alle radene; de andre når de gjelder én.\n\n## Vindu\n\n")
			.append("Et vindu ser bakover fra dagen det regnes for, og tar med den (K5). Det når aldri lenger tilbake enn ")
			.append("første skoledag i skoleåret eller elevens første dag. Rader for kommende dager teller fra sin dato. ")
			.append("Når en sak er lukket, teller bare senere datoer (K9), unntatt i mål for `Today`.\n\n")
			.append("| ord | dager |\n|---|---|\n");
		MeasureCatalogue.windows().forEach((word) -> append(word, text));
		text.append(
				"\n## new\n\n`new` teller bare datoer etter elevens merke, og ingenting så lenge det ikke er satt noe ")
			.append("merke. Merket gjelder i stedet for lukkingsdatoen. Det er glemt ved nytt skoleår, og i ")
			.append("`Semester` ved nytt halvår. `new…Today` finnes ikke.\n\n")
			.append("## Eksempler\n\n| kolonne | leses |\n|---|---|\n");
		for (String example : EXAMPLES) {
			text.append("| `%s` | %s |\n".formatted(example, MeasureColumn.parse(example).label()));
		}
		return text.toString();
	}

	private static List<String> texts(List<Word> words) {
		return words.stream().map(Word::text).toList();
	}

	private static void append(Entry entry, StringBuilder text) {
		text.append("### %s\n\n`%s` – %s. Enhet: %s. Regel: %s.\n\n%s\n\n".formatted(entry.name(), entry.pattern(),
				entry.label(), entry.unit(), entry.source(), entry.counts()));
		if (entry.windows().size() > 1) {
			text.append("Vindu: %s. ".formatted(allBut(entry.windows(), EVERY_WINDOW)));
		}
		if (!entry.qualities().isEmpty()) {
			text.append("Kvalitet: %s.".formatted(allBut(entry.qualities(), EVERY_QUALITY)));
		}
		text.append(entry.windows().size() > 1 || !entry.qualities().isEmpty() ? "\n\n" : "");
	}

	private static void append(Word word, StringBuilder text) {
		text.append("| `%s` | %s |\n".formatted(word.text(), word.meaning()));
	}

	private static String allBut(List<String> words, List<String> every) {
		List<String> missing = every.stream().filter((word) -> !words.contains(word)).toList();
		return missing.isEmpty() ? "alle"
				: "alle unntatt " + String.join(", ", missing.stream().map((word) -> "`" + word + "`").toList());
	}

}

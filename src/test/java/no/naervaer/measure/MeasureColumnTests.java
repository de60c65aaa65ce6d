package no.naervaer.measure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MeasureColumnTests {

	@ParameterizedTest
	@ValueSource(strings = { "wholeDaysRollingMonth", "wholeDaysLast28Days", "missedLessonsSameSubjectLast14Days",
			"absencePercentLast15Weeks", "lateArrivalsCalendarMonth", "consecutiveWholeDays",
			"newWholeDaysRollingMonth", "invalidLessonsToday", "wholeDaysLast6Weeks", "validWholeDaysSemester",
			"lateArrivalsRollingMonth", "leftSchoolToday", "newConsecutiveWholeDays", "newPartDayDatesRollingMonth",
			"schoolDaysElapsedSemester", "grade", "consecutiveUndocumentedMonths" })
	void readsAColumn(String expression) {
		assertThat(MeasureColumn.parse(expression).expression()).isEqualTo(expression);
	}

	@ParameterizedTest
	@CsvSource({ "wholeDayLast28Days,wholeDaysLast28Days", "WholeDaysLast28Days,wholeDaysLast28Days",
			"wholeDaysLast28days,wholeDaysLast28Days", "consecutiveSickDays,consecutiveSickWholeDays",
			"lateCountRollingMonth,lateDatesRollingMonth", "wholeDays,wholeDaysToday",
			"consecutiveWholeDaysSemester,consecutiveWholeDays", "absencePercent15Weeks,absencePercentLast15Weeks" })
	void refusesAnUnknownColumnAndNamesNearOnes(String expression, String near) {
		assertThatExceptionOfType(UnknownMeasureException.class).isThrownBy(() -> MeasureColumn.parse(expression))
			.withMessageContaining(expression)
			.satisfies((refusal) -> {
				assertThat(refusal.expression()).isEqualTo(expression);
				assertThat(refusal.nearest()).contains(near);
				assertThat(refusal.possible()).contains("[new][kvalitet]wholeDays<vindu>");
				refusal.nearest().forEach(MeasureColumn::parse);
			});
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "true", "Today", "wholeDaysLast0Days", "wholeDaysLast367Days",
			"wholeDaysLast54Weeks", "wholeDaysLast15Years", "wholeDaysInSpell", "newWholeDaysToday", "newGrade",
			"gradeToday", "absencePercentToday", "validLeftSchoolToday", "wholeDaysSameSubjectLast14Days",
			"wholeDaysLast28Days > 3", "newnewWholeDaysSemester", "invalid", "guardianCallsSemester" })
	void refusesWhatMakesNoSense(String expression) {
		assertThatExceptionOfType(UnknownMeasureException.class).isThrownBy(() -> MeasureColumn.parse(expression));
	}

	@Test
	void refusesNothingAtAll() {
		assertThatExceptionOfType(UnknownMeasureException.class).isThrownBy(() -> MeasureColumn.parse(null));
	}

	@Test
	void spaceAroundIsNoMatter() {
		assertThat(MeasureColumn.parse(" grade\n")).isEqualTo(MeasureColumn.parse("grade"));
	}

	@Test
	void knowsWhichColumnsAreEventsOfTheDay() {
		assertThat(MeasureColumn.parse("invalidLessonsToday").sameDay()).isTrue();
		assertThat(MeasureColumn.parse("wholeDaysLast28Days").sameDay()).isFalse();
		assertThat(MeasureColumn.parse("consecutiveWholeDays").sameDay()).isFalse();
	}

	@Test
	void knowsWhichColumnsCountFromTheMarker() {
		assertThat(MeasureColumn.parse("newConsecutiveWholeDays").isNew()).isTrue();
		assertThat(MeasureColumn.parse("consecutiveWholeDays").isNew()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			invalidLessonsToday                | tapte timer, hele dager medregnet (ugyldige), i dag
			validWholeDaysSemester             | hele fraværsdager (gyldige), halvåret
			newWholeDaysLast6Weeks             | nye hele fraværsdager, siste 6 uker
			missedLessonsSameSubjectLast14Days | tapte timer i samme fag, siste 14 dager
			consecutiveWholeDays               | sammenhengende hele fraværsdager
			""")
	void saysWhatItCounts(String expression, String label) {
		assertThat(MeasureColumn.parse(expression).label()).isEqualTo(label);
	}

}

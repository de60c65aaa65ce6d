package no.naervaer.followup;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShownTextTests {

	@Test
	void whatFitsIsShownWhole() {
		assertThat(ShownText.fitting("kort")).isEqualTo("kort");
		assertThat(ShownText.lines(List.of("- en", "- to"))).isEqualTo("- en\n- to");
	}

	@Test
	void aLongTextIsCutAndSaysSo() {
		assertThat(ShownText.fitting("a".repeat(5000))).hasSize(ShownText.LONGEST).endsWith("a…");
	}

	@Test
	void aLongListShowsWholeLinesAndHowManyMore() {
		List<String> lines = IntStream.range(0, 200)
			.mapToObj((i) -> "- elev %03d %s".formatted(i, "x".repeat(40)))
			.toList();
		String shown = ShownText.lines(lines);
		assertThat(shown.length()).isLessThanOrEqualTo(ShownText.LONGEST);
		long whole = shown.lines().filter((line) -> line.startsWith("- elev")).count();
		assertThat(shown).endsWith("… og %d til".formatted(200 - whole));
	}

}

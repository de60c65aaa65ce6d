package no.naervaer.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import no.naervaer.demo.DemoProgress.Part;
import no.naervaer.municipality.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class DemoProgressTests {

	private final DemoProgress progress = new DemoProgress();

	@Test
	void theDoorIsClosedFromTheAnnouncementToTheEnd() {
		assertThat(this.progress.underWay()).isFalse();
		this.progress.announce(List.of(municipality("a", "Abo")));
		assertThat(this.progress.underWay()).isTrue();
		this.progress.end();
		assertThat(this.progress.underWay()).isFalse();
	}

	@Test
	void everyMunicipalityIsCountedForItself() {
		this.progress.announce(List.of(municipality("a", "Abo"), municipality("b", "Bø"), municipality("c", "Cai")));
		this.progress.peopled("b", 2);
		this.progress.peopled("a", 3);
		this.progress.lived("a");
		this.progress.lived("b");
		this.progress.lived("b");
		assertThat(this.progress.parts()).containsExactly(new Part("Abo", 1, 3), new Part("Bø", 2, 2),
				new Part("Cai", 0, 0));
		assertThat(this.progress.parts()).extracting(Part::done).containsExactly(false, true, false);
		assertThat(this.progress.parts()).extracting(Part::waits).containsExactly(false, false, true);
	}

	@Test
	void theLogTellsOfPeopleAndOfEveryQuarterButNotOfEveryDay(CapturedOutput output) {
		this.progress.announce(List.of(municipality("b", "Bø")));
		this.progress.peopled("b", 30);
		IntStream.range(0, 30).forEach((day) -> this.progress.lived("b"));
		assertThat(output.getOut().lines().filter((line) -> line.contains("Demo, Bø"))).hasSize(5)
			.element(4)
			.asString()
			.endsWith("school day 30 of 30, done");
	}

	private static Municipality municipality(String id, String name) {
		return new Municipality(id, name, "", "nb", null, Map.of(), Map.of());
	}

}

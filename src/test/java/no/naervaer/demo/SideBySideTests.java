package no.naervaer.demo;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SideBySideTests {

	private final DemoStop stop = new DemoStop();

	private final Set<Integer> done = ConcurrentHashMap.newKeySet();

	@Test
	void doesItForEach() {
		try (SideBySide sideBySide = new SideBySide(this.stop)) {
			sideBySide.each(List.of(1, 2, 3), this.done::add);
		}
		assertThat(this.done).containsExactlyInAnyOrder(1, 2, 3);
	}

	@Test
	void tellsWhoGotStuckWhenTheOthersAreDone() {
		try (SideBySide sideBySide = new SideBySide(this.stop)) {
			assertThatIllegalStateException().isThrownBy(() -> sideBySide.each(List.of(1, 2, 3), (part) -> {
				if (part == 2) {
					throw new IllegalArgumentException("two");
				}
				this.done.add(part);
			})).withRootCauseInstanceOf(IllegalArgumentException.class);
		}
		assertThat(this.done).containsExactlyInAnyOrder(1, 3);
	}

	@Test
	void beginsNothingMoreOnceItIsToStop() {
		this.stop.wish();
		try (SideBySide sideBySide = new SideBySide(this.stop)) {
			assertThatExceptionOfType(DemoStoppedException.class)
				.isThrownBy(() -> sideBySide.each(List.of(1, 2, 3), this.done::add));
		}
		assertThat(this.done).isEmpty();
	}

}

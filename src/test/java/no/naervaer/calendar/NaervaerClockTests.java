package no.naervaer.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class NaervaerClockTests {

	private static final LocalDateTime MOVED = LocalDateTime.of(2025, 9, 25, 15, 30);

	private final List<Object> events = new ArrayList<>();

	private final NaervaerClock clock = new NaervaerClock(this.events::add);

	@AfterEach
	void backToRealTime() {
		ClockUtil.reset();
	}

	@Test
	void showsRealTimeInNorway() {
		assertThat(this.clock.now()).isCloseTo(LocalDateTime.now(NaervaerClock.ZONE), within(5, ChronoUnit.SECONDS));
	}

	@Test
	void movesTheEnginesClockWithIt() {
		this.clock.moveTo(MOVED);
		assertThat(this.clock.now()).isBetween(MOVED, MOVED.plusSeconds(5));
		assertThat(this.clock.today()).isEqualTo("2025-09-25");
		assertThat(ClockUtil.getCurrentTime()).isBetween(NaervaerClock.toDate(MOVED),
				NaervaerClock.toDate(MOVED.plusSeconds(5)), true, true);
	}

	@Test
	void ticksOnFromTheMovedTime() {
		this.clock.moveTo(MOVED);
		LocalDateTime before = this.clock.now();
		long start = System.nanoTime();
		while (System.nanoTime() - start < Duration.ofMillis(20).toNanos()) {
			Thread.onSpinWait();
		}
		assertThat(this.clock.now()).isAfterOrEqualTo(before.plus(Duration.ofMillis(15)));
	}

	@Test
	void followsTheEnginesClockWhenThatIsMoved() {
		ClockUtil.setCurrentTime(NaervaerClock.toDate(MOVED));
		assertThat(this.clock.now()).isEqualTo(MOVED);
	}

	@Test
	void returnsToRealTime() {
		this.clock.moveTo(MOVED);
		this.clock.reset();
		assertThat(this.clock.now()).isCloseTo(LocalDateTime.now(NaervaerClock.ZONE), within(5, ChronoUnit.SECONDS));
	}

	@Test
	void tellsThatItWasMoved() {
		this.clock.moveTo(MOVED);
		this.clock.moveTo(MOVED.plusDays(1));
		assertThat(this.events).hasSize(2);
		ClockMoved second = (ClockMoved) this.events.get(1);
		assertThat(second.from()).isBetween(MOVED, MOVED.plusSeconds(5));
		assertThat(second.to()).isEqualTo(MOVED.plusDays(1));
	}

	@Test
	void keepsLocalTimeOnBothSidesOfSummerTime() {
		LocalDateTime winter = LocalDateTime.of(2026, 3, 27, 7, 0);
		LocalDateTime summer = LocalDateTime.of(2026, 3, 30, 7, 0);
		assertThat(NaervaerClock.toLocal(NaervaerClock.toDate(summer))).isEqualTo(summer);
		assertThat(Duration.ofMillis(NaervaerClock.toDate(summer).getTime() - NaervaerClock.toDate(winter).getTime()))
			.isEqualTo(Duration.ofHours(71));
	}

}

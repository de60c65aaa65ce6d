package no.naervaer.demo;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import no.naervaer.municipality.Installation;
import no.naervaer.municipality.Municipalities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InOrder;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

@ExtendWith(OutputCaptureExtension.class)
class DemoStartTests {

	private final DemoData demo = mock();

	private final DemoMark mark = mock();

	private final Installation installation = mock();

	private final Municipalities municipalities = mock();

	private final ThreadPoolTaskScheduler scheduler = mock();

	private final DemoProgress progress = new DemoProgress();

	private final DemoStop stop = new DemoStop();

	private DemoStart start;

	@BeforeEach
	void wanted() {
		given(this.installation.demo()).willReturn(true);
		given(this.demo.isWanted()).willReturn(true);
		given(this.municipalities.all()).willReturn(List.of());
		this.start = new DemoStart(this.demo, this.progress, this.mark, this.stop, this.installation,
				this.municipalities, new OneScheduler(this.scheduler));
	}

	@Test
	void theDoorIsClosedBeforeTheServerBeginsAndOpensWhenAllIsMade() {
		willAnswer((call) -> {
			assertThat(this.progress.underWay()).isTrue();
			return null;
		}).given(this.demo).make();
		this.start.start();
		assertThat(this.progress.underWay()).isTrue();
		this.start.onStarted();
		assertThat(this.progress.underWay()).isFalse();
		InOrder order = inOrder(this.mark, this.scheduler, this.demo);
		order.verify(this.mark).begin();
		order.verify(this.scheduler).stop();
		order.verify(this.demo).make();
		order.verify(this.mark).made();
		order.verify(this.scheduler).start();
	}

	@Test
	void whereNoDemoIsWantedNothingIsInTheWay() {
		given(this.demo.isWanted()).willReturn(false);
		this.start.start();
		this.start.onStarted();
		assertThat(this.progress.underWay()).isFalse();
		verify(this.demo, never()).make();
		verifyNoInteractions(this.mark, this.scheduler);
	}

	@Test
	void aDemoThatGetsStuckIsNoReasonNotToOpen(CapturedOutput output) {
		willThrow(new IllegalStateException("no such form")).given(this.demo).make();
		this.start.start();
		this.start.onStarted();
		assertThat(this.progress.underWay()).isFalse();
		verify(this.mark).made();
		verify(this.scheduler).start();
		assertThat(output.getOut()).contains("ERROR", "To begin anew: stop, delete the database");
	}

	@Test
	void aStopInTheMiddleOpensNothingAndTheMarkStays() throws Exception {
		willAnswer((call) -> {
			// the context is closed by another thread, which waits for this one
			CompletableFuture<?> closing = CompletableFuture.runAsync(this::close);
			while (true) {
				this.stop.check();
				Thread.onSpinWait();
				assertThat(closing).isNotCompletedExceptionally();
			}
		}).given(this.demo).make();
		this.start.start();
		assertThatExceptionOfType(SpringApplication.AbandonedRunException.class).isThrownBy(this.start::onStarted);
		assertThat(this.progress.underWay()).isTrue();
		verify(this.mark, never()).made();
		verify(this.scheduler, never()).start();
	}

	@Test
	void aStopWithoutADemoWaitsForNothing() {
		this.start.start();
		assertThat(CompletableFuture.runAsync(this::close)).succeedsWithin(5, TimeUnit.SECONDS);
	}

	private void close() {
		try {
			this.start.onClosed();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record OneScheduler(ThreadPoolTaskScheduler scheduler) implements ObjectProvider<ThreadPoolTaskScheduler> {

		@Override
		public Stream<ThreadPoolTaskScheduler> stream() {
			return Stream.of(this.scheduler);
		}

		@Override
		public java.util.Iterator<ThreadPoolTaskScheduler> iterator() {
			return stream().iterator();
		}

		@Override
		public ThreadPoolTaskScheduler getObject() {
			return this.scheduler;
		}

	}

}

package no.naervaer.demo;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The municipalities know nothing of each other: what happens in them at the same time is
 * done at the same time. Within one of them everything keeps its order, so that the same
 * date still gives the same data.
 */
class SideBySide implements AutoCloseable {

	private final DemoStop stop;

	private final ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

	SideBySide(DemoStop stop) {
		this.stop = stop;
	}

	/**
	 * Does the work for each of the parts, and comes back when all are done.
	 * @throws DemoStoppedException when the application is to stop
	 * @throws IllegalStateException with what the first of them failed with, when the
	 * others too have come to their end
	 */
	<T> void each(Collection<T> parts, Consumer<T> work) {
		CompletableFuture<?>[] working = parts.stream().map((part) -> CompletableFuture.runAsync(() -> {
			this.stop.check();
			work.accept(part);
		}, this.workers)).toArray(CompletableFuture[]::new);
		try {
			CompletableFuture.allOf(working).join();
		}
		catch (CompletionException ex) {
			this.stop.check();
			throw new IllegalStateException("A municipality of the demo got stuck", ex.getCause());
		}
	}

	@Override
	public void close() {
		this.workers.shutdown();
	}

}

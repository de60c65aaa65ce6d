package no.naervaer.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The municipalities know nothing of each other: what happens in them at the same time is
 * done at the same time. Within one of them everything keeps its order, so that the same
 * date still gives the same data.
 */
class SideBySide implements AutoCloseable {

	private final ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

	/**
	 * Does the work for each of the parts, and comes back when all are done.
	 * @throws RuntimeException what the first of them failed with
	 */
	<T> void each(Collection<T> parts, Consumer<T> work) {
		List<Future<?>> working = new ArrayList<>();
		parts.forEach((part) -> working.add(this.workers.submit(() -> work.accept(part))));
		try {
			for (Future<?> done : working) {
				done.get();
			}
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A municipality of the demo got stuck", ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Making demo data was interrupted", ex);
		}
	}

	@Override
	public void close() {
		this.workers.shutdown();
	}

}

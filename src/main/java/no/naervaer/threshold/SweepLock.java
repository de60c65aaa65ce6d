package no.naervaer.threshold;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import jakarta.annotation.PreDestroy;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One sweep of a municipality at a time, over all nodes. On this node the next one waits;
 * while another node sweeps it is refused. The lock goes by the database's own time, not
 * by the adjustable clock, is kept alive while the sweep runs, and falls when a node
 * dies.
 */
@Component
class SweepLock {

	/** How long a dead node keeps others out. */
	private static final Duration LOST_AFTER = Duration.ofMinutes(5);

	private final Map<String, ReentrantLock> here = new ConcurrentHashMap<>();

	private final ScheduledExecutorService keepAlive = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "sweep-lock");
		thread.setDaemon(true);
		return thread;
	});

	private final LockProvider everywhere;

	SweepLock(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.everywhere = new KeepAliveLockProvider(
				new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
					.withJdbcTemplate(jdbc)
					.withTransactionManager(transactions)
					.usingDbTime()
					.build()),
				this.keepAlive);
	}

	/**
	 * Runs the sweep alone.
	 * @throws SweepBusyException if another node sweeps the municipality
	 */
	<T> T alone(String municipality, Supplier<T> sweep) {
		ReentrantLock lock = this.here.computeIfAbsent(municipality, (key) -> new ReentrantLock());
		lock.lock();
		try {
			SimpleLock held = this.everywhere
				.lock(new LockConfiguration(Instant.now(), "sweep." + municipality, LOST_AFTER, Duration.ZERO))
				.orElseThrow(SweepBusyException::new);
			try {
				return sweep.get();
			}
			finally {
				held.unlock();
			}
		}
		finally {
			lock.unlock();
		}
	}

	@PreDestroy
	void stop() {
		this.keepAlive.shutdownNow();
	}

}

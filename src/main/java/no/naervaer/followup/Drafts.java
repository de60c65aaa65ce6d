package no.naervaer.followup;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.Optional;

import no.naervaer.calendar.NaervaerClock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Half-done forms. Each is its writer's alone, whoever else may have the task, and none
 * outlives its task.
 */
@Repository
public class Drafts {

	/** Longest content, in characters. */
	public static final int MAX_LENGTH = 200_000;

	private final JdbcClient jdbc;

	private final NaervaerClock clock;

	Drafts(JdbcClient jdbc, NaervaerClock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Optional<Draft> find(String taskId, String userId) {
		return this.jdbc.sql("select content, saved_at from draft where task_id = ? and user_id = ?")
			.params(taskId, userId)
			.query((row, number) -> new Draft(row.getString("content"), row.getTimestamp("saved_at").toLocalDateTime()))
			.optional();
	}

	/**
	 * Keeps the answers in the place of those kept before. The task is held meanwhile, so
	 * that nothing is kept of one that is just being completed.
	 * @param content a JSON object of at most {@link #MAX_LENGTH} characters
	 * @return when it was kept; empty when the task is gone
	 */
	@Transactional
	public Optional<LocalDateTime> save(String municipality, String taskId, String userId, String content) {
		if (this.jdbc.sql("select id_ from act_ru_task where id_ = ? for update")
			.param(taskId)
			.query(String.class)
			.optional()
			.isEmpty()) {
			return Optional.empty();
		}
		LocalDateTime now = this.clock.now();
		int changed = this.jdbc.sql("update draft set content = ?, saved_at = ? where task_id = ? and user_id = ?")
			.params(content, Timestamp.valueOf(now), taskId, userId)
			.update();
		if (changed == 0) {
			this.jdbc
				.sql("insert into draft (task_id, user_id, municipality, content, saved_at) values (?, ?, ?, ?, ?)")
				.params(taskId, userId, municipality, content, Timestamp.valueOf(now))
				.update();
		}
		return Optional.of(now);
	}

	public void discard(String taskId, String userId) {
		this.jdbc.sql("delete from draft where task_id = ? and user_id = ?").params(taskId, userId).update();
	}

	/**
	 * Removes everybody's drafts of a task together with the task: at the end of the same
	 * transaction, when the task's own row is gone and no draft can be added any more.
	 */
	void removeWith(String taskId) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void beforeCommit(boolean readOnly) {
				Drafts.this.jdbc.sql("delete from draft where task_id = ?").param(taskId).update();
			}
		});
	}

}

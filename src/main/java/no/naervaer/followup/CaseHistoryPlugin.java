package no.naervaer.followup;

import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

import org.springframework.stereotype.Component;

/**
 * Adds the history level {@code case}: everything of {@code full} except what each answer
 * was before it was changed. The case log keeps who answered what and when; a second copy
 * of it is a fourth of all rows that a case writes, and more that must be deleted in
 * time.
 */
@Component
class CaseHistoryPlugin extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setCustomHistoryLevels(List.of(new CaseHistory()));
	}

	private static final class CaseHistory implements HistoryLevel {

		/** Kept in the database, beside the engine's own 0 to 3. */
		private static final int ID = 20;

		@Override
		public int getId() {
			return ID;
		}

		@Override
		public String getName() {
			return "case";
		}

		@Override
		public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
			return type != HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL
					&& HISTORY_LEVEL_FULL.isHistoryEventProduced(type, entity);
		}

	}

}

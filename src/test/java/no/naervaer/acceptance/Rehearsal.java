package no.naervaer.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Completes tasks for real, and then undoes it: each one finds the case as it was. */
class Rehearsal {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ProcessEngine engine;

	private final TransactionTemplate transaction;

	Rehearsal(ProcessEngine engine, PlatformTransactionManager transactions) {
		this.engine = engine;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * What is stored in the process because somebody sends these answers, by name; what
	 * it knew before is none of it.
	 * @param sent variables as Tasklist sends them
	 */
	Map<String, List<Object>> complete(TestStaff staff, Task task, JsonNode sent) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			Set<String> before = updates(task).map(HistoricVariableUpdate::getId).collect(Collectors.toSet());
			staff.submit(task, variables(sent));
			Map<String, List<Object>> stored = new HashMap<>();
			updates(task).filter((update) -> !before.contains(update.getId()))
				.forEach((update) -> stored.computeIfAbsent(update.getVariableName(), (name) -> new ArrayList<>())
					.add(plain(update)));
			return stored;
		});
	}

	private Stream<HistoricVariableUpdate> updates(Task task) {
		return this.engine.getHistoryService()
			.createHistoricDetailQuery()
			.variableUpdates()
			.disableCustomObjectDeserialization()
			.processInstanceId(task.getProcessInstanceId())
			.list()
			.stream()
			.map(HistoricVariableUpdate.class::cast);
	}

	private static Object plain(HistoricVariableUpdate update) {
		return plain(update.getTypedValue());
	}

	/** Lists as the JSON that is kept. */
	static Object plain(TypedValue value) {
		return (value instanceof JsonValue json) ? json.getValueSerialized() : value.getValue();
	}

	private static VariableMap variables(JsonNode sent) {
		VariableMap variables = Variables.createVariables();
		sent.fields().forEachRemaining((variable) -> {
			JsonNode value = variable.getValue().path("value");
			boolean json = value.isTextual() && "Json".equals(variable.getValue().path("type").asText());
			variables.put(variable.getKey(),
					json ? (value.isNull() ? null : SpinValues.jsonValue(value.asText()).create())
							: JSON.convertValue(value, Object.class));
		});
		return variables;
	}

}

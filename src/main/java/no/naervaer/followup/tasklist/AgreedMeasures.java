package no.naervaer.followup.tasklist;

import java.util.ArrayList;
import java.util.List;

import no.naervaer.municipality.TenantScope;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * The measures that the case's forms hold and who does them. Forms of every municipality
 * write them alike: a list with the columns {@code measure} and {@code responsible}. What
 * runs beside, such as a school environment case, is not looked into.
 */
@Component
class AgreedMeasures {

	private final TaskCase cases;

	private final HistoryService history;

	private final ListLabels labels;

	private final TenantScope tenants;

	AgreedMeasures(TaskCase cases, HistoryService history, ListLabels labels, TenantScope tenants) {
		this.cases = cases;
		this.history = history;
		this.labels = labels;
		this.tenants = tenants;
	}

	/** What the form calls the list, the measure, and who does it; each row once. */
	List<List<String>> of(Task task) {
		return this.cases.root(task)
			.map((root) -> this.tenants.call(task.getTenantId(), () -> underneath(task.getTenantId(), root)))
			.orElse(List.of());
	}

	private List<List<String>> underneath(String municipality, String root) {
		String[] processes = this.history.createHistoricProcessInstanceQuery()
			.rootProcessInstanceId(root)
			.tenantIdIn(municipality)
			.list()
			.stream()
			.map(HistoricProcessInstance::getId)
			.toArray(String[]::new);
		List<List<String>> measures = new ArrayList<>();
		this.history.createHistoricVariableInstanceQuery()
			.processInstanceIdIn(processes)
			.variableTypeIn("json")
			.orderByVariableName()
			.asc()
			.list()
			.stream()
			.forEach((variable) -> add(variable, measures));
		return measures.stream().distinct().toList();
	}

	private void add(HistoricVariableInstance variable, List<List<String>> measures) {
		if (!(variable.getValue() instanceof SpinJsonNode list) || !list.isArray()) {
			return;
		}
		for (SpinJsonNode row : list.elements()) {
			String measure = text(row, "measure");
			String responsible = text(row, "responsible");
			if (!measure.isBlank() && !responsible.isBlank()) {
				measures.add(List.of(this.labels.of(variable.getProcessDefinitionId(), variable.getName()), measure,
						responsible));
			}
		}
	}

	private static String text(SpinJsonNode row, String column) {
		return (row.isObject() && row.hasProp(column) && row.prop(column).isString()) ? row.prop(column).stringValue()
				: "";
	}

}

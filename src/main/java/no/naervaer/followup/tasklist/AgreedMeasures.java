package no.naervaer.followup.tasklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import no.naervaer.followup.tasklist.ListLabels.Label;
import no.naervaer.municipality.TenantScope;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;

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
		List<Measure> measures = new ArrayList<>();
		this.history.createHistoricVariableInstanceQuery()
			.processInstanceIdIn(processes)
			.variableTypeIn("json")
			.list()
			.forEach((variable) -> add(variable, measures));
		return measures.stream()
			.distinct()
			.sorted(Comparator.comparing((measure) -> measure.list().place()))
			.map((measure) -> List.of(measure.list().text(), measure.what(), measure.responsible()))
			.toList();
	}

	private void add(HistoricVariableInstance variable, List<Measure> measures) {
		if (!(variable.getValue() instanceof SpinJsonNode list) || !list.isArray()) {
			return;
		}
		for (SpinJsonNode row : list.elements()) {
			String what = text(row, "measure");
			String responsible = text(row, "responsible");
			if (!what.isBlank() && !responsible.isBlank()) {
				measures.add(new Measure(this.labels.of(variable.getProcessDefinitionId(), variable.getName()), what,
						responsible));
			}
		}
	}

	private static String text(SpinJsonNode row, String column) {
		return (row.isObject() && row.hasProp(column) && row.prop(column).isString()) ? row.prop(column).stringValue()
				: "";
	}

	private record Measure(Label list, String what, String responsible) {

	}

}

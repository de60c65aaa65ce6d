package no.naervaer.models;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every way through every process of every municipality: the walks of
 * {@code procedures/<municipality>/veier.txt}, which together pass each flow node and
 * each sequence flow. What is asserted last counts what all the walks have passed.
 */
@Tag("thorough")
@TestMethodOrder(OrderAnnotation.class)
class ModelWalksTest {

	private static ModelEngine models;

	@BeforeAll
	static void start() {
		models = new ModelEngine(folders().toList());
	}

	@AfterAll
	static void close() {
		models.close();
	}

	@TestFactory
	@Order(1)
	Stream<DynamicTest> everyModelIsValid() {
		return folders().flatMap(
				(folder) -> Stream.concat(Procedures.processes(folder).stream(), Procedures.decisions(folder).stream()))
			.map((file) -> dynamicTest(file.toString(), () -> {
				if (file.toString().endsWith(".bpmn")) {
					Bpmn.validateModel(Bpmn.readModelFromFile(file.toFile()));
				}
				else {
					Dmn.validateModel(Dmn.readModelFromFile(file.toFile()));
				}
			}));
	}

	@TestFactory
	@Order(1)
	Stream<DynamicTest> everyRoutineLooksOnWorkdaysOnly() {
		return models.engine()
			.getManagementService()
			.createJobDefinitionQuery()
			.jobType(TimerStartEventJobHandler.TYPE)
			.list()
			.stream()
			.map((start) -> dynamicTest(start.getTenantId() + ": " + start.getProcessDefinitionKey(),
					() -> assertThat(start.getJobConfiguration()).matches("CYCLE: 0 \\d+ \\d+ \\? \\* MON-FRI")));
	}

	@TestFactory
	@Order(1)
	Stream<DynamicTest> walk() {
		return folders().flatMap((folder) -> Walk.of(folder, models)
			.stream()
			.map((walk) -> dynamicTest(folder + ": " + walk.title(), walk::go)));
	}

	@TestFactory
	@Order(2)
	Stream<DynamicTest> everyNodeAndFlowWasPassed() {
		return folders().flatMap(
				(folder) -> Procedures.processes(folder).stream().map((file) -> dynamicTest(file.toString(), () -> {
					BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
					String process = model.getModelElementsByType(Process.class).iterator().next().getId();
					TreeSet<String> missed = new TreeSet<>(elements(model));
					missed.removeAll(models.passed(folder, process));
					assertThat(missed).as("not passed by any walk").isEmpty();
				})));
	}

	private static List<String> elements(BpmnModelInstance model) {
		return Stream
			.<FlowElement>concat(model.getModelElementsByType(FlowNode.class).stream(),
					model.getModelElementsByType(SequenceFlow.class).stream())
			.map(FlowElement::getId)
			.filter(Objects::nonNull)
			.toList();
	}

	private static Stream<String> folders() {
		return Stream.concat(Stream.of(Procedures.SHARED), Procedures.municipalities().stream());
	}

}

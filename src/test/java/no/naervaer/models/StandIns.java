package no.naervaer.models;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import no.naervaer.municipality.ModelBean;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

import static org.mockito.Mockito.mock;

/**
 * Stand-ins for the beans that the models call. They have the real beans' methods and
 * only answer what the walk says: a yes-or-no question is answered by the variable of its
 * name, dates lie two days ahead, and every list has two entries.
 */
final class StandIns {

	private static final String SOME_DATE = "2025-11-06";

	private StandIns() {
	}

	static Map<String, Object> all() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
		Map<String, Object> beans = new HashMap<>();
		scanner.findCandidateComponents("no.naervaer")
			.stream()
			.map(BeanDefinition::getBeanClassName)
			.filter((name) -> !name.contains("Test"))
			.map((name) -> ClassUtils.resolveClassName(name, null))
			.forEach((type) -> beans.put(type.getAnnotation(ModelBean.class).value(), mock(type, StandIns::answer)));
		return beans;
	}

	private static Object answer(InvocationOnMock call) {
		String method = call.getMethod().getName();
		if (call.getArguments().length > 0 && call.getArgument(0) instanceof DelegateExecution execution) {
			act(method, execution, call);
		}
		Class<?> type = call.getMethod().getReturnType();
		if (type == boolean.class) {
			return yesOrNo(method, call);
		}
		if (type == String.class) {
			return "person".equals(method) || "navn".equals(method) || "melder".equals(method) ? method : SOME_DATE;
		}
		if (type == Date.class) {
			return Date.from(Instant.now().plus(2, ChronoUnit.DAYS));
		}
		if (type == SpinJsonNode.class) {
			return Spin.JSON(List.of());
		}
		if (type == List.class) {
			return "uker".equals(method) ? List.of(2, 4, 8) : List.of("en", "to");
		}
		return (type == int.class) ? (Object) 0 : (type == double.class) ? (Object) 0.0 : null;
	}

	/** What the next gateway needs. */
	private static void act(String method, DelegateExecution execution, InvocationOnMock call) {
		switch (method) {
			case "vurdert" -> {
				DmnDecisionResult result = (DmnDecisionResult) execution.getVariable("decisionResult");
				execution.setVariable("vei", result.getSingleResult().getEntry("vei"));
			}
			case "hentMaalinger" ->
				DmnTable.of(execution.getTenantId()).get("grenser").nothing().forEach(execution::setVariableLocal);
			case "settDato" -> execution.setVariable(call.getArgument(1), SOME_DATE);
			case "meldBekymring" -> {
				Object raised = execution.getVariable("raised");
				execution.setVariable("raised",
						(raised != null) ? raised + "," + call.getArgument(1) : call.getArgument(1));
			}
			default -> {
			}
		}
	}

	private static boolean yesOrNo(String method, InvocationOnMock call) {
		DelegateExecution execution = call.getArgument(0);
		if ("nyttSteg".equals(method)) {
			return Answers.words(String.valueOf(execution.getVariable("hitSteps")).replace(',', ' '))
				.contains(call.<String>getArgument(1));
		}
		return Boolean.TRUE.equals(execution.getVariable(method));
	}

}

package no.naervaer.municipality;

import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.joda.time.DateTime;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/**
 * What an expression may reach when it is evaluated: the same names as the model gate
 * lets through (design §4, Beans out), here by the object that they turn out to be.
 */
@Component
public class ContractNames {

	/** Functions of the engine; its plugins' are not among them. */
	public static final Set<String> FUNCTIONS = StandardNames.FUNCTIONS;

	private static final Set<Class<?>> DECISION_RESULTS = Set.of(DmnDecisionResult.class,
			DmnDecisionResultEntries.class, DmnDecisionTableResult.class, DmnDecisionRuleResult.class);

	private final ModelBeans beans;

	private final BeanFactory factory;

	ContractNames(ModelBeans beans, BeanFactory factory) {
		this.beans = beans;
		this.factory = factory;
	}

	public boolean isBean(String name) {
		return this.beans.has(name);
	}

	/**
	 * @param name of a bean of the contract
	 */
	public Object bean(String name) {
		return this.factory.getBean(name);
	}

	/**
	 * Whether the contract lets an expression use the member of this object.
	 * @param member name of a property or method
	 */
	public boolean allows(Object object, String member) {
		if (object instanceof DateTime) {
			return isReckoning(member);
		}
		return standardName(object).map((name) -> StandardNames.allows(name, member))
			.orElseGet(() -> isBeansOwn(object, member));
	}

	private static Optional<String> standardName(Object object) {
		if (object instanceof DelegateExecution) {
			return Optional.of("execution");
		}
		if (object instanceof DelegateTask) {
			return Optional.of("task");
		}
		return DECISION_RESULTS.stream()
			.filter((type) -> type.isInstance(object))
			.findFirst()
			.map((type) -> "decisionResult");
	}

	private boolean isBeansOwn(Object object, String method) {
		return this.beans.names()
			.stream()
			.filter((name) -> this.factory.getBean(name) == object)
			.anyMatch((name) -> this.beans.has(name, method));
	}

	/** From one date to another, as filters need it. */
	private static boolean isReckoning(String member) {
		return member.startsWith("plus") || member.startsWith("minus") || member.startsWith("with");
	}

}

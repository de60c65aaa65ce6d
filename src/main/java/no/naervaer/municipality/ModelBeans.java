package no.naervaer.municipality;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * What models may call: the beans marked {@link ModelBean}, with their public methods.
 */
@Component
class ModelBeans {

	private final Map<String, List<Operation>> operations = new TreeMap<>();

	ModelBeans(ListableBeanFactory beans) {
		for (String name : beans.getBeanNamesForAnnotation(ModelBean.class)) {
			this.operations.put(name, operationsOf(ClassUtils.getUserClass(beans.getType(name))));
		}
	}

	Set<String> names() {
		return this.operations.keySet();
	}

	boolean has(String bean) {
		return this.operations.containsKey(bean);
	}

	boolean has(String bean, String method, int arguments) {
		return this.operations.get(bean).stream().anyMatch((operation) -> operation.takes(method, arguments));
	}

	boolean has(String bean, String method) {
		return this.operations.get(bean).stream().anyMatch((operation) -> operation.name().equals(method));
	}

	/** The ways to call a bean, as one writes them in Modeler. */
	String possibilities(String bean) {
		return this.operations.get(bean)
			.stream()
			.map((operation) -> bean + "." + operation)
			.collect(Collectors.joining(", "));
	}

	private static List<Operation> operationsOf(Class<?> type) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> method.getDeclaringClass() != Object.class)
			.filter((method) -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
			.map(Operation::of)
			.sorted()
			.toList();
	}

	private record Operation(String name, List<String> parameters) implements Comparable<Operation> {

		static Operation of(Method method) {
			return new Operation(method.getName(), Stream.of(method.getParameters()).map(Parameter::getName).toList());
		}

		boolean takes(String method, int arguments) {
			return this.name.equals(method) && this.parameters.size() == arguments;
		}

		@Override
		public int compareTo(Operation other) {
			return toString().compareTo(other.toString());
		}

		@Override
		public String toString() {
			return this.name + "(" + String.join(", ", this.parameters) + ")";
		}

	}

}

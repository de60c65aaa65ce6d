package no.naervaer.acceptance;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every call that the running application could answer if nothing stood in front of it:
 * the engine's interface, the web applications' and our own, found in their classes.
 */
final class Endpoints {

	/** Stands for each of the places where the engine's interface can be called. */
	static final String ENGINE = "engine:";

	/** Resources of resources go no deeper. */
	private static final int DEEPEST = 6;

	private final Set<String> found = new TreeSet<>();

	private Endpoints() {
	}

	/**
	 * As {@code PUT /api/clock}. The engine's interface can be called at several places;
	 * its calls are found once, as {@code POST engine:/task/{id}/claim}.
	 */
	static Set<String> of(RequestMappingHandlerMapping ours) {
		Endpoints endpoints = new Endpoints();
		endpoints.walk(ENGINE, CamundaRestResources.getResourceClasses());
		// the same once more for each engine by its name
		endpoints.found.removeIf((endpoint) -> endpoint.contains(ENGINE + "/engine/"));
		endpoints.walk("/camunda/api/admin", classes(new AdminApplication()));
		endpoints.walk("/camunda/api/cockpit", classes(new CockpitApplication()));
		endpoints.walk("/camunda/api/tasklist", classes(new TasklistApplication()));
		endpoints.walk("/camunda/api/welcome", classes(new WelcomeApplication()));
		ours.getHandlerMethods()
			.keySet()
			.forEach((mapping) -> mapping.getPatternValues()
				.forEach((path) -> mapping.getMethodsCondition()
					.getMethods()
					.forEach((method) -> endpoints.found.add(method + " " + path))));
		return endpoints.found;
	}

	private static Set<Class<?>> classes(Application application) {
		Set<Class<?>> classes = new HashSet<>(application.getClasses());
		application.getSingletons().forEach((resource) -> classes.add(resource.getClass()));
		return classes;
	}

	private void walk(String base, Collection<Class<?>> classes) {
		classes.forEach((type) -> annotation(type, Path.class)
			.ifPresent((path) -> walk(join(base, path.value()), type, DEEPEST)));
	}

	private void walk(String base, Class<?> type, int depth) {
		for (Method method : type.getMethods()) {
			String path = annotation(method, Path.class).map((it) -> join(base, it.value())).orElse(base);
			Optional<String> verb = verb(method);
			verb.ifPresent((it) -> this.found.add(it + " " + path));
			boolean leadsOn = verb.isEmpty() && annotation(method, Path.class).isPresent() && depth > 0;
			if (leadsOn) {
				walk(path, method.getReturnType(), depth - 1);
			}
		}
	}

	private static Optional<String> verb(Method method) {
		return declarations(method).flatMap((it) -> Arrays.stream(it.getAnnotations()))
			.map((annotation) -> annotation.annotationType().getAnnotation(HttpMethod.class))
			.filter((verb) -> verb != null)
			.map(HttpMethod::value)
			.findFirst();
	}

	private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
		return declarations(method).map((it) -> it.getAnnotation(type)).filter((it) -> it != null).findFirst();
	}

	/** The method itself, and where an interface or a class above declares it. */
	private static Stream<Method> declarations(Method method) {
		return above(method.getDeclaringClass()).flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((it) -> it.getName().equals(method.getName())
					&& Arrays.equals(it.getParameterTypes(), method.getParameterTypes()));
	}

	private static <A extends Annotation> Optional<A> annotation(Class<?> type, Class<A> annotation) {
		return above(type).map((it) -> it.getAnnotation(annotation)).filter((it) -> it != null).findFirst();
	}

	private static Stream<Class<?>> above(Class<?> type) {
		if (type == null) {
			return Stream.empty();
		}
		return Stream.concat(Stream.of(type), Stream
			.concat(Arrays.stream(type.getInterfaces()).flatMap(Endpoints::above), above(type.getSuperclass())));
	}

	/** Without what a part of the path must look like. */
	private static String join(String base, String path) {
		String plain = path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("^/|/$", "");
		return plain.isEmpty() ? base : base + "/" + plain;
	}

}

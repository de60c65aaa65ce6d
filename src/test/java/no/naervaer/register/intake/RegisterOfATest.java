package no.naervaer.register.intake;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Each database is started once for all tests and stopped after the last. */
class RegisterOfATest implements ParameterResolver {

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == TestRegister.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Database database = AnnotationSupport.findAnnotation(context.getRequiredTestClass(), OnDatabase.class)
			.orElseThrow()
			.value();
		Database.Started started = context.getRoot()
			.getStore(Namespace.create(RegisterOfATest.class))
			.getOrComputeIfAbsent(database, Database::start, Database.Started.class);
		return TestRegister.in(started.context());
	}

}

package no.naervaer.municipality.access;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.variable.ValueTypeResolverImpl;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.variable.type.ValueType;

/**
 * The engine without variables that hold Java objects or files: to read one back is to
 * make an object of the class that it names.
 */
final class NoObjects {

	private static final Set<String> REFUSED = Set.of(ValueType.OBJECT.getName(), ValueType.FILE.getName());

	private NoObjects() {
	}

	static void lock(ProcessEngineConfigurationImpl configuration) {
		configuration.setValueTypeResolver(new PlainTypes());
		configuration.setDeserializationTypeValidationEnabled(true);
		configuration.setDeserializationTypeValidator((type) -> false);
	}

	/** After the engine and its plugins have added theirs. */
	static void removeSerializers(ProcessEngineConfigurationImpl configuration) {
		var serializers = configuration.getVariableSerializers();
		List<TypedValueSerializer<?>> refused = serializers.getSerializers()
			.stream()
			.filter((serializer) -> REFUSED.contains(serializer.getType().getName()))
			.toList();
		refused.forEach(serializers::removeSerializer);
		serializers.addSerializer(new DecisionResults());
		serializers.addSerializer(new ListsOfTexts());
		configuration.setFallbackSerializerFactory(null);
	}

	private static final class PlainTypes extends ValueTypeResolverImpl {

		@Override
		public ValueType typeForName(String name) {
			return REFUSED.contains(name) ? null : super.typeForName(name);
		}

	}

}

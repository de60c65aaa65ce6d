package no.naervaer.municipality.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Lists of texts, such as the schools that a routine is done for one by one. They are
 * stored as JSON and read back as what they are, where the engine's own way would name a
 * class and make whatever stands there.
 */
final class ListsOfTexts extends AbstractTypedValueSerializer<ObjectValue> {

	private static final ObjectMapper JSON = new ObjectMapper();

	ListsOfTexts() {
		super(ValueType.OBJECT);
	}

	@Override
	public String getName() {
		return "texts";
	}

	@Override
	public void writeValue(ObjectValue value, ValueFields fields) {
		try {
			fields.setByteArrayValue((value.getValue() != null) ? JSON.writeValueAsBytes(value.getValue()) : null);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
		byte[] stored = fields.getByteArrayValue();
		try {
			List<String> texts = (stored != null) ? Arrays.asList(JSON.readValue(stored, String[].class)) : null;
			return Variables.objectValue(texts, isTransient).create();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public ObjectValue convertToTypedValue(UntypedValueImpl value) {
		return Variables.objectValue(value.getValue(), value.isTransient()).create();
	}

	@Override
	protected boolean canWriteValue(TypedValue value) {
		return value.getValue() instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
	}

}

package no.naervaer.municipality.access;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What a decision table answered, for as long as the step lasts that asked it: the one
 * object that the engine itself makes. It is never stored, and so never read back.
 */
final class DecisionResults extends AbstractTypedValueSerializer<ObjectValue> {

	DecisionResults() {
		super(ValueType.OBJECT);
	}

	@Override
	public String getName() {
		return "decisionResult";
	}

	@Override
	public void writeValue(ObjectValue value, ValueFields fields) {
		// not stored
	}

	@Override
	public ObjectValue readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
		return Variables.objectValue(null, true).create();
	}

	@Override
	public ObjectValue convertToTypedValue(UntypedValueImpl value) {
		return Variables.objectValue(value.getValue(), value.isTransient()).create();
	}

	@Override
	protected boolean canWriteValue(TypedValue value) {
		return value.isTransient() && (value.getValue() instanceof DmnDecisionResult
				|| value.getValue() instanceof DmnDecisionTableResult);
	}

}

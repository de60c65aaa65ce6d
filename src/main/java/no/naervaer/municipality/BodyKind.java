package no.naervaer.municipality;

import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

/** What may stand in one place of a call's body. */
enum BodyKind {

	/** A text, a number, yes or no. */
	PLAIN(BodyKind::isPlain),

	/** Several of those. */
	LIST((value) -> isListOf(value, BodyKind::isPlain)),

	/** Id of whoever calls, or nothing. */
	CALLER((value) -> false),

	/** Queries of which one must hold; looked at as the query is that they belong to. */
	BRANCHES((value) -> false),

	/** What a list is sorted by, also by a variable. */
	SORTING((value) -> isListOf(value, BodyKind::isSorting)),

	/**
	 * Conditions on what a task's card shows; anything else would be found out by asking.
	 */
	CONDITIONS((value) -> isListOf(value, BodyKind::isCondition)),

	/** Answers of a form, as texts, numbers, yes or no, and lists as JSON. */
	ANSWERS((value) -> value.isObject() && isEach(value, BodyKind::isAnswer));

	private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "short", "double", "number",
			"date", "null", "json");

	private final Predicate<JsonNode> test;

	BodyKind(Predicate<JsonNode> test) {
		this.test = test;
	}

	boolean allows(JsonNode value) {
		return value.isNull() || this.test.test(value);
	}

	private static boolean isPlain(JsonNode value) {
		return value.isValueNode() && !isExpression(value);
	}

	/** The engine takes these for something to evaluate. */
	private static boolean isExpression(JsonNode value) {
		return value.isTextual() && (value.asText().contains("${") || value.asText().contains("#{"));
	}

	private static boolean isSorting(JsonNode value) {
		JsonNode parameters = value.path("parameters");
		boolean byVariable = !parameters.isMissingNode();
		return hasOnly(value, Set.of("sortBy", "sortOrder", "parameters")) && isPlain(value.path("sortBy"))
				&& isPlain(value.path("sortOrder")) && (!byVariable || isOnCardAlone(parameters));
	}

	private static boolean isOnCardAlone(JsonNode parameters) {
		return hasOnly(parameters, Set.of("variable", "type")) && isEach(parameters, BodyKind::isPlain)
				&& isOnCard(parameters.path("variable"));
	}

	private static boolean isOnCard(JsonNode name) {
		return TasklistFilters.SHOWN.contains(name.asText());
	}

	private static boolean isCondition(JsonNode value) {
		return hasOnly(value, Set.of("name", "operator", "value")) && isEach(value, BodyKind::isPlain)
				&& isOnCard(value.path("name"));
	}

	private static boolean isAnswer(JsonNode value) {
		JsonNode type = value.path("type");
		return hasOnly(value, Set.of("value", "type", "valueInfo")) && value.path("valueInfo").isEmpty()
				&& (type.isMissingNode() || type.isNull() || TYPES.contains(type.asText().toLowerCase()))
				&& (value.path("value").isValueNode() || value.path("value").isMissingNode());
	}

	private static boolean hasOnly(JsonNode value, Set<String> names) {
		boolean[] only = { value.isObject() };
		value.fieldNames().forEachRemaining((name) -> only[0] &= names.contains(name));
		return only[0];
	}

	private static boolean isListOf(JsonNode value, Predicate<JsonNode> test) {
		return value.isArray() && isEach(value, test);
	}

	private static boolean isEach(JsonNode value, Predicate<JsonNode> test) {
		for (JsonNode child : value) {
			if (!test.test(child)) {
				return false;
			}
		}
		return true;
	}

}

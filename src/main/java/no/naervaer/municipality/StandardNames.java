package no.naervaer.municipality;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the engine itself puts into expressions, as far as models need it. Everything that
 * leads out of the case and into the application is left out on purpose.
 */
final class StandardNames {

	static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");

	private static final Set<String> VARIABLES = Set.of("getVariable", "getVariableLocal", "setVariable",
			"setVariableLocal", "hasVariable", "hasVariableLocal", "removeVariable");

	private static final Set<String> EXECUTION = Set.of("id", "processInstanceId", "processBusinessKey", "businessKey",
			"currentActivityId", "currentActivityName", "activityInstanceId", "processDefinitionId", "tenantId",
			"eventName");

	private static final Set<String> TASK = Set.of("id", "name", "description", "priority", "assignee", "owner",
			"dueDate", "followUpDate", "taskDefinitionKey", "processInstanceId", "processDefinitionId", "tenantId",
			"eventName", "execution", "setName", "setDescription", "setPriority", "setDueDate", "setFollowUpDate");

	private static final Set<String> DECISION_RESULT = Set.of("singleResult", "firstResult", "singleEntry",
			"firstEntry", "resultList", "collectEntries", "get", "getEntry", "size", "isEmpty", "empty");

	private static final Map<String, Set<String>> MEMBERS = Map.of("execution", EXECUTION, "task", TASK,
			"decisionResult", DECISION_RESULT);

	private StandardNames() {
	}

	static boolean has(String name) {
		return MEMBERS.containsKey(name);
	}

	static boolean allows(String name, String member) {
		Set<String> members = MEMBERS.get(name);
		return VARIABLES.contains(member) && !"decisionResult".equals(name) || members.contains(member)
				|| (member.startsWith("get") && members.contains(propertyOf(member)));
	}

	/** What may be asked of the name. */
	static String possibilities(String name) {
		Set<String> possible = new TreeSet<>(MEMBERS.get(name));
		if (!"decisionResult".equals(name)) {
			possible.addAll(VARIABLES);
		}
		return String.join(", ", possible);
	}

	private static String propertyOf(String getter) {
		String name = getter.substring("get".length());
		return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

}
